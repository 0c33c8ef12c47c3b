package dev.restaurantreviews.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The whole script against a stand-in for Azure: what it asks for, and what it says when a step fails. */
class DeployAzureTest {

    private static final String EVERYTHING = "--location";

    @TempDir
    private Path checkout;

    private static AzureCli cli;
    private DeployRehearsal azure;

    @BeforeAll
    static void findTheCli() throws IOException, InterruptedException {
        cli = AzureCli.find();
    }

    @BeforeEach
    void start() throws IOException {
        azure = new DeployRehearsal(cli, checkout);
    }

    @AfterEach
    void stop() {
        azure.close();
    }

    @Test
    void createsEverythingAndWaitsUntilTheSiteIsReady() throws Exception {
        Execution run = azure.run(EVERYTHING, "westeurope", "--site-name", "Joe's place");

        assertThat(run.status()).as(run.toString()).isZero();
        assertThat(run.output().lines().filter(line -> line.matches("\\d/6 .*")))
                .hasSize(6);
        assertThat(run.output()).contains("Ready: http://127.0.0.1:", "az webapp ssh --resource-group rg-reviews");
        assertThat(azure.file("role")).isEqualTo("reviews-1 vnet");
        assertThat(azure.file("examined")).startsWith("--site http://127.0.0.1:");
        assertThat(azure.asked())
                .anySatisfy(call -> assertThat(call)
                        .startsWith("deployment sub create --name restaurant-reviews-reviews --location westeurope")
                        .contains(
                                "principalId=42 principalName=ann@example.org principalType=User siteName=Joe's place"))
                .anySatisfy(call -> assertThat(call)
                        .startsWith("webapp deploy --resource-group rg-reviews --name reviews-1 --type war")
                        .contains("--src-path target/restaurant-reviews-tomcat.war"));
        assertThat(cli.complaints(AzureCommands.recorded(checkout.resolve("calls"))))
                .containsOnly("");
    }

    @Test
    void aNewerVersionNeedsNoLocationAndTouchesNoResource() throws Exception {
        Execution run = azure.run("--from", "upload");

        assertThat(run.status()).as(run.toString()).isZero();
        assertThat(azure.asked())
                .noneMatch(call -> call.contains("create"))
                .anyMatch(call -> call.startsWith("webapp deploy"));
        assertThat(azure.has("role")).isFalse();
    }

    @Test
    void payaraGetsItsZip() throws Exception {
        azure.server("JAVA|17-java17");

        Execution run = azure.run("--from", "upload");

        assertThat(run.status()).as(run.toString()).isZero();
        assertThat(azure.asked())
                .anyMatch(call -> call.contains("--type zip --src-path target/restaurant-reviews-payara.zip"));
    }

