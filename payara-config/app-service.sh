# Starts Payara Micro on Azure App Service (Java SE), where scripts/payara-package has put it. infra/web.bicep names it.
cd "$(dirname "$0")/.."
exec java -Duser.language=en -Dorg.glassfish.grizzly.http.io.OutputBuffer.isBlocking=true -XX:+ExitOnOutOfMemoryError \
  "-Djavax.net.ssl.trustStore=$JAVA_HOME/lib/security/cacerts" \
  -jar payara-micro.jar --nohazelcast --contextroot / --port "${PORT:-8080}" \
  --prebootcommandfile payara-config/preboot.txt --logproperties payara-config/logging.properties --deploy app.war
