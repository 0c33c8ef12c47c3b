package dev.restaurantreviews.devserver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class PayaraConfigurationTest {

    @Test
    void theFullServerClosesWhatMicroCloses() throws IOException {
        List<String> forMicro = lines("preboot.txt").stream()
                .map(line -> line.replace("protocol.http-listener.", "protocol.http-listener-1."))
                .toList();

        assertThat(lines("server.txt")).containsAll(forMicro);
    }

    @Test
    void theFullServerLogsWhatMicroLogs() throws IOException {
        List<String> forMicro = lines("logging.properties").stream()
                .filter(line -> line.matches("[a-z].*\\.level=.*") && !line.startsWith("java.util.logging"))
                .map(line -> "set-log-levels " + line.replace(".level=", "="))
                .toList();

        assertThat(forMicro).isNotEmpty();
        assertThat(lines("server-once.txt")).containsAll(forMicro);
    }

    /** Without comments. */
    private static List<String> lines(String name) throws IOException {
        return Files.readAllLines(Path.of("payara-config", name)).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }
}
