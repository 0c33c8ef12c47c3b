package dev.restaurantreviews.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.restaurantreviews.devserver.NpmPackages;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Bicep's grammar for tree-sitter, which npm fetches and Node.js runs. */
final class BicepParser {

    static final Path INFRA = Path.of("infra");

    private static Map<String, BicepTemplate> infra;

    private BicepParser() {}

    /** Every file of {@code infra}, by its name; parsed once. */
    static synchronized Map<String, BicepTemplate> infra() throws IOException, InterruptedException {
        if (infra == null) {
            try (Stream<Path> files = Files.list(INFRA)) {
                infra = parse(
                        files.filter(file -> file.toString().endsWith(".bicep")).toList());
            }
        }
        return infra;
    }

    static Map<String, BicepTemplate> parse(List<Path> files) throws IOException, InterruptedException {
        Path modules =
                NpmPackages.install(Path.of("").toAbsolutePath(), "bicep", "a parser of Bicep", System.err::println);
        List<String> command = new ArrayList<>(List.of("node", "src/test/bicep/describe.mjs", modules.toString()));
        files.forEach(file -> command.add(file.toString()));
        Process node = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        JsonObject templates;
        try (JsonReader reader = Json.createReader(node.getInputStream())) {
            templates = reader.readObject();
        }
        assertThat(node.waitFor()).isZero();
        return templates.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> new BicepTemplate(entry.getValue().asJsonObject())));
    }
}
