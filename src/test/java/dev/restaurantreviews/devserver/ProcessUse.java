package dev.restaurantreviews.devserver;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;

/** What a site's server has used so far, for the benchmarks. */
public final class ProcessUse {

    private ProcessUse() {}

    public static Duration cpuTime(Site site) {
        return site.serverProcess().info().totalCpuDuration().orElseThrow();
    }

    /** The resident memory in MB. */
    public static long memory(Site site) {
        String pid = String.valueOf(site.serverProcess().pid());
        try {
            Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", pid).start();
            return Long.parseLong(new String(ps.getInputStream().readAllBytes(), UTF_8).strip()) / 1024; // of KB
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
