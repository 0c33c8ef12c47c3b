package dev.restaurantreviews.devserver;

import java.time.Duration;

/** Waits until a starting site is ready, and gives up as soon as it never will be. */
final class StartWatch {

    private static final int POLL_MILLIS = 100;
    private static final Duration PATIENCE = Duration.ofSeconds(180);
    private static final Duration SILENCE = Duration.ofSeconds(5);

    // Between the server's last word on the deployment and the first answer of the site.
    private static final Duration DEPLOYMENT = Duration.ofSeconds(3);

    private final ServerProcess server;
    private final HealthCheck health;
    private final Progress progress;
    private final Deadline end = new Deadline(PATIENCE);
    private Deadline silence;
    private Deadline deployment;
    private String told = "no answer";

    StartWatch(ServerProcess server, HealthCheck health, Progress progress) {
        this.server = server;
        this.health = health;
        this.progress = progress;
    }

    /** @throws SiteFailure when the server ends, its deployment fails, or it takes too long */
    void awaitReady() throws InterruptedException {
        while (!isReady()) {
            if (!server.isAlive()) {
                throw new SiteFailure("The server ended with status " + server.awaitEnd() + ".", server.log());
            }
            if (deployment != null && deployment.isOver()) {
                throw new SiteFailure("The server is up but the site is not: its deployment failed.", server.log());
            }
            if (end.isOver()) {
                throw new SiteFailure("Not ready after " + PATIENCE.toSeconds() + " s: " + told, server.log());
            }
            Thread.sleep(POLL_MILLIS);
        }
    }

    // A setting stays wrong until the process is started with another one.
    private void requireRightSettings(HealthCheck.Answer answer) {
        if (!answer.isReady() && server.hasLogged("Wrong setting: ")) {
            throw new SiteFailure("The site will never be ready: " + answer.body(), server.log());
        }
    }

    private boolean isReady() throws InterruptedException {
        HealthCheck.Answer answer = health.ask();
        if (answer.isFromSite()) {
            deployment = null;
            requireRightSettings(answer);
            tell(answer);
        } else if (deployment == null && server.hasBooted()) {
            deployment = new Deadline(DEPLOYMENT);
        }
        return answer.isReady();
    }

    private void tell(HealthCheck.Answer answer) {
        if (silence == null) {
            silence = new Deadline(SILENCE);
        } else if (!answer.isReady() && silence.isOver() && !answer.body().equals(told)) {
            told = answer.body();
            progress.say("Not ready yet: " + told);
        }
    }
}
