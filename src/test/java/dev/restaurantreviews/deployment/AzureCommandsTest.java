package dev.restaurantreviews.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.restaurantreviews.doctor.CureCommands;
import dev.restaurantreviews.testing.TestSites;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The parser of the real Azure CLI has read every az command that an operator is told to use. */
class AzureCommandsTest {

    private static final String MISTAKES = """
            az webapp deploy --resource-group r --nmae site --type war --src-path site.war
            name=$(az webapp shwo --resource-group r --name site)
            az webapp deploy --resource-group r --name site \\
              --type tar
            az webapp deploy --name site --type war
            if az account show; then :; fi""";

    @TempDir
    private static Path folder;

    private static final Map<String, List<List<String>>> COMMANDS = new HashMap<>();
    private static final Map<List<String>, String> COMPLAINTS = new HashMap<>();

    /** All at once, for the CLI takes its time to start. */
    @BeforeAll
    static void parse() throws Exception {
        AzureCli cli = AzureCli.find();
        AzureCommands commands = new AzureCommands(cli, folder);
        COMMANDS.put("script", commands.of(dryRuns()));
        COMMANDS.put("scripts of azd", commands.of(scriptsOfAzd()));
        COMMANDS.put("documentation", commands.of(documentation()));
        COMMANDS.put("workflow", commands.of(workflow()));
        COMMANDS.put("doctor", commands.of(CureCommands.all()));
        COMMANDS.put("mistakes", commands.of(List.of(MISTAKES)));
        List<List<String>> all =
                COMMANDS.values().stream().flatMap(List::stream).toList();
        List<String> complaints = cli.complaints(all);
        IntStream.range(0, all.size()).forEach(i -> COMPLAINTS.put(all.get(i), complaints.get(i)));
    }

    private static List<String> dryRuns() throws Exception {
        return List.of(
                dryRun("--network", "outbound", "--plan", "S1", "--slot", "staging", "--swap"),
                dryRun("--server", "payara", "--site-name", "Joe's \"$place\""),
                dryRun("--from", "upload"));
    }

    private static String dryRun(String... more) throws Exception {
        List<String> command = new ArrayList<>(
                List.of("scripts/deploy-azure", "--dry-run", "--name", "reviews", "--location", "westeurope"));
        command.addAll(List.of(more));
        Execution run = Execution.of(command, Map.of(), "");
        assertThat(run.status()).as(run.errors()).isZero();
        return run.output();
    }

    private static List<String> scriptsOfAzd() throws IOException {
        List<String> commands = new ArrayList<>();
        for (String name : List.of("azure-administrator", "azure-database-role")) {
            commands.addAll(
                    AzureCommands.lines(TestSites.CHECKOUT.resolve("scripts").resolve(name)));
        }
        return commands;
    }

    private static List<String> documentation() throws IOException {
        List<String> blocks = new ArrayList<>(AzureCommands.blocks(TestSites.CHECKOUT.resolve("README.md")));
        try (Stream<Path> pages = Files.list(TestSites.CHECKOUT.resolve("docs"))) {
            for (Path page : pages.filter(p -> p.toString().endsWith(".md")).toList()) {
                blocks.addAll(AzureCommands.blocks(page));
            }
        }
        return blocks.stream().filter(block -> block.contains("az ")).toList();
    }

    private static List<String> workflow() throws Exception {
        return Workflow.read(Workflow.DEPLOYMENT).jobs().stream()
                .flatMap(job -> job.runs().stream())
                .toList();
    }

    @Test
    void thoseOfTheScriptAreRight() {
        assertThat(mistakes("script")).isEmpty();
        assertThat(COMMANDS.get("script")).extracting(words -> words.get(0)).contains("deployment", "webapp", "ad");
    }

    @Test
    void aValueIsPrintedSoThatTheShellLeavesItAsItIs() {
        assertThat(COMMANDS.get("script"))
                .anySatisfy(words -> assertThat(words)
                        .contains("sub", "create", "server=payara", "siteName=Joe's \"$place\"", "principalId=None"));
    }

    @Test
    void thoseOfTheScriptsOfAzdAreRight() {
        assertThat(mistakes("scripts of azd")).isEmpty();
        assertThat(COMMANDS.get("scripts of azd"))
                .extracting(words -> words.get(0))
                .contains("account", "ad", "postgres", "rest", "resource");
    }

    @Test
    void thoseOfTheDocumentationAreRight() {
        assertThat(mistakes("documentation")).isEmpty();
        assertThat(COMMANDS.get("documentation")).hasSizeGreaterThan(30);
    }

    @Test
    void thoseOfTheWorkflowAreRight() {
        assertThat(mistakes("workflow")).isEmpty();
        assertThat(COMMANDS.get("workflow")).hasSize(2);
    }

    @Test
    void thoseOfDoctorAreRight() {
        assertThat(mistakes("doctor")).isEmpty();
        assertThat(COMMANDS.get("doctor"))
                .hasSizeGreaterThan(20)
                .extracting(words -> words.get(0))
                .contains("webapp", "postgres", "network", "storage", "role", "monitor");
    }

    @Test
    void aMistakeIsFound() {
        assertThat(mistakes("mistakes"))
                .satisfiesExactly(
                        mistake -> assertThat(mistake).contains("unrecognized arguments: --nmae"),
                        mistake -> assertThat(mistake).contains("'shwo' is misspelled"),
                        mistake -> assertThat(mistake).contains("'tar' is not a valid value"),
                        mistake -> assertThat(mistake).contains("--resource-group"));
    }

    private static List<String> mistakes(String source) {
        return COMMANDS.get(source).stream()
                .filter(words -> !COMPLAINTS.get(words).isEmpty())
                .map(words -> "az " + String.join(" ", words) + ": " + COMPLAINTS.get(words))
                .toList();
    }
}