    @Test
    void aDryRunAsksForNothing() throws Exception {
        Execution run = azure.run(EVERYTHING, "westeurope", "--dry-run");

        assertThat(run.status()).as(run.toString()).isZero();
        assertThat(azure.asked()).isEmpty();
        assertThat(azure.has("target")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            account show           | Please run 'az login' to setup account.               | 1 of 6 | az login                  |
            ad signed-in-user      | AADSTS530003: conditional access                      | 3 of 6 | az login                  |
            deployment sub create  | {"code": "SubscriptionIsOverQuotaForSku"}             | 3 of 6 | another --location        |
            deployment sub create  | {"code": "LocationIsOfferRestricted"}                 | 3 of 6 | another --location        |
            deployment sub create  | ... perform action 'roleAssignments/write'            | 3 of 6 | User Access Administrator |
            deployment sub create  | {"code": "InvalidDeploymentLocation"}                 | 3 of 6 | --location                |
            webapp deploy          | An error occurred during deployment. Status Code: 409 | 5 of 6 | --from upload             |
            """)
    void aRefusalIsExplained(String command, String reason, String step, String cure) throws Exception {
        azure.refuse(command, reason);

        Execution refused = azure.run(EVERYTHING, "westeurope");

        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.errors()).contains(reason, "Step " + step + " failed", "What helps:", cure);
    }

    @Test
    void runAgainAfterAFailureItGetsThrough() throws Exception {
        azure.refuse("deployment sub create", "{\"code\": \"ServerIsBusy\"}");
        assertThat(azure.run(EVERYTHING, "westeurope").errors()).contains("Step 3 of 6 failed");
        azure.refuseNothing();

        assertThat(azure.run(EVERYTHING, "westeurope").status()).isZero();
    }

    @Test
    void aBuildThatFailsEndsItBeforeAnythingIsCreated() throws Exception {
        azure.build("false; true");

        Execution run = azure.run(EVERYTHING, "westeurope");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.errors()).contains("Step 2 of 6 failed", "./mvnw");
        assertThat(azure.asked()).noneMatch(call -> call.contains("create"));
    }

    @Test
    void aRoleThatCannotBeCreatedEndsItBeforeTheUpload() throws Exception {
        azure.program("azure-database-role", "echo 'No login.' >&2; exit 1");

        Execution run = azure.run(EVERYTHING, "westeurope");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.errors()).contains("No login.", "Step 4 of 6 failed", "--from role");
        assertThat(azure.asked()).noneMatch(call -> call.startsWith("webapp deploy"));
    }

    @Test
    void whatDoctorFindsEndsItAsAFailure() throws Exception {
        azure.program("doctor", "echo wrong site.cookies; exit 1");

        Execution run = azure.run("--from", "ready");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.output()).contains("wrong site.cookies");
        assertThat(run.errors()).contains("Step 6 of 6 failed", "--from ready");
    }

    static Stream<String> unready() {
        return Stream.of(
                "starting",
                "{\"status\":\"up\",\"commit\":\"older\"}",
                "{\"status\":\"up\",\"commit\":\"" + DeployRehearsal.COMMIT + "\",\"photos\":\"down\"}");
    }

    @ParameterizedTest
    @MethodSource("unready")
    void aSiteThatIsNotReadyIsToldWithTheWaysToFindOut(String health) throws Exception {
        azure.health(health);

        Execution run = azure.run("--from", "ready");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.errors())
                .contains(
                        "Step 6 of 6 failed",
                        "az webapp log tail --resource-group rg-reviews --name reviews-1",
                        "doctor")
                .contains(health.startsWith("{") ? "status 200" : "status 503");
    }

    @Test
    void aSlotIsFilledFirstAndSwappedWhenItIsReady() throws Exception {
        azure.output("staginG_SLOT_NAME", "staging");

        Execution run = azure.run("--from", "upload", "--slot", "staging", "--swap");

        assertThat(run.status()).as(run.toString()).isZero();
        assertThat(azure.asked().stream()
                        .filter(call -> call.contains("staging"))
                        .map(call -> call.split(" --")[0]))
                .containsExactly("webapp deploy", "webapp show", "webapp deployment slot swap");
        assertThat(azure.asked())
                .anyMatch(call -> call.startsWith("webapp deploy ") && call.contains("--slot staging"));
    }

    @Test
    void aSlotThatIsNotReadyIsNotSwapped() throws Exception {
        azure.output("staginG_SLOT_NAME", "staging");
        azure.health("starting");

        Execution run = azure.run("--from", "upload", "--slot", "staging", "--swap");

        assertThat(run.errors()).contains("Step 6 of 7 failed", "az webapp ssh", "--slot staging");
        assertThat(azure.asked()).noneMatch(call -> call.startsWith("webapp deployment slot swap"));
    }

    @Test
    void aSlotThatIsNotThereIsTold() throws Exception {
        Execution run = azure.run("--from", "upload", "--slot", "staging");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.errors()).contains("has no slot 'staging'");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --location                    | needs a value
            --network everywhere          | vnet outbound open
            --color blue                  | no option '--color'
            --from upload --swap          | --swap needs --slot
            """)
    void wrongOptionsAreToldBeforeAnythingHappens(String options, String message) throws Exception {
        Execution run = azure.run(options.split(" "));

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.errors()).contains(message, "--help");
        assertThat(azure.asked()).isEmpty();
    }
}
