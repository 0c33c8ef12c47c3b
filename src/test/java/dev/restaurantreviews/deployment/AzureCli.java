package dev.restaurantreviews.deployment;

import dev.restaurantreviews.testing.TestSites;
import jakarta.json.Json;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.StringReader;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The real Azure CLI, the machine's own or Debian's unpacked under {@code target}; its code runs, but asks nobody. */
final class AzureCli {

    private static final Path SOURCES = TestSites.CHECKOUT.resolve("src/test/azure-cli");
    private static final Path UNPACKED = TestSites.CHECKOUT.resolve("target/azure-cli");
    private static final Pattern PYTHON = Pattern.compile("(/[^\\s\"'!]*python[\\d.]*)");

    private final String python;
    private final Map<String, String> environment;

    private AzureCli(Path launcher, Map<String, String> environment) throws IOException {
        Matcher matcher = PYTHON.matcher(Files.readString(launcher));
        if (!matcher.find()) {
            throw new IllegalStateException(launcher + " names no Python.");
        }
        this.python = matcher.group(1);
        this.environment = new HashMap<>(environment);
        this.environment.put(
                "AZURE_CONFIG_DIR",
                TestSites.CHECKOUT.resolve("target/azure-config").toString());
        this.environment.put("AZURE_CORE_COLLECT_TELEMETRY", "no");
        this.environment.put("AZURE_CORE_NO_COLOR", "yes");
    }

    /** Installs it when the machine has none. */
    static AzureCli find() throws IOException, InterruptedException {
        var onPath = Stream.of(System.getenv("PATH").split(":"))
                .map(folder -> Path.of(folder, "az"))
                .filter(Files::isExecutable)
                .findFirst();
        if (onPath.isPresent()) {
            return new AzureCli(onPath.get(), Map.of());
        }
        unpack();
        return new AzureCli(
                UNPACKED.resolve("usr/bin/az"),
                Map.of(
                        "PYTHONPATH",
                        UNPACKED.resolve("usr/lib/python3/dist-packages").toString()));
    }

    private static void unpack() throws IOException, InterruptedException {
        Files.createDirectories(UNPACKED);
        Path complete = UNPACKED.resolve("complete");
        try (FileChannel channel = FileChannel.open(
                        UNPACKED.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) { // another test run may do the same
            if (!lock.isValid() || Files.exists(complete)) {
                return;
            }
            Execution install =
                    Execution.of(List.of(SOURCES.resolve("install").toString(), UNPACKED.toString()), Map.of(), "");
            if (install.status() != 0) {
                throw new IllegalStateException(
                        "The Azure CLI is missing and cannot be fetched from Debian. Install it: "
                                + "https://learn.microsoft.com/cli/azure/install-azure-cli" + System.lineSeparator()
                                + install);
            }
            Files.createFile(complete);
        }
    }

    /** What its parser says against each command, empty where there is nothing to say. */
    List<String> complaints(List<List<String>> commands) throws IOException, InterruptedException {
        String lines = commands.stream()
                .map(words -> Json.createArrayBuilder(words).build() + "\n")
                .collect(Collectors.joining());
        Execution parser =
                Execution.of(List.of(python, SOURCES.resolve("parse.py").toString()), environment, lines);
        if (parser.status() != 0) {
            throw new IllegalStateException(parser.toString());
        }
        return parser.output().lines().map(AzureCli::string).toList();
    }

    private static String string(String json) {
        try (var reader = Json.createReader(new StringReader("[" + json + "]"))) {
            return ((JsonString) reader.readArray().get(0)).getString();
        }
    }

    /** Puts a program called {@code az} into the folder, which answers from a file. */
    void writeStandIn(Path folder) throws IOException {
        Path program = folder.resolve("az");
        Files.writeString(program, "#!" + python + "\n" + Files.readString(SOURCES.resolve("stand_in.py")));
        if (!program.toFile().setExecutable(true)) {
            throw new IOException(program + " cannot be made executable.");
        }
    }

    /** What its code needs in the environment. */
    Map<String, String> environment() {
        return Map.copyOf(environment);
    }
}
