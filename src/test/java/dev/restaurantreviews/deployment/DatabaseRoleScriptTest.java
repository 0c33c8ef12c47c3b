package dev.restaurantreviews.deployment;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code scripts/azure-database-role} with programs in the place of {@code az}, the build and Java. */
class DatabaseRoleScriptTest {

    private static final String SERVER =
            "/subscriptions/s/resourceGroups/rg-x/providers/Microsoft.DBforPostgreSQL/flexibleServers/psql-x";

    private static final String ANSWER = "case \"$*\" in *\"--query id\"*) echo " + SERVER + " ;; esac\n";
    private static final String ROLE = "db role reviews-x --object-id 11111111-1111-1111-1111-111111111111";

    @TempDir
    Path directory;

    private final Map<String, String> environment = new TreeMap<>(Map.of(
            "AZURE_RESOURCE_GROUP", "rg-x",
            "POSTGRES_SERVER_NAME", "psql-x",
            "NETWORK", "vnet",
            "DBHOST", "psql-x.postgres.database.azure.com",
            "DBNAME", "restaurant_reviews",
            "DBADMIN", "operator@example.com",
            "DBUSER", "reviews-x",
            "WEB_APP_PRINCIPAL_ID", "11111111-1111-1111-1111-111111111111",
            "OPERATOR_ADDRESS", "203.0.113.7",
            "ROLE_PAUSE_SECONDS", "0"));

    @BeforeEach
    void standIns() throws IOException {
        Files.createDirectories(directory.resolve("scripts"));
        Files.copy(Path.of("scripts/azure-database-role"), directory.resolve("scripts/azure-database-role"));
        program("bin/az", "echo \"az $*\" >>calls\n" + ANSWER);
        Files.writeString(directory.resolve("scripts/java"), "JAVA=bin/java");
        Files.writeString(directory.resolve("scripts/build"), "build_if_stale() { echo build >>calls; }");
        java("");
    }

    /** What the WAR's command does when it has been written down. */
    private void java(String body) throws IOException {
        program("bin/java", """
                while [ "$1" != -jar ]; do shift; done
                shift 2
                echo "$*" >>calls
                """ + body);
    }

    @Test
    void makesTheRoleWhileTheFirewallIsOpen() throws Exception {

        assertThat(run()).isZero();

        assertThat(steps())
                .containsExactly(
                        "build", "show", "public Enabled", "open 203.0.113.7", ROLE, "close", "public Disabled");
    }

    @Test
    void closesTheFirewallWhenTheRoleCannotBeMade() throws Exception {
        java("exit 1");

        assertThat(run()).isEqualTo(1);

        assertThat(steps()).endsWith("close", "public Disabled").contains("open 203.0.113.7");
        assertThat(Files.readString(directory.resolve("output"))).contains("The database role reviews-x could not be");
    }

    @Test
    void triesAgainUntilTheDatabaseLetsItIn() throws Exception {
        java("[ \"$(grep -c ^db calls)\" = 3 ]");

        assertThat(run()).isZero();

        assertThat(steps()).filteredOn(step -> step.startsWith("db role")).hasSize(3);
    }

    @Test
    void leavesPublicAccessAsItIsWhereTheDatabaseHasAPublicAddress() throws Exception {
        environment.put("NETWORK", "outbound");

        assertThat(run()).isZero();

        assertThat(steps()).contains("open 203.0.113.7", "close").noneMatch(step -> step.startsWith("public"));
    }

    @Test
    void leavesTheFirewallAloneInsideThePrivateNetwork() throws Exception {
        environment.put("OPERATOR_ADDRESS", "private");

        assertThat(run()).isZero();

        assertThat(steps()).containsExactly("build", ROLE);
    }

    @Test
    void aBuildThatFailsLeavesTheFirewallAlone() throws Exception {
        Files.writeString(directory.resolve("scripts/build"), "build_if_stale() { echo build >>calls; return 1; }");

        assertThat(run()).isEqualTo(1);

        assertThat(steps()).containsExactly("build");
    }

    @Test
    void whatIsSetForAnotherDatabaseIsNotForThisOne() throws Exception {
        List<String> foreign = List.of("DBADMINPASS", "DBPORT", "DBSSLMODE", "DBSSLROOTCERT");
        foreign.forEach(name -> environment.put(name, "local"));
        Files.writeString(
                directory.resolve(".env"),
                foreign.stream().map(name -> name + "=file").collect(joining("\n")));
        java("env >environment");

        assertThat(run()).isZero();

        assertThat(Files.readAllLines(directory.resolve("environment")))
                .noneMatch(line -> foreign.contains(line.split("=", 2)[0]))
                .contains("DBADMIN=operator@example.com");
    }

