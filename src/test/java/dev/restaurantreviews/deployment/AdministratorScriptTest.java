package dev.restaurantreviews.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code scripts/azure-administrator} with programs in the place of {@code az} and {@code azd}. */
class AdministratorScriptTest {

    private static final String PERSON = "11111111-1111-1111-1111-111111111111";

    @TempDir
    Path directory;

    @BeforeEach
    void azd() throws IOException {
        program("azd", "echo \"$*\" >>" + directory.resolve("calls"));
    }

    @Test
    void notesThePersonWhoIsLoggedIn() throws Exception {
        program("az", """
                case "$*" in
                  "account show"*) printf 'user\\nme@example.com\\nsubscription\\n' ;;
                  "ad signed-in-user show"*) printf '%s\\nme@example.com\\n' ;;
                esac
                """.formatted(PERSON));

        assertThat(run("subscription")).isZero();

        assertThat(Files.readAllLines(directory.resolve("calls")))
                .containsExactly(
                        "env set DB_ADMIN_ID " + PERSON,
                        "env set DB_ADMIN_NAME me@example.com",
                        "env set DB_ADMIN_TYPE User");
    }

    @Test
    void notesTheServicePrincipalThatIsLoggedIn() throws Exception {
        program("az", """
                case "$*" in
                  "account show"*) printf 'servicePrincipal\\nclient\\nsubscription\\n' ;;
                  "ad sp show --id client"*) printf '%s\\nthe pipeline\\n' ;;
                esac
                """.formatted(PERSON));

        assertThat(run("subscription")).isZero();

        assertThat(Files.readAllLines(directory.resolve("calls")))
                .containsExactly(
                        "env set DB_ADMIN_ID " + PERSON,
                        "env set DB_ADMIN_NAME the pipeline",
                        "env set DB_ADMIN_TYPE ServicePrincipal");
    }

    @Test
    void stopsWhenAzAndAzdWorkInDifferentSubscriptions() throws Exception {
        program("az", "printf 'user\\nme@example.com\\nsubscription\\n'");

        assertThat(run("another")).isEqualTo(1);

        assertThat(Files.readString(directory.resolve("output"))).contains("az account set --subscription another");
        assertThat(directory.resolve("calls")).doesNotExist();
    }

    @Test
    void saysHowToLogIn() throws Exception {
        program("az", "exit 1");

        assertThat(run("subscription")).isEqualTo(1);

        assertThat(Files.readString(directory.resolve("output"))).contains("Run: az login");
    }

    private int run(String subscription) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("scripts/azure-administrator")
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("output").toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("DB_ADMIN_"));
        builder.environment().put("AZURE_SUBSCRIPTION_ID", subscription);
        builder.environment().put("PATH", directory + ":" + System.getenv("PATH"));
        return builder.start().waitFor();
    }

    private void program(String name, String body) throws IOException {
        Path file = Files.writeString(directory.resolve(name), "#!/bin/sh\n" + body + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
