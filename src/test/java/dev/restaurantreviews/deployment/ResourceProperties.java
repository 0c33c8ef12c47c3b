package dev.restaurantreviews.deployment;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.JsonValue.ValueType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The properties of Azure's resources, with their types, from Azure's own client libraries: {@code extract.mjs} has noted
 * them in {@code properties.json}. Azure refuses or ignores what it does not know, and tells only when it is deployed.
 */
final class ResourceProperties {

    private static final Set<String> OF_BICEP = Set.of("name", "parent", "scope", "dependsOn");

    private final JsonObject types;
    private final BicepTemplate template;
    private final List<String> mistakes = new ArrayList<>();

    private ResourceProperties(JsonObject types, BicepTemplate template) {
        this.types = types;
        this.template = template;
    }

    /** What in a template Azure does not know, or knows with another type. */
    static List<String> mistakes(BicepTemplate template) throws IOException {
        try (JsonReader reader =
                Json.createReader(Files.newBufferedReader(Path.of("src/test/bicep/properties.json")))) {
            ResourceProperties properties = new ResourceProperties(reader.readObject(), template);
            template.resources().stream()
                    .filter(resource -> !resource.getBoolean("existing"))
                    .forEach(properties::checkResource);
            return properties.mistakes;
        }
    }

    private void checkResource(JsonObject resource) {
        JsonObject body = resource.getJsonObject("body");
        String type = resource.getString("type").replaceFirst("@.*", "").replace("/slots", "");
        if (type.equals("Microsoft.Web/sites/config")) {
            type += "/" + body.getString("name");
        }
        if (type.endsWith("/appsettings")) {
            return; // any name may be set
        }
        if (types.containsKey(type)) {
            checkObject(resource.getString("name"), body, types.getJsonObject(type));
        } else {
            mistakes.add(type + " is not noted: run src/test/bicep/extract.mjs");
        }
    }

    private void check(String path, JsonValue value, JsonValue type) {
        if (value instanceof JsonObject object) {
            checkExpressionOrObject(path, object, type);
        } else if (value instanceof JsonArray array) {
            array.forEach(element -> check(path, element, element(path, type)));
        } else if (value.getValueType() != ValueType.NULL && !fits(value, type)) {
            mistakes.add(path + " is " + value + ", not " + type);
        }
    }

    private void checkExpressionOrObject(String path, JsonObject value, JsonValue type) {
        if (value.containsKey("=")) {
            JsonValue variable = template.variable(value.getString("="));
            if (variable != null) {
                check(path, variable, type);
            }
        } else if (value.containsKey("choice")) {
            value.getJsonArray("choice").forEach(branch -> check(path, branch, type));
        } else if (type instanceof JsonObject object && object.containsKey("each")) {
            check(path, value, object.get("each")); // the body of a loop
        } else if (type instanceof JsonObject object && !value.containsKey("text") && !value.containsKey("call")) {
            checkObject(path, value, object);
        }
    }

    private void checkObject(String path, JsonObject value, JsonObject type) {
        value.forEach((name, content) -> {
            if (type.containsKey(name)) {
                check(path + "." + name, content, type.get(name));
            } else if (path.contains(".") || !OF_BICEP.contains(name)) {
                mistakes.add(path + "." + name + " is not known");
            }
        });
    }

    private JsonValue element(String path, JsonValue type) {
        if (type instanceof JsonObject object && object.containsKey("each")) {
            return object.get("each");
        }
        mistakes.add(path + " is a list, not " + type);
        return JsonValue.NULL;
    }

    private static boolean fits(JsonValue value, JsonValue type) {
        if (type instanceof JsonArray allowed) {
            return allowed.contains(value);
        }
        return type instanceof JsonString name
                && switch (value.getValueType()) {
                    case STRING -> name.getString().equals("string");
                    case NUMBER -> name.getString().equals("number");
                    default -> name.getString().equals("boolean");
                };
    }
}
