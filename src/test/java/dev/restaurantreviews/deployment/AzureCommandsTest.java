package dev.restaurantreviews.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.restaurantreviews.testing.TestSites;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The parser of the real Azure CLI has read every az command that an operator is told to use. */
class AzureCommandsTest {

    @TempDir
    private Path folder;

    private static AzureCli cli;

    @BeforeAll
    static void findTheCli() throws IOException, InterruptedException {
        cli = AzureCli.find();
    }

    @Test
    void thoseOfTheScriptAreRight() throws Exception {
        String everything = dryRun("--network", "outbound", "--plan", "S1", "--slot", "staging", "--swap");
        String upgrade = dryRun("--from", "upload");

        List<List<String>> commands = commands(List.of(everything, upgrade));

        assertThat(mistakes(commands)).isEmpty();
        assertThat(commands).extracting(words -> words.get(0)).contains("deployment", "webapp", "ad");
    }

    @Test
    void thoseOfTheDocumentationAreRight() throws Exception {
        List<String> blocks = new ArrayList<>(AzureCommands.blocks(TestSites.CHECKOUT.resolve("README.md")));
        try (Stream<Path> pages = Files.list(TestSites.CHECKOUT.resolve("docs"))) {
            for (Path page : pages.filter(p -> p.toString().endsWith(".md")).toList()) {
                blocks.addAll(AzureCommands.blocks(page));
            }
        }

        List<List<String>> commands = commands(blocks);

        assertThat(mistakes(commands)).isEmpty();
        assertThat(commands).isNotEmpty();
    }

    @Test
    void thoseOfTheWorkflowAreRight() throws Exception {
        List<String> scripts = Workflow.read(Workflow.DEPLOYMENT).jobs().stream()
                .flatMap(job -> job.runs().stream())
                .toList();

        List<List<String>> commands = commands(scripts);

        assertThat(mistakes(commands)).isEmpty();
        assertThat(commands).hasSize(2);
    }

    @Test
    void aMistakeIsFound() throws Exception {
        String script = """
                az webapp deploy --resource-group r --nmae site --type war --src-path site.war
                name=$(az webapp shwo --resource-group r --name site)
                az webapp deploy --resource-group r --name site \\
                  --type tar
                az webapp deploy --type war
                if az account show; then :; fi""";

        assertThat(mistakes(commands(List.of(script))))
                .satisfiesExactly(
                        mistake -> assertThat(mistake).contains("unrecognized arguments: --nmae"),
                        mistake -> assertThat(mistake).contains("'shwo' is misspelled"),
                        mistake -> assertThat(mistake).contains("'tar' is not a valid value"),
                        mistake -> assertThat(mistake).contains("--resource-group"));
    }

    private static String dryRun(String... more) throws Exception {
        List<String> command = new ArrayList<>(
                List.of("scripts/deploy-azure", "--dry-run", "--name", "reviews", "--location", "westeurope"));
        command.addAll(List.of(more));
        Execution run = Execution.of(command, Map.of(), "");
        assertThat(run.status()).as(run.errors()).isZero();
        return run.output();
    }

    private List<List<String>> commands(List<String> scripts) throws Exception {
        return new AzureCommands(cli, folder).of(scripts);
    }

    private static List<String> mistakes(List<List<String>> commands) throws Exception {
        List<String> complaints = cli.complaints(commands);
        return IntStream.range(0, commands.size())
                .filter(i -> !complaints.get(i).isEmpty())
                .mapToObj(i -> "az " + String.join(" ", commands.get(i)) + ": " + complaints.get(i))
                .toList();
    }
}
