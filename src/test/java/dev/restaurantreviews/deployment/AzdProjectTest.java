package dev.restaurantreviews.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
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

        assertThat(parameters().keySet()).isSubsetOf(main.parameters()).containsAll(main.requiredParameters());
        parameters()
                .forEach((name, value) -> assertThat(value.asJsonObject().getString("value"))
                        .as(name)
                        .matches("\\$\\{[A-Z_]+(=[^}]+)?}"));
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
