package dev.restaurantreviews.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The templates parse, and fit together. */
class BicepTest {

    // learn.microsoft.com/azure/azure-resource-manager/bicep/bicep-functions, and decorators
    private static final Set<String> FUNCTIONS = Set.of(
            "allowed",
            "batchSize",
            "concat",
            "description",
            "empty",
            "environment",
            "fail",
            "guid",
            "list",
            "maxLength",
            "maxValue",
            "minLength",
            "minValue",
            "reference",
            "replace",
            "secure",
            "split",
            "startsWith",
            "subscription",
            "subscriptionResourceId",
            "substring",
            "toLower",
            "toUpper",
            "union",
            "uniqueString");

    @Test
    void everyTemplateParses() throws Exception {
        assertThat(BicepParser.infra()).containsKey("main.bicep").hasSizeGreaterThan(5);
        forEach((file, template) -> assertThat(template.errors()).as(file).isEmpty());
    }

    @Test
    void aBrokenTemplateDoesNotParse(@TempDir Path directory) throws Exception {
        Path broken = directory.resolve("broken.bicep");
        String text = Files.readString(BicepParser.INFRA.resolve("storage.bicep"));
        Files.writeString(broken, text.replaceFirst("\\{", ""));

        assertThat(BicepParser.parse(List.of(broken)).get("broken.bicep").errors())
                .isNotEmpty();
    }

    @Test
    void anUnknownNameIsFound(@TempDir Path directory) throws Exception {
        Path wrong = directory.resolve("wrong.bicep");
        Files.writeString(wrong, "param location string\nvar place = '${loaction}-${location}'\n");

        assertThat(BicepParser.parse(List.of(wrong)).get("wrong.bicep").unknownNames())
                .containsExactly("loaction");
    }

    @Test
    void everyNameIsDeclared() throws Exception {
        forEach((file, template) -> {
            assertThat(template.unknownNames()).as(file).isEmpty();
            assertThat(FUNCTIONS).as(file).containsAll(template.functions());
        });
    }

    @Test
    void everyPropertyIsOneThatAzureKnows() throws Exception {
        for (Map.Entry<String, BicepTemplate> template : BicepParser.infra().entrySet()) {
            assertThat(ResourceProperties.mistakes(template.getValue()))
                    .as(template.getKey())
                    .isEmpty();
        }
    }

    @Test
    void aPropertyThatAzureDoesNotKnowIsFound(@TempDir Path directory) throws Exception {
        Path wrong = directory.resolve("wrong.bicep");
        Files.writeString(wrong, """
                var common = { httpsOnly: 'yes' }
                resource account 'Microsoft.Storage/storageAccounts@2024-01-01' = {
                  name: 'x'
                  properties: { allowSharedKeyAcces: false }
                }
                resource site 'Microsoft.Web/sites@2024-11-01' = {
                  name: 'x'
                  properties: common
                }
                resource place 'Microsoft.Web/places@2024-11-01' = {
                  name: 'x'
                }
                """);

        assertThat(ResourceProperties.mistakes(BicepParser.parse(List.of(wrong)).get("wrong.bicep")))
                .containsExactly(
                        "account.properties.allowSharedKeyAcces is not known",
                        "site.properties.httpsOnly is \"yes\", not \"boolean\"",
                        "Microsoft.Web/places is not noted: run src/test/bicep/extract.mjs");
    }

    @Test
    void everyModuleIsThereAndGetsTheParametersThatItDeclares() throws Exception {
        Map<String, BicepTemplate> templates = BicepParser.infra();
        forEach((file, template) -> template.modules().forEach(module -> {
            BicepTemplate called = templates.get(module.getString("path"));
            assertThat(called).as(file + ": " + module.getString("path")).isNotNull();
            assertThat(given(module))
                    .as(file + ": " + module.getString("name"))
                    .isSubsetOf(called.parameters())
                    .containsAll(called.requiredParameters());
        }));
    }

    @Test
    void everyOutputOfAModuleThatIsReadIsDeclared() throws Exception {
        Map<String, BicepTemplate> templates = BicepParser.infra();
        forEach((file, template) -> template.moduleOutputs().forEach(read -> {
            JsonObject module = template.module(read.getString("module"));
            assertThat(templates.get(module.getString("path")).outputs())
                    .as(file + ": " + read)
                    .contains(read.getString("output"));
        }));
    }

    @Test
    void everyModuleIsUsed() throws Exception {
        Set<String> used = BicepParser.infra().values().stream()
                .flatMap(template -> template.modules().stream())
                .map(module -> module.getString("path"))
                .collect(Collectors.toSet());

        assertThat(BicepParser.infra().keySet())
                .containsOnlyOnceElementsOf(used)
                .hasSize(used.size() + 1);
    }

    private static Set<String> given(JsonObject module) {
        return module.getJsonArray("parameters").getValuesAs(JsonString::getString).stream()
                .collect(Collectors.toSet());
    }

    private static void forEach(BiConsumer<String, BicepTemplate> check) throws IOException, InterruptedException {
        BicepParser.infra().forEach(check);
    }
}