    @Test
    void closesTheFirewallWhenTheServerIsBusyAtFirst() throws Exception {
        program("bin/az", """
                echo "az $*" >>calls
                case "$*" in
                  *delete*) [ "$(grep -c delete calls)" = 3 ] || exit 1 ;;
                  *Disabled*) [ "$(grep -c Disabled calls)" = 2 ] || exit 1 ;;
                esac
                """ + ANSWER);

        assertThat(run()).isZero();

        assertThat(steps()).endsWith(ROLE, "close", "close", "close", "public Disabled", "public Disabled");
        assertThat(Files.readString(directory.resolve("output"))).doesNotContain("MAY STILL BE OPEN");
    }

    @Test
    void saysThatTheFirewallMayStillBeOpen() throws Exception {
        program("bin/az", "echo \"az $*\" >>calls; case \"$*\" in *delete*) exit 1 ;; esac\n" + ANSWER);

        assertThat(run()).isEqualTo(1);

        assertThat(steps()).filteredOn(step -> step.equals("close")).hasSize(5);
        assertThat(steps()).endsWith("close", "public Disabled");
        assertThat(Files.readString(directory.resolve("output"))).contains("THE FIREWALL MAY STILL BE OPEN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"INT", "TERM", "HUP", "QUIT"})
    void closesTheFirewallWhenItIsEnded(String signal) throws Exception {
        java("kill -" + signal + " $PPID; exit 1");

        assertThat(run()).isNotZero();

        assertThat(steps()).endsWith("close", "public Disabled");
    }

    @ParameterizedTest
    @ValueSource(strings = {"INT", "TERM", "HUP"})
    void endingItAgainDoesNotKeepItFromClosing(String signal) throws Exception {
        java("kill -TERM $PPID");
        program("bin/az", """
                case "$*" in *delete*|*Disabled*) kill -%1$s $PPID; kill -%1$s $$ ;; esac
                echo "az $*" >>calls
                """.formatted(signal) + ANSWER);

        assertThat(run()).isEqualTo(143);

        assertThat(steps()).endsWith(ROLE, "close", "public Disabled");
    }

    /** A pipe's reader has gone; the stand-in writes until nobody reads. */
    @ParameterizedTest
    @ValueSource(strings = {"", "kill -INT $PPID", "kill -HUP $PPID"})
    void closesTheFirewallWhenNobodyReadsItsWords(String then) throws Exception {
        java("trap '' PIPE; while echo writing 2>/dev/null; do :; done\n" + then);

        run("bash", "-c", "scripts/azure-database-role 2>&1 | head -n 1");

        assertThat(steps()).endsWith("close", "public Disabled");
    }

    @Test
    void namesWhatIsMissing() throws Exception {
        environment.remove("DBADMIN");

        assertThat(run()).isEqualTo(1);

        assertThat(Files.readString(directory.resolve("output"))).startsWith("DBADMIN is not set.");
        assertThat(directory.resolve("calls")).doesNotExist();
    }

    @Test
    void everyValueThatItAsksForIsAnOutputOfTheTemplate() throws Exception {
        environment.keySet().removeAll(List.of("OPERATOR_ADDRESS", "ROLE_PAUSE_SECONDS"));

        assertThat(BicepParser.infra().get("main.bicep").outputs()).containsAll(environment.keySet());
    }

    @Test
    void speaksTheSameVersionOfTheApiAsTheTemplate() throws Exception {
        assertThat(Files.readString(BicepParser.INFRA.resolve("database.bicep")))
                .contains("flexibleServers@2025-08-01");
        assertThat(Files.readString(Path.of("scripts/azure-database-role"))).contains("API=2025-08-01 ");
    }

    private int run() throws IOException, InterruptedException {
        return run("scripts/azure-database-role");
    }

    private int run(String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("output").toFile());
        builder.environment().putAll(environment);
        builder.environment().put("PATH", directory.resolve("bin") + ":" + System.getenv("PATH"));
        return builder.start().waitFor();
    }

    private void program(String path, String body) throws IOException {
        Path file = directory.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + body + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private List<String> steps() throws IOException {
        return Files.readAllLines(directory.resolve("calls")).stream()
                .map(DatabaseRoleScriptTest::step)
                .toList();
    }

    private static String step(String call) {
        if (call.contains("flexible-server show")) {
            return "show";
        }
        if (call.contains("--public-access")) {
            return Stream.of(call.split(" "))
                    .dropWhile(word -> !word.equals("--public-access"))
                    .skip(1)
                    .limit(1)
                    .collect(joining(" ", "public ", ""));
        }
        if (call.contains(SERVER + "/firewallRules/operator")) {
            return call.contains("delete")
                    ? "close"
                    : "open " + call.replaceAll(".*endIpAddress\": \"([^\"]*).*", "$1");
        }
        return call;
    }
}
