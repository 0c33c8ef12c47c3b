package dev.restaurantreviews.doctor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import dev.restaurantreviews.platform.command.CommandFailure;
import dev.restaurantreviews.platform.command.Console;
import dev.restaurantreviews.platform.command.WrongCommandUsage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command as a whole, and the faults that show before PostgreSQL says a word. */
@Execution(CONCURRENT) // they wait, most of the time
class DoctorTest {

    private static final List<String> BEHIND_THE_NETWORK =
            List.of("database.tls", "database.role", "database.schema", "database.grants", "database.extensions");

    private static final AzureNames NOWHERE = new AzureNames(Map.of(), Optional.empty());

    @TempDir
    Path photos;

    private Map<String, String> environment(String host, int port, String... more) {
        Map<String, String> environment = new HashMap<>(Map.of(
                "DBHOST",
                host,
                "DBPORT",
                Integer.toString(port),
                "DBNAME",
                "reviews",
                "DBUSER",
                "reviews",
                "DBPASS",
                "top-secret",
                "PHOTO_DIR",
                photos.toString()));
        for (int i = 0; i < more.length; i += 2) {
            environment.put(more[i], more[i + 1]);
        }
        return environment;
    }

    @Test
    void wrongSettingsAreToldAllAtOnce() {
        DoctorRun run = DoctorRun.of(Map.of("DBPORT", "high", "SITE_TIMEZONE", "Atlantis", "PHOTO_DIR", "/tmp"));

        DoctorRun.Line line = run.theOnlyFault("settings");
        assertThat(line.cause()).contains("DBHOST is not set", "DBPORT is \"high\"", "SITE_TIMEZONE is \"Atlantis\"");
        assertThat(line.cure()).startsWith("./scripts/run\n").contains("none is running", "\nexport DBHOST=… DBPORT=…");
        assertThat(DoctorRun.of(Map.of("DBPORT", "high", "WEBSITE_SITE_NAME", "reviews"))
                        .theOnlyFault("settings")
                        .cure())
                .startsWith("az webapp config appsettings set");
    }

    @Test
    void anUnknownHostIsAFaultOfItsName() {
        DoctorRun run = DoctorRun.of(environment("no-such-host.invalid", 5432));

        assertThat(run.theOnlyFault("database.dns").cause()).contains("no-such-host.invalid is not known in the DNS");
        assertThat(run.notTried()).contains("database.tcp").containsAll(BEHIND_THE_NETWORK);
    }

    @Test
    void aMissingServerOfAzureIsAFaultOfItsNameWithTheCommandThatListsServers() {
        DoctorRun run = DoctorRun.of(environment("no-such.host.invalid.postgres.database.azure.com", 5432));

        assertThat(run.theOnlyFault("database.dns").cure()).contains("az postgres flexible-server list");
    }

