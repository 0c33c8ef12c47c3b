package dev.restaurantreviews.devserver.azure;

import com.azure.core.credential.TokenCredential;
import com.azure.core.credential.TokenRequestContext;
import com.azure.core.exception.ClientAuthenticationException;
import com.azure.core.http.jdk.httpclient.JdkHttpClientBuilder;
import com.azure.identity.DefaultAzureCredentialBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.logging.LogManager;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Asks for one token as the site does. It is a program of its own because the Azure SDK looks for managed identities in
 * the environment of its process and nowhere else.
 */
public final class TokenProgram {

    private static final int PATIENCE_SECONDS = 60;

    private TokenProgram() {}

    /** Prints the token, or why there is none: a line for each cause. */
    public static void main(String[] arguments) throws IOException {
        LogManager.getLogManager().reset(); // whatever the SDK says on the way
        System.out.write(answer(arguments[0]).getBytes(StandardCharsets.UTF_8));
        System.out.flush();
    }

    private static String answer(String scope) {
        TokenCredential credential = new DefaultAzureCredentialBuilder()
                .httpClient(new JdkHttpClientBuilder().build())
                .disableInstanceDiscovery()
                .build();
        try {
            return credential
                    .getTokenSync(new TokenRequestContext().addScopes(scope))
                    .getToken();
        } catch (ClientAuthenticationException e) {
            return Stream.<Throwable>iterate(e, Objects::nonNull, Throwable::getCause)
                    .map(Throwable::toString)
                    .collect(Collectors.joining("\n"));
        }
    }

    /** What it prints in this environment, when it trusts the certificates of this store. */
    static String run(Map<String, String> environment, Path trustStore, String scope)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Djavax.net.ssl.trustStore=" + trustStore,
                "-Djavax.net.ssl.trustStorePassword=" + LocalAuthority.STORE_PASSWORD,
                "-cp",
                System.getProperty("java.class.path"),
                TokenProgram.class.getName(),
                scope));
        builder.environment().keySet().removeIf(name -> name.matches("(AZURE|IDENTITY|MSI|IMDS)_.*"));
        builder.environment().putAll(environment);
        builder.environment().put("AZURE_TOKEN_CREDENTIALS", "prod"); // never a developer's own login
        builder.redirectError(ProcessBuilder.Redirect.INHERIT);
        Process process = builder.start();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) { // what it prints fits into the pipe
            process.destroyForcibly();
            throw new IOException("It did not end within " + PATIENCE_SECONDS + " s");
        }
        if (process.exitValue() != 0) {
            throw new IOException("It ended with " + process.exitValue());
        }
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
