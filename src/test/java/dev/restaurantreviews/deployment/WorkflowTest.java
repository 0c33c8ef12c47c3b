package dev.restaurantreviews.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.restaurantreviews.deployment.Workflow.Job;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkflowTest {

    @TempDir
    private Path folder;

    @Test
    void isRightForGitHub() throws Exception {
        assertThat(Workflow.read(Workflow.DEPLOYMENT).errors()).isEmpty();
    }

    @Test
    void aMistakeInItWouldBeFound() throws Exception {
        String wrong = Files.readString(Workflow.DEPLOYMENT)
                .replace("timeout-minutes: 30", "timeout: 30")
                .replace("vars.AZURE_CLIENT_ID", "variables.AZURE_CLIENT_ID");

        assertThat(Workflow.read(Files.writeString(folder.resolve("wrong.yml"), wrong))
                        .errors())
                .anySatisfy(error -> assertThat(error).contains("Unexpected value 'timeout'"))
                .anySatisfy(error -> assertThat(error).contains("Unrecognized named-value: 'variables'"));
    }

    @Test
    void testsBeforeItDeploysAndDoesNothingInTheRepositoriesOfOthers() throws Exception {
        Workflow workflow = Workflow.read(Workflow.DEPLOYMENT);

        assertThat(workflow.jobs()).extracting(Job::id).containsExactly("test", "deploy");
        assertThat(workflow.jobs().get(0).condition()).contains("vars.AZURE_WEBAPP_NAME != ''");
        assertThat(workflow.jobs().get(0).runs()).contains("./scripts/test");
    }

    @Test
    void knowsNoSecret() throws Exception {
        assertThat(Files.readString(Workflow.DEPLOYMENT))
                .contains("id-token: write")
                .doesNotContain("secrets.");
    }
}
