package dev.restaurantreviews.deployment;

import dev.restaurantreviews.devserver.NpmPackages;
import dev.restaurantreviews.testing.TestSites;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A workflow of GitHub Actions as GitHub's own parser reads it.
 *
 * @param errors what the parser says is wrong
 */
record Workflow(List<String> errors, List<Job> jobs) {

    static final Path DEPLOYMENT = Path.of(".github/workflows/deploy-azure.yml");

    /**
     * One job.
     *
     * @param uses the actions
     * @param runs the shell scripts
     */
    record Job(String id, String condition, List<String> uses, List<String> runs) {}

    static Workflow read(Path file) throws IOException, InterruptedException {
        Path modules = NpmPackages.install(
                TestSites.CHECKOUT, "github-workflows", "a parser of workflows", System.err::println);
        Execution node = Execution.of(
                List.of("node", "src/test/github-workflows/describe.mjs", modules.toString(), file.toString()),
                Map.of(),
                "");
        if (node.status() != 0) {
            throw new IllegalStateException(node.toString());
        }
        try (var reader = Json.createReader(new StringReader(node.output()))) {
            JsonObject workflow = reader.readObject();
            return new Workflow(
                    strings(workflow, "errors"),
                    workflow.getJsonArray("jobs").getValuesAs(JsonObject.class).stream()
                            .map(Workflow::job)
                            .toList());
        }
    }

    private static Job job(JsonObject job) {
        return new Job(job.getString("id"), job.getString("condition"), strings(job, "uses"), strings(job, "runs"));
    }

    private static List<String> strings(JsonObject object, String name) {
        return object.getJsonArray(name).getValuesAs(JsonString::getString);
    }
}