    @Test
    void aClosedPortIsRefused() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }

        DoctorRun.Line line = DoctorRun.of(environment("127.0.0.1", port)).theOnlyFault("database.tcp");

        assertThat(line.cause()).contains("Nothing listens at port " + port, "refused");
        assertThat(line.cure()).contains("Start PostgreSQL");
    }

    @Test
    void aPortThatDropsEverythingIsToldFromOneThatRefuses() throws IOException {
        try (DroppingPort port = new DroppingPort()) {
            DoctorRun.Line line =
                    DoctorRun.of(environment("127.0.0.1", port.number())).theOnlyFault("database.tcp");

            assertThat(line.cause()).contains("Nothing answers", "within 4 s", "firewall");
            assertThat(line.cure()).contains("nc -vz 127.0.0.1 " + port.number());
        }
    }

    /** Whether the reset meets the connecting itself is a matter of microseconds. */
    @Test
    void aConnectionThatIsResetAtOnceIsToldFromOneThatIsRefused() throws IOException {
        HostProbe probe = new HostProbe("db.example", 5432, new DatabaseNetworkAdvice("db.example", 5432, NOWHERE));

        assertThat(probe.closed(new SocketException("Connection reset by peer")))
                .isInstanceOfSatisfying(Result.Wrong.class, wrong -> {
                    assertThat(wrong.cause()).contains("port 5432 of db.example", "is cut at once", "reset by peer");
                    assertThat(wrong.cure()).contains("firewall", "another program");
                });
    }

    @Test
    void aDatabaseThatDoesNotBringTheLoginToItsEndIsToldWithWhatToLookAt() throws IOException {
        try (PostgresDoor door = new PostgresDoor(PostgresDoor.NOTHING)) {
            DoctorRun.Line line = DoctorRun.of(environment("127.0.0.1", door.port(), "DBSSLMODE", "disable"))
                    .theOnlyFault("database.role");

            assertThat(line.cure()).contains("does not bring the login to its end", "psql", "pg_stat_activity");
        }
    }

    @Test
    void aDatabaseThatCutsTheLoginIsToldWithWhatToLookAt() throws IOException {
        try (PostgresDoor door = new PostgresDoor(PostgresDoor.RESET)) {
            DoctorRun.Line line = DoctorRun.of(environment("127.0.0.1", door.port(), "DBSSLMODE", "disable"))
                    .theOnlyFault("database.role");

            assertThat(line.cure()).contains("or cuts it off", "pg_stat_activity");
        }
    }

    @Test
    void aFolderThatHasGoneTakesNoPhotos() throws IOException {
        Map<String, String> environment = environment("no-such-host.invalid", 5432);
        Path file = Files.writeString(photos.resolve("file"), "");
        List<Finding> findings = new Examination(new PhotoFolderCheck(file).checks()).run(finding -> {});

        assertThat(findings.get(0).result()).isInstanceOfSatisfying(Result.Wrong.class, wrong -> {
            assertThat(wrong.cause()).contains("takes no file");
            assertThat(wrong.cure()).startsWith("mkdir -p " + file);
        });
        assertThat(DoctorRun.of(environment).line("photos.folder").found()).contains("takes files", "MB");
        assertThat(photos).isDirectoryNotContaining("glob:**doctor*");
    }

    @Test
    void noReportHoldsThePassword() {
        DoctorRun run = DoctorRun.of(environment("no-such-host.invalid", 5432));

        assertThat(run.out() + run.err()).doesNotContain("top-secret");
    }

    @Test
    void withJsonTheProgressGoesToStandardError() {
        DoctorRun run = DoctorRun.of(environment("no-such-host.invalid", 5432));

        assertThat(run.out()).startsWith("{").endsWith("}\n");
        assertThat(run.err()).contains("✘ wrong     database.dns", "not tried database.role");
    }

    @Test
    void withoutJsonTheReportIsText() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream printer = new PrintStream(out, true, UTF_8);

        int status = new Doctor().run(List.of(), new Console(printer, printer, Map.of("TERM", "xterm")));

        assertThat(status).isEqualTo(1);
        assertThat(out.toString(UTF_8)).startsWith("✘ wrong     settings").contains("0 ok, 1 wrong");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--json"})
    void aReportThatCannotBeWrittenIsAFailure(String arguments) throws IOException {
        List<String> words = arguments.isEmpty() ? List.of() : List.of(arguments);
        try (PrintStream full = new PrintStream("/dev/full", UTF_8)) {
            Console console = new Console(full, System.err, environment("no-such-host.invalid", 5432));

            assertThatThrownBy(() -> new Doctor().run(words, console))
                    .isInstanceOf(CommandFailure.class)
                    .hasMessageContaining("cannot be written");
        }
    }

    @Test
    void anotherArgumentIsWrongUsage() {
        Console console = new Console(System.out, System.err, Map.of());

        assertThatThrownBy(() -> new Doctor().run(List.of("--yaml"), console)).isInstanceOf(WrongCommandUsage.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "reviews.example.org",
                "ftp://reviews.example.org",
                "https://a b",
                "https://reviews.example.org/a"
            })
    void whatIsNoAddressIsWrongUsage(String address) {
        Console console = new Console(System.out, System.err, Map.of());

        assertThatThrownBy(() -> new Doctor().run(List.of("--site", address), console))
                .isInstanceOf(WrongCommandUsage.class)
                .hasMessageContaining(address);
    }
}
