package dev.restaurantreviews.deployment;

import jakarta.json.Json;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds the az commands of a shell script: the shell itself reads it, and finds no other program. */
final class AzureCommands {

    private static final Pattern SHELL_BLOCK =
            Pattern.compile("^```(?:sh|bash|shell|azurecli)$(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{?([A-Za-z_]+)");
    private static final Pattern COMMAND = Pattern.compile("(?:^ *|\\()(az [a-z][^|)&;]*)", Pattern.MULTILINE);
    private static final String ANYTHING = "[{\"command\": \"\", \"answer\": \"answer\"}]";

    private final AzureCli cli;
    private final Path folder;

    /** @param folder an empty one */
    AzureCommands(AzureCli cli, Path folder) {
        this.cli = cli;
        this.folder = folder;
    }

    /** The shell's part of a page of the documentation. */
    static List<String> blocks(Path page) throws IOException {
        return SHELL_BLOCK
                .matcher(Files.readString(page))
                .results()
                .map((MatchResult block) -> block.group(1))
                .toList();
    }

    /** The commands of a script that cannot run by itself, one by one. */
    static List<String> lines(Path script) throws IOException {
        return COMMAND.matcher(Files.readString(script).replace("\\\n", " "))
                .results()
                .map(command -> command.group(1).strip())
                .toList();
    }

    List<List<String>> of(List<String> scripts) throws IOException, InterruptedException {
        Path programs = Files.createDirectories(folder.resolve("bin"));
        cli.writeStandIn(programs);
        Path calls = Files.write(folder.resolve("calls"), new byte[0]);
        Path answers = Files.writeString(folder.resolve("answers"), ANYTHING);
        Map<String, String> environment = new HashMap<>(cli.environment());
        environment.put("AZ_CALLS", calls.toString());
        environment.put("AZ_ANSWERS", answers.toString());
        Path empty = Files.createDirectories(folder.resolve("empty"));
        for (String script : scripts) {
            VARIABLE.matcher(script).results().forEach(variable -> environment.put(variable.group(1), "value"));
            Execution.of(List.of("bash"), environment, "PATH='" + programs + "'; set -- one two\n" + script, empty);
        }
        return recorded(calls);
    }

    /** What the stand-in has written down. */
    static List<List<String>> recorded(Path calls) throws IOException {
        return Files.readAllLines(calls).stream().map(AzureCommands::words).toList();
    }

    private static List<String> words(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return reader.readArray().getValuesAs(JsonString::getString);
        }
    }
}
