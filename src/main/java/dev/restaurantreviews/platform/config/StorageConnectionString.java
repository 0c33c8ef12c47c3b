package dev.restaurantreviews.platform.config;

import java.net.URI;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** Azure's way to write address and key of a storage account in one line: {@code Name=value} with semicolons between. */
final class StorageConnectionString {

    static final String EXAMPLE =
            "DefaultEndpointsProtocol=https;AccountName=…;AccountKey=…;" + "EndpointSuffix=core.windows.net";

    private StorageConnectionString() {}

    /** Whether a client can be made of it; whether it is right, only the store can say. */
    static boolean isComplete(String text) {
        Map<String, String> parts = parts(text);
        return Boolean.parseBoolean(parts.get("UseDevelopmentStorage"))
                || !parts.getOrDefault("AccountName", "").isEmpty()
                        && isKey(parts.getOrDefault("AccountKey", ""))
                        && hasEndpoint(parts);
    }

    private static Map<String, String> parts(String text) {
        Map<String, String> parts = new HashMap<>();
        for (String part : text.split(";")) {
            String[] nameAndValue = part.split("=", 2); // a key ends with some of its own
            parts.put(nameAndValue[0].strip(), nameAndValue[nameAndValue.length - 1].strip());
        }
        return parts;
    }

    private static boolean isKey(String key) {
        try {
            return Base64.getDecoder().decode(key).length > 0;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean hasEndpoint(Map<String, String> parts) {
        String endpoint = parts.get("BlobEndpoint");
        if (endpoint == null) {
            return parts.getOrDefault("DefaultEndpointsProtocol", "").matches("https?");
        }
        try {
            URI uri = URI.create(endpoint);
            return String.valueOf(uri.getScheme()).matches("https?") && uri.getHost() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
