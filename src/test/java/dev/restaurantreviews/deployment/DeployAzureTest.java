package dev.restaurantreviews.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonValue;
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
    void aServicePrincipalBecomesTheAdministrator() throws Exception {
        azure.login("servicePrincipal");

        Execution run = azure.run(EVERYTHING, "westeurope");

        assertThat(run.status()).as(run.toString()).isZero();
        assertThat(azure.asked())
                .anyMatch(
                        call -> call.contains("principalId=43 principalName=pipeline principalType=ServicePrincipal"));
        assertThat(cli.complaints(AzureCommands.recorded(checkout.resolve("calls"))))
                .containsOnly("");
    }

    @Test
    void anotherAdministratorMustBeLoggedInForTheRole() throws Exception {
        Execution run = azure.run(
                EVERYTHING,
                "westeurope",
                "--principal-id",
                "7",
                "--principal-name",
                "DBAs",
                "--principal-type",
                "Group");

        assertThat(run.output()).contains("the next step works as DBAs");
        assertThat(azure.asked())
                .anyMatch(call -> call.contains("principalId=7 principalName=DBAs principalType=Group"));
    }

    @Test
    void whatAnEarlierRunWasToldStays() throws Exception {
        azure.parameter("environmentname", Json.createValue("other"));
        azure.parameter("principalId", Json.createValue("41"));
        azure.parameter("SITENAME", Json.createValue("Joe's place"));
        azure.parameter("network", Json.createValue("outbound"));
        azure.parameter("stagingSlot", JsonValue.FALSE);
        azure.parameter("postgresStorageGB", Json.createValue(64));
        azure.parameter("postgresVersion", Json.createValue("16"));
        azure.parameter("plan", Json.createValue("B1"));
        azure.parameter("gone", Json.createValue("unknown today"));

        Execution run = azure.run(EVERYTHING, "westeurope", "--site-timezone", "UTC", "--parameter", "network=vnet");

        assertThat(run.output())
                .contains("kept from the earlier run: \"siteName=Joe's place\" stagingSlot=false postgresStorageGB=64"
                        + " postgresVersion=16 plan=B1");
        assertThat(creation())
                .contains("siteName=Joe's place stagingSlot=false postgresStorageGB=64 postgresVersion=16 plan=B1"
                        + " siteTimezone=UTC network=vnet --query")
                .contains("environmentName=reviews", "principalId=42")
                .doesNotContain("gone", "other", "network=outbound");
    }

    @Test
    void withAnotherPlanTheSlotIsDecidedAnew() throws Exception {
        azure.parameter("stagingSlot", JsonValue.FALSE);
        azure.parameter("plan", Json.createValue("B1"));

        azure.run(EVERYTHING, "westeurope", "--plan", "P0v3");

        assertThat(creation()).contains("plan=P0v3").doesNotContain("stagingSlot", "B1");
    }

    @Test
    void theFirstRunHasNothingToKeep() throws Exception {
        azure.refuse("deployment sub show", "(DeploymentNotFound) Deployment 'restaurant-reviews-reviews' not found.");

        Execution run = azure.run(EVERYTHING, "westeurope");

        assertThat(run.status()).as(run.toString()).isZero();
        assertThat(run.output()).doesNotContain("kept");
    }

    private String creation() throws Exception {
        return azure.asked().stream()
                .filter(call -> call.startsWith("deployment sub create"))
                .findFirst()
                .orElseThrow();
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
            deployment sub show    | (AuthorizationFailed) The client may not              | 3 of 6 | ask for the role          |
            webapp config show     | (Forbidden) Not you                                   | 5 of 6 | ask for the role          |
            webapp deploy          | An error occurred during deployment. Status Code: 409 | 5 of 6 | wait a minute             |
            webapp deploy          | {"error": {"code": "Conflict"}}                       | 5 of 6 | --from upload             |
            webapp deploy          | 403 Client Error: no for url: https://reviews-1.scm   | 5 of 6 | ask for the role          |
            """)
    void aRefusalIsExplained(String command, String reason, String step, String cure) throws Exception {
        azure.refuse(command, reason);

        Execution refused = azure.run(EVERYTHING, "westeurope");

        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.errors()).contains(reason, "Step " + step + " failed", "What helps:", cure);
    }

    @ParameterizedTest
    @CsvSource({
        "version, 1",
        "account show, 1",
        "deployment sub show, 3",
        "webapp config show, 5",
        "webapp deploy, 5",
        "webapp show, 6",
        "webapp deployment slot swap, 7"
    })
    void whateverIsRefusedEndsItWithTheCommandThatGoesOn(String command, int step) throws Exception {
        azure.output("staginG_SLOT_NAME", "staging");
        azure.refuse(command, "Operation 403409-Conflict went wrong");

        Execution refused =
                azure.run("--slot", "staging", "--swap", "--from", "upload", "--parameter", "siteName=Joe's");

        String from = step < 5 ? "" : step == 5 ? " --from upload" : " --from ready";
        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.errors())
                .contains("Step " + step + " of 7 failed")
                .endsWith("What helps: scripts/deploy-azure --name reviews --wait 0 --slot staging --swap"
                        + " --parameter \"siteName=Joe's\"" + from + "\n");
    }

    @Test
    void whatIsSwappedIsNotSwappedBack() throws Exception {
        azure.output("staginG_SLOT_NAME", "staging");
        azure.program("doctor", "[ ! -f examined ] || exit 1; echo >examined");

        Execution run = azure.run("--from", "upload", "--slot", "staging", "--swap");

        assertThat(run.errors())
                .contains("Step 7 of 7 failed")
                .endsWith("What helps: scripts/deploy-azure --name reviews --wait 0 --from ready\n");
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
                answer("older", 0, "up"),
                answer(DeployRehearsal.COMMIT, 0, "down"),
                answer(DeployRehearsal.COMMIT, 9999, "up"));
    }

    private static String answer(String commit, int uptime, String photos) {
        return "{\"status\":\"up\",\"version\":\"1\",\"commit\":\"%s\",\"uptimeSeconds\":%d,\"photos\":\"%s\"}"
                .formatted(commit, uptime, photos);
    }

    @Test
    void aSiteWithoutARepositoryIsKnownByItsStart() throws Exception {
        azure.build(
                "mkdir -p target/classes && echo 'commit=${git.commit.id.abbrev}' >target/classes/version.properties");
        azure.health(answer("unknown", 0, "up"));
        assertThat(azure.run("--from", "upload").status()).isZero();

        azure.health(answer("unknown", 9999, "up"));
        assertThat(azure.run("--from", "upload").errors()).contains("Step 6 of 6 failed");
    }

    @Test
    void whatWasUploadedBeforeIsNeitherBuiltNorExpectedToBeOfThisCommit() throws Exception {
        azure.output("staginG_SLOT_NAME", "staging");
        azure.build("exit 1");
        azure.health(answer("older", 9999, "up"));

        Execution run = azure.run("--from", "ready", "--slot", "staging", "--swap");

        assertThat(run.status()).as(run.toString()).isZero();
        assertThat(run.output()).contains("Build the site: skipped", "version 1, commit older");
        assertThat(azure.asked()).anyMatch(call -> call.startsWith("webapp deployment slot swap"));
    }

    @ParameterizedTest
    @MethodSource("unready")
    void aSiteThatIsNotReadyIsToldWithTheWaysToFindOut(String health) throws Exception {
        azure.health(health);

        Execution run = azure.run("--from", "upload");

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
            --principal-type Group        | --principal-type only with them
            --principal-name ann          | are given together
            --principal-id 42             | are given together
            """)
    void wrongOptionsAreToldBeforeAnythingHappens(String options, String message) throws Exception {
        Execution run = azure.run(options.split(" "));

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.errors()).contains(message, "--help");
        assertThat(azure.asked()).isEmpty();
    }
}
