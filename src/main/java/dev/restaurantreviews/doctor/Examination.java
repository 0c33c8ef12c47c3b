package dev.restaurantreviews.doctor;

import dev.restaurantreviews.doctor.Result.NotTried;
import dev.restaurantreviews.doctor.Result.Wrong;
import dev.restaurantreviews.platform.BackgroundThread;
import dev.restaurantreviews.platform.Causes;
import java.net.SocketTimeoutException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Runs the checks, those that do not depend on each other side by side, and never for longer than an operator waits. */
final class Examination {

    /** Of all checks together, whatever hangs. */
    static final Duration LONGEST = Duration.ofSeconds(28);

    private final List<Check> checks;
    private final ExecutorService threads = BackgroundThread.pool("doctor");
    private final Map<String, CompletableFuture<Finding>> begun = new LinkedHashMap<>();
    private final long end = System.nanoTime() + LONGEST.toNanos();

    /** @param checks each after those that it names */
    Examination(List<Check> checks) {
        this.checks = checks;
    }

    /**
     * Runs all checks.
     *
     * @param told of each finding, in the order of the checks
     */
    List<Finding> run(Consumer<Finding> told) {
        checks.forEach(check -> begun.put(check.name(), begin(check)));
        List<Finding> findings = new ArrayList<>();
        begun.values().forEach(future -> {
            Finding finding = future.join();
            findings.add(finding);
            told.accept(finding);
        });
        threads.shutdownNow(); // what hangs is left behind: its threads do not keep the process
        return findings;
    }

    private CompletableFuture<Finding> begin(Check check) {
        List<CompletableFuture<Finding>> needed = known(check.needs());
        CompletableFuture<?>[] before =
                Stream.concat(needed.stream(), known(check.after()).stream()).toArray(CompletableFuture<?>[]::new);
        return CompletableFuture.allOf(before)
                .thenApplyAsync(
                        ended -> {
                            boolean worthIt =
                                    needed.stream().allMatch(need -> need.join().isFine());
                            return new Finding(check.name(), worthIt ? examine(check) : new NotTried());
                        },
                        threads);
    }

    private List<CompletableFuture<Finding>> known(List<String> names) {
        return names.stream().map(begun::get).filter(Objects::nonNull).toList();
    }

    private Result examine(Check check) {
        Future<Result> probe = threads.submit(check.probe()::examine);
        long limit = Math.min(check.limit().toNanos(), end - System.nanoTime());
        try {
            return probe.get(limit, TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            probe.cancel(true);
            return new Wrong("It has not ended within " + check.limit().toSeconds() + " s.", Cures.slow(check.name()));
        } catch (ExecutionException e) {
            boolean silent = Causes.include(e.getCause(), SocketTimeoutException.class)
                    || Causes.include(e.getCause(), HttpTimeoutException.class);
            return new Wrong(
                    "It has failed: " + Words.of(e.getCause()), silent ? Cures.slow(check.name()) : Cures.SEE_GUIDE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new NotTried();
        }
    }
}
