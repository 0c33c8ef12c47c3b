package dev.restaurantreviews.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.yaml.snakeyaml.Yaml;

/** What azd, the Azure Developer CLI, finds in {@code azure.yaml} and beside it. */
class AzdProjectTest {

    @Test
    void distNamesTheWarForTomcatThatTheBuildMakes() throws Exception {
        assertThat(service().get("project")).isEqualTo(".");
        assertThat(service().get("dist")).isEqualTo("target/" + tomcatWar());
    }

    @Test
    void anAzdThatDoesNotKnowSlotsIsRefused() throws Exception {
        assertThat(map(project().get("requiredVersions"))).containsEntry("azd", ">= 1.23.4 != 1.23.9");
        assertThat(Files.readString(Path.of("docs/azure.md"))).contains("1.23.4 or newer");
    }

    @Test
    void theServiceIsTheSiteThatTheTemplateTags() throws Exception {
        assertThat(service()).containsEntry("host", "appservice").containsEntry("language", "java");
        assertThat(BicepParser.infra().get("web.bicep").property("site", "tags").toString())
                .contains("\"azd-service-name\":\"web\"");
        assertThat(BicepParser.infra()
                        .get("main.bicep")
                        .property("group", "tags")
                        .toString())
                .contains("azd-env-name");
    }

    @Test
    void everyHookIsAScriptThatCanBeRun() throws Exception {
        assertThat(map(project().get("hooks"))).containsKeys("preprovision", "postprovision");
        map(project().get("hooks"))
                .forEach((name, hook) -> assertThat(
                                Path.of(String.valueOf(map(hook).get("run")).replaceFirst("^bash ", "")))
                        .as(name)
                        .isExecutable());
    }

    @Test
    void theParametersAreThoseOfTheTemplate() throws Exception {
        BicepTemplate main = BicepParser.infra().get("main.bicep");

        assertThat(parameters().keySet())
                .isSubsetOf(main.parameters())
                .containsAll(main.requiredParameters())
                .contains("principalId", "principalName");
        parameters()
                .forEach((name, value) -> assertThat(value.asJsonObject().getString("value"))
                        .as(name)
                        .matches("\\$\\{[A-Z_]+(=[^}]+)?}"));
    }

    @Test
    void whatTheHookFindsOutIsNotAskedForBefore() throws Exception {
        assertThat(BicepParser.infra().get("main.bicep").requiredParameters())
                .containsExactlyInAnyOrder("environmentName", "location");
        assertThat(Files.readString(BicepParser.INFRA.resolve("main.bicep")))
                .contains("empty(principalId) ? fail(", "empty(principalName) ? fail(");
    }

    @Test
    void theHookTellsAzdWhoIsLoggedIn(@TempDir Path folder) throws Exception {
        Execution hook = administrator(folder, "42\\nann@example.org\\n");

        assertThat(hook.status()).as(hook.toString()).isZero();
        assertThat(hook.output())
                .contains(
                        "env set DB_ADMIN_ID 42",
                        "env set DB_ADMIN_NAME ann@example.org",
                        "env set DB_ADMIN_TYPE User");
    }

    @Test
    void theHookRefusesAnEmptyAdministrator(@TempDir Path folder) throws Exception {
        for (String answer : List.of("", "42\\n", "42\\nNone\\n", "\\nann@example.org\\n")) {
            Execution hook = administrator(folder, answer);

            assertThat(hook.status()).as(answer).isEqualTo(1);
            assertThat(hook.output()).as(answer).isEmpty();
            assertThat(hook.errors()).as(answer).contains("azd env set DB_ADMIN_ID");
        }
    }

    /** The hook, with a stand-in for az that answers so, and one for azd that prints what it is told. */
    private static Execution administrator(Path folder, String answer) throws Exception {
        program(folder.resolve("az"), "[ \"$1\" = account ] && printf 'user\\nann\\n1\\n' || printf '" + answer + "'");
        program(folder.resolve("azd"), "echo \"$@\"");
        return Execution.of(
                List.of("bash", "scripts/azure-administrator"),
                Map.of("PATH", folder + ":" + System.getenv("PATH"), "DB_ADMIN_ID", "", "AZURE_SUBSCRIPTION_ID", ""),
                "");
    }

    private static void program(Path file, String script) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void theUsualValuesAreThoseOfTheTemplate() throws Exception {
        String template = Files.readString(BicepParser.INFRA.resolve("main.bicep"));
        parameters().forEach((name, value) -> usual(value.asJsonObject().getString("value"), name, template));
    }

    /** A parameter that azd gives a value has the same one without azd. */
    private static void usual(String value, String name, String template) {
        var usual = Pattern.compile("=(.+)}").matcher(value);
        if (usual.find()) {
            assertThat(template)
                    .containsPattern(
                            "param " + name + " \\w+ = '?" + Pattern.quote(usual.group(1)) + "'?( //.*)?(?m:$)");
        }
    }

    private static String tomcatWar() throws Exception {
        Document pom = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Path.of("pom.xml").toFile());
        var xpath = XPathFactory.newInstance().newXPath();
        return xpath.evaluate("/project/build/finalName", pom) + "-"
                + xpath.evaluate("//execution[id='tomcat-war']/configuration/classifier", pom) + ".war";
    }

    private static JsonObject parameters() throws IOException {
        try (JsonReader reader = Json.createReader(Files.newBufferedReader(Path.of("infra/main.parameters.json")))) {
            return reader.readObject().getJsonObject("parameters");
        }
    }

    private static Map<String, Object> service() throws IOException {
        return map(map(project().get("services")).get("web"));
    }

    private static Map<String, Object> project() throws IOException {
        try (Reader reader = Files.newBufferedReader(Path.of("azure.yaml"))) {
            return new Yaml().load(reader);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }
}
