package dev.restaurantreviews.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the templates must say, so that nobody can open by mistake what is meant to be closed. */
class AzureResourcesTest {

    // learn.microsoft.com/azure/app-service/reference-app-settings; /azure/azure-monitor/app for the last three
    private static final Set<String> SETTINGS_OF_AZURE = Set.of(
            "CATALINA_OPTS",
            "SCM_DO_BUILD_DURING_DEPLOYMENT",
            "WEBSITE_SKIP_AUTOCONFIGURE_DATABASE",
            "WEBSITE_SWAP_WARMUP_PING_PATH",
            "WEBSITE_SWAP_WARMUP_PING_STATUSES",
            "WEBSITE_WARMUP_PATH",
            "WEBSITE_WARMUP_STATUSES",
            "WEBSITES_CONTAINER_START_TIME_LIMIT",
            "WEBSITES_CONTAINER_STOP_TIME_LIMIT",
            "APPLICATIONINSIGHTS_AUTHENTICATION_STRING",
            "APPLICATIONINSIGHTS_CONNECTION_STRING",
            "ApplicationInsightsAgent_EXTENSION_VERSION");

    @ParameterizedTest(name = "{0} {1}: {2} is {3}")
    @CsvSource({
        "storage.bicep, account, properties.allowSharedKeyAccess, false",
        "storage.bicep, account, properties.allowBlobPublicAccess, false",
        "storage.bicep, account, properties.supportsHttpsTrafficOnly, true",
        "storage.bicep, account, properties.minimumTlsVersion, TLS1_2",
        "storage.bicep, container, properties.publicAccess, None",
        "storage.bicep, blobs, properties.deleteRetentionPolicy.enabled, true",
        "storage.bicep, blobs, properties.containerDeleteRetentionPolicy.enabled, true",
        "storage.bicep, blobs, properties.isVersioningEnabled, false",
        "database.bicep, server, properties.authConfig.passwordAuth, Disabled",
        "database.bicep, server, properties.authConfig.activeDirectoryAuth, Enabled",
        "database.bicep, extensions, name, azure.extensions",
        "monitoring.bicep, component, properties.DisableLocalAuth, true",
        "web.bicep, site, identity.type, UserAssigned",
        "web.bicep, slot, identity.type, UserAssigned",
        "web.bicep, site, properties.httpsOnly, true",
        "web.bicep, slot, properties.httpsOnly, true",
        "web.bicep, site, properties.clientAffinityEnabled, false",
        "web.bicep, site, properties.vnetRouteAllEnabled, false",
        "web.bicep, slot, properties.vnetRouteAllEnabled, false",
        "web.bicep, siteNetwork, name, virtualNetwork",
        "web.bicep, slotNetwork, name, virtualNetwork",
        "web.bicep, site, properties.siteConfig.alwaysOn, true",
        "web.bicep, site, properties.siteConfig.minTlsVersion, 1.2",
        "web.bicep, site, properties.siteConfig.scmMinTlsVersion, 1.2",
        "web.bicep, site, properties.siteConfig.ftpsState, Disabled",
        "web.bicep, site, properties.siteConfig.remoteDebuggingEnabled, false",
        "web.bicep, site, properties.siteConfig.healthCheckPath, /health/ready",
        "web.bicep, siteFtp, properties.allow, false",
        "web.bicep, siteScm, properties.allow, false",
        "web.bicep, slotFtp, properties.allow, false",
        "web.bicep, slotScm, properties.allow, false",
    })
    void whatMustStandThereStandsThere(String file, String resource, String path, String expected) throws Exception {
        JsonValue value = BicepParser.infra().get(file).property(resource, path);

        assertThat(value.toString().replace("\"", "")).isEqualTo(expected);
    }

    @Test
    void everySettingIsOneThatTheSiteOrAppServiceKnows() throws Exception {
        Set<String> known = new HashSet<>(SETTINGS_OF_AZURE);
        known.addAll(settingsOfTheContract());

        assertThat(known).containsAll(settings());
    }

    @Test
    void noSettingIsASecret() throws Exception {
        assertThat(settings())
                .contains("DBHOST", "STORAGE_ACCOUNT_NAME")
                .noneMatch(name -> name.matches(".*(PASS|SECRET|TOKEN$|KEY|SAS).*"))
                .doesNotContain("AZURE_STORAGE_CONNECTION_STRING");
    }

    @Test
    void theSiteKnowsThatItIsBehindAProxyAndAManagedIdentity() throws Exception {
        JsonObject settings = partsOfSettings().get(0).asJsonObject();

        assertThat(settings.getString("TRUSTED_PROXY_HOPS")).isEqualTo("1");
        assertThat(settings.getString("AZURE_TOKEN_CREDENTIALS")).isEqualTo("prod");
        assertThat(settings.getString("WEBSITE_WARMUP_STATUSES")).isEqualTo("200");
    }

