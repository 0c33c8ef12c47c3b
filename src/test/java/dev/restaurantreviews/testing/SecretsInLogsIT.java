package dev.restaurantreviews.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Looks through what all sites of this run have logged: servers, databases and stand-ins. Runs after the others. */
@Tag("logs")
class SecretsInLogsIT {

    private static final Path SITES = TestSites.CHECKOUT.resolve("target/test-sites");

    /** Access tokens, or the beginning of one; keys and signatures of the blob store; headers that carry such things. */
    private static final Pattern SECRET = Pattern.compile("eyJ[A-Za-z0-9_-]{8,}"
            + "|AccountKey=[A-Za-z0-9+/]{8,}|[?&]sig=[^&\\s]{8,}"
            + "|(?i:authorization\\W{1,4}(bearer|sharedkey) \\S{8,})|(?i:x-identity-header\\W{1,4}\\S{8,})");

    /** Files that hold a secret of their site, each under the name by which the launcher keeps it. */
    private static final Pattern SECRET_FILE = Pattern.compile("postgres\\.password|azurite\\.key");

    /** How servers and database begin to quote what a visitor has sent. */
    private static final Pattern QUOTED = Pattern.compile("Failing row contains|Key \\([^)]*\\)=\\("
            + "|Parameter \\[|cookie header was received|does not conform|Invalid character found");

    private static final int HINT = 40; // characters before a find that are shown; the find is not

    @Test
    void noLogHoldsATokenAPasswordOrASignature() {
        List<String> secrets = secrets();
        List<Path> logs = files(path -> path.getFileName().toString().matches(".*\\.(log|log\\.1|out|txt)"));
        List<String> finds = new ArrayList<>();
        boolean tokensWereUsed = false;
        for (Path log : logs) {
            String text = read(log);
            tokensWereUsed |= text.contains("are issued to a managed identity");
            find(log, text, secrets, finds);
        }

        assertThat(finds).isEmpty();
        assertThat(secrets).isNotEmpty();
        assertThat(tokensWereUsed).as("there are tokens that a log could hold").isTrue();
    }

    @Test
    void noServerQuotesWhatVisitorsHaveSent() {
        List<Path> logs = files(path -> path.getFileName().toString().matches("server\\.log(\\.1)?"));

        assertThat(logs).isNotEmpty();
        assertThat(logs.stream()
                        .flatMap(log ->
                                QUOTED.matcher(read(log)).results().map(find -> log + ": " + find.group() + "…")))
                .isEmpty();
    }

    private static void find(Path log, String text, List<String> secrets, List<String> finds) {
        Matcher matcher = SECRET.matcher(text);
        while (matcher.find()) {
            finds.add(log + ": …" + text.substring(Math.max(0, matcher.start() - HINT), matcher.start()) + "…");
        }
        secrets.stream().filter(text::contains).forEach(secret -> finds.add(log + ": a secret of a data directory"));
    }

    private static List<String> secrets() {
        return files(path -> SECRET_FILE.matcher(path.getFileName().toString()).matches()).stream()
                .map(file -> read(file).strip())
                .flatMap(secret -> Stream.of(
                        secret, Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.US_ASCII))))
                .toList();
    }

    private interface Choice {
        boolean takes(Path file);
    }

    private static List<Path> files(Choice choice) {
        try (Stream<Path> all = Files.walk(SITES)) {
            return all.filter(Files::isRegularFile).filter(choice::takes).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1); // whatever it holds
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
