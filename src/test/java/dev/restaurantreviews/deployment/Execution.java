package dev.restaurantreviews.deployment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * What a program did.
 *
 * @param output its standard output
 * @param errors its standard error
 */
record Execution(int status, String output, String errors) {

    private static final int PATIENCE_SECONDS = 120;

    static Execution of(List<String> command, Map<String, String> environment, String input)
            throws IOException, InterruptedException {
        return of(command, environment, input, Path.of(""));
    }

    /** In a folder, with these variables beside those of this process. */
    static Execution of(List<String> command, Map<String, String> environment, String input, Path folder)
            throws IOException, InterruptedException {
        Path errors = Files.createTempFile("errors", ".txt");
        Path output = Files.createTempFile("output", ".txt");
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toAbsolutePath().toFile())
                    .redirectOutput(output.toFile())
                    .redirectError(errors.toFile());
            builder.environment().putAll(environment);
            return new Execution(finish(builder.start(), input), Files.readString(output), Files.readString(errors));
        } finally {
            Files.delete(errors);
            Files.delete(output);
        }
    }

    private static int finish(Process process, String input) throws IOException, InterruptedException {
        try (var stream = process.getOutputStream()) {
            stream.write(input.getBytes(StandardCharsets.UTF_8));
        }
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("Not done after " + PATIENCE_SECONDS + " s.");
        }
        return process.exitValue();
    }
}