    @Test
    void slotAndSiteAreOneIdentityAndHaveOneRoleSoThatASwapCanWarmUp() throws Exception {
        BicepTemplate web = BicepParser.infra().get("web.bicep");

        assertThat(web.property("slot", "identity")).isEqualTo(web.property("site", "identity"));
        assertThat(web.variable("ownSettings")).hasToString("[\"APP_PUBLIC_URL\"]");
    }

    @Test
    void siteAndSlotHaveTheirOwnAddressUnlessAnOperatorHasSetAnother() throws Exception {
        String web = Files.readString(BicepParser.INFRA.resolve("web.bicep"));

        assertThat(web)
                .contains(
                        "'https://${site.properties.defaultHostName}'",
                        "'https://${slot!.properties.defaultHostName}'");
        for (String file : List.of("settings.bicep", "slot-settings.bicep")) {
            assertThat(BicepParser.infra()
                            .get(file)
                            .property("appSettings", "properties.arguments")
                            .toString())
                    .as("the later one wins")
                    .isEqualTo("[{\"=\":\"usual\"},{\"=\":\"current\"},{\"=\":\"settings\"}]");
        }
    }

    @Test
    void namesThatAnOperatorHasMadeStickyStaySo() throws Exception {
        BicepTemplate names = BicepParser.infra().get("slot-config-names.bicep");

        assertThat(names.property("names", "properties.appSettingNames"))
                .hasToString("{\"call\":\"union\",\"arguments\":["
                        + "{\"text\":\"current.?appSettingNames ?? []\"},{\"=\":\"appSettingNames\"}]}");
        assertThat(names.property("names", "properties.connectionStringNames"))
                .hasToString("{\"text\":\"current.?connectionStringNames ?? []\"}");
    }

    @Test
    void siteAndSlotJoinTheNetworkOnlyWhenTheyAreThereSinceAzureFailsToCreateSuchASlot() throws Exception {
        BicepTemplate web = BicepParser.infra().get("web.bicep");

        assertThat(web.property("site", "properties.virtualNetworkSubnetId")).isEqualTo(JsonValue.NULL);
        assertThat(web.property("slot", "properties")).isEqualTo(web.property("site", "properties"));
        assertThat(web.property("slotNetwork", "properties.subnetResourceId")).hasToString("{\"=\":\"subnetId\"}");
        assertThat(web.property("slotNetwork", "properties")).isEqualTo(web.property("siteNetwork", "properties"));
        assertThat(web.property("slotNetwork", "dependsOn")).hasToString("[{\"=\":\"siteNetwork\"}]");
    }

    @Test
    void appServiceWaitsForAGracefulStop() throws Exception {
        JsonObject settings = partsOfSettings().get(0).asJsonObject();
        int patience = Integer.parseInt(settings.getString("WEBSITES_CONTAINER_STOP_TIME_LIMIT"));
        int drain = Integer.parseInt(settings.getString("DRAIN_SECONDS"));

        assertThat(patience).isBetween(drain + 45, 120); // README.md, "Run it"; Azure's maximum
    }

    @Test
    void payaraStartsWithAScriptThatItsPackageBrings() throws Exception {
        String script = "payara-config/app-service.sh";

        assertThat(BicepParser.infra()
                        .get("web.bicep")
                        .property("site", "properties.siteConfig.appCommandLine")
                        .toString())
                .contains("sh /home/site/wwwroot/" + script);
        assertThat(Files.readString(Path.of("scripts/payara-package"))).contains(script);
        assertThat(Path.of(script)).exists();
    }

    private static JsonArray partsOfSettings() throws IOException, InterruptedException {
        return BicepParser.infra()
                .get("web.bicep")
                .variable("settings")
                .asJsonObject()
                .getJsonArray("arguments");
    }

    /** Those of every site, of Tomcat, and of Application Insights. */
    private static Set<String> settings() throws IOException, InterruptedException {
        Set<String> names = new HashSet<>();
        names.addAll(partsOfSettings().get(0).asJsonObject().keySet());
        partsOfSettings()
                .get(1)
                .asJsonObject()
                .getJsonArray("choice")
                .forEach(branch -> names.addAll(branch.asJsonObject().keySet()));
        names.addAll(BicepParser.infra()
                .get("monitoring.bicep")
                .output("settings")
                .asJsonObject()
                .keySet());
        return names;
    }

    private static Set<String> settingsOfTheContract() throws IOException {
        return Pattern.compile("`([A-Z][A-Z_]+)`")
                .matcher(Files.readString(Path.of("docs/contract.md")))
                .results()
                .map(result -> result.group(1))
                .collect(Collectors.toSet());
    }
}
