package dev.restaurantreviews.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/** Shows, after a test that failed, what the servers have logged meanwhile; JUnit finds it by its service file. */
public final class ServerLogs implements TestExecutionListener {

    private static final int MOST_LINES = 80;
    private static final Map<Path, Integer> SHOWN = new ConcurrentHashMap<>();

    public static void follow(Path log) {
        SHOWN.put(log, 0);
    }

    @Override
    public void executionStarted(TestIdentifier test) {
        if (test.isTest()) {
            SHOWN.replaceAll((log, shown) -> lines(log).size());
        }
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (result.getStatus() == TestExecutionResult.Status.FAILED) {
            SHOWN.forEach((log, shown) -> show(test, log, shown));
        }
    }

    private static void show(TestIdentifier test, Path log, int shown) {
        List<String> lines = lines(log);
        if (lines.size() <= shown) {
            return;
        }
        System.err.println("---- " + test.getDisplayName() + " failed; " + log + " since its start:");
        lines.subList(Math.max(shown, lines.size() - MOST_LINES), lines.size()).forEach(System.err::println);
        System.err.println("----");
    }

    private static List<String> lines(Path log) {
        try {
            return Files.exists(log)
                    ? new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                            .lines()
                            .toList()
                    : List.of();
        } catch (IOException e) {
            return List.of("Cannot read " + log + ": " + e.getMessage());
        }
    }
}
