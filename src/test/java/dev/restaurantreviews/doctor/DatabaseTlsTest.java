package dev.restaurantreviews.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import dev.restaurantreviews.devserver.azure.LocalAuthority;
import dev.restaurantreviews.doctor.PostgresDoor.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can go wrong when the connection to PostgreSQL is encrypted. */
@Execution(CONCURRENT) // they wait, most of the time
class DatabaseTlsTest {

    private static final LocalAuthority AUTHORITY = new LocalAuthority();

    @TempDir
    static Path directory;

    private static Path trusted;

    @BeforeAll
    static void writeCertificate() {
        trusted = AUTHORITY.writeCertificate(directory.resolve("authority.pem"));
    }

    private static DoctorRun.Line fault(Answer answer, String... more) throws IOException {
        try (PostgresDoor door = new PostgresDoor(answer)) {
            Map<String, String> environment = new HashMap<>(Map.of(
                    "DBHOST", "127.0.0.1",
                    "DBPORT", Integer.toString(door.port()),
                    "DBNAME", "reviews",
                    "DBUSER", "reviews",
                    "DBPASS", "secret",
                    "DBSSLMODE", "verify-full",
                    "PHOTO_DIR", directory.toString()));
            for (int i = 0; i < more.length; i += 2) {
                environment.put(more[i], more[i + 1]);
            }
            return DoctorRun.of(environment).theOnlyFault("database.tls");
        }
    }

    @Test
    void anAuthorityThatNobodyTrustsIsNamed() throws IOException {
        DoctorRun.Line line =
                fault(PostgresDoor.encrypted(AUTHORITY.issue("127.0.0.1").serverContext()));

        assertThat(line.cause())
                .contains("Java does not trust", "for 127.0.0.1", "CN=Restaurant Reviews development authority");
        assertThat(line.cure()).contains("DBSSLROOTCERT=", "openssl s_client -starttls postgres");
    }

    @Test
    void aCertificateForAnotherHostIsNamedWithItsHost() throws IOException {
        DoctorRun.Line line = fault(
                PostgresDoor.encrypted(AUTHORITY.issue("db.example").serverContext()),
                "DBSSLROOTCERT",
                trusted.toString());

        assertThat(line.cause()).contains("not for 127.0.0.1", "a certificate for db.example");
    }

    @Test
    void aCertificateThatHasExpiredIsToldWithItsEnd() throws IOException {
        Instant longAgo = Instant.now().minus(Duration.ofDays(400));

        DoctorRun.Line line = fault(
                PostgresDoor.encrypted(AUTHORITY.issue(longAgo, "127.0.0.1").serverContext()),
                "DBSSLROOTCERT",
                trusted.toString());

        assertThat(line.cause()).contains("not valid now", "by the clock of this machine", "valid until");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no certificate", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"})
    void aFileOfAuthoritiesWithoutACertificateIsNamedWithItsSetting(String content) throws IOException {
        Path file = Files.writeString(Files.createTempFile(directory, "authority", ".pem"), content);

        DoctorRun.Line line = fault(
                PostgresDoor.encrypted(AUTHORITY.issue("127.0.0.1").serverContext()), "DBSSLROOTCERT", file.toString());

        assertThat(line.cause()).contains("DBSSLROOTCERT=" + file + " holds no certificate");
        assertThat(line.cure()).contains("DBSSLROOTCERT=FILE_WITH_THE_AUTHORITY", "instead of " + file);
    }

    @Test
    void aServerThatDoesNotEncryptIsAFaultWhereEncryptionIsDemanded() throws IOException {
        DoctorRun.Line line = fault(PostgresDoor.NOT_ENCRYPTED, "DBSSLMODE", "require");

        assertThat(line.cause()).contains("does not encrypt", "DBSSLMODE=require");
        assertThat(line.cure()).contains("ssl = on");
    }

    @Test
    void aProxyThatCutsIsToldFromOneThatKeepsSilent() throws IOException {
        assertThat(fault(PostgresDoor.CLOSED).cause()).contains("cut when encryption begins");
        assertThat(fault(PostgresDoor.RESET).cause()).contains("cut when encryption begins");
        assertThat(fault(PostgresDoor.NOTHING).cause()).contains("accepts connections and says nothing");
    }
}
