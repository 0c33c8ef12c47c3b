package dev.restaurantreviews.deployment;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One Bicep file as {@code src/test/bicep/describe.mjs} describes it. */
record BicepTemplate(JsonObject description) {

    /** Where a parser stumbles. */
    List<String> errors() {
        return strings("errors").toList();
    }

    Set<String> parameters() {
        return names(objects("parameters"));
    }

    Set<String> requiredParameters() {
        return names(objects("parameters").filter(parameter -> !parameter.getBoolean("optional")));
    }

    Set<String> outputs() {
        return description.getJsonObject("outputs").keySet();
    }

    List<JsonObject> modules() {
        return objects("modules").toList();
    }

    List<JsonObject> resources() {
        return objects("resources").toList();
    }

    /** Which outputs of its modules it reads: objects with {@code module} and {@code output}. */
    List<JsonObject> moduleOutputs() {
        return objects("moduleOutputs").toList();
    }

    /** Names that it reads without declaring them. */
    Set<String> unknownNames() {
        Set<String> unknown = strings("namesRead").collect(Collectors.toCollection(HashSet::new));
        unknown.removeAll(parameters());
        unknown.removeAll(description.getJsonObject("variables").keySet());
        unknown.removeAll(names(modules().stream()));
        unknown.removeAll(names(resources().stream()));
        unknown.removeAll(strings("loopVariables").toList());
        return unknown;
    }

    Set<String> functions() {
        return strings("functions").collect(Collectors.toSet());
    }

    JsonObject module(String name) {
        return named(modules(), name);
    }

    /**
     * What stands in a resource's body.
     *
     * @param path names with dots between them; variables on the way are followed
     */
    JsonValue property(String resource, String path) {
        JsonValue value = named(resources(), resource).get("body");
        for (String name : path.split("\\.")) {
            value = followed(value).asJsonObject().getOrDefault(name, JsonValue.NULL);
        }
        return followed(value);
    }

    JsonValue variable(String name) {
        return description.getJsonObject("variables").get(name);
    }

    JsonValue output(String name) {
        return description.getJsonObject("outputs").get(name);
    }

    private JsonValue followed(JsonValue value) {
        if (value instanceof JsonObject object && object.containsKey("=")) {
            JsonValue variable = variable(object.getString("="));
            return variable == null ? value : variable;
        }
        return value;
    }

    private static JsonObject named(List<JsonObject> declarations, String name) {
        return declarations.stream()
                .filter(declaration -> declaration.getString("name").equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nothing is called " + name));
    }

    private Stream<JsonObject> objects(String name) {
        return array(name).map(JsonValue::asJsonObject);
    }

    private Stream<String> strings(String name) {
        return array(name).map(value -> ((JsonString) value).getString());
    }

    private Stream<JsonValue> array(String name) {
        JsonArray array = description.getJsonArray(name);
        return array.stream();
    }

    private static Set<String> names(Stream<JsonObject> declarations) {
        return declarations.map(declaration -> declaration.getString("name")).collect(Collectors.toSet());
    }
}
