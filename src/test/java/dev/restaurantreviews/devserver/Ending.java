package dev.restaurantreviews.devserver;

import java.time.Duration;

/** Ends a process: asks first, and does not ask twice. */
final class Ending {

    private static final int POLL_MILLIS = 20;

    private Ending() {}

    static void of(ProcessHandle process, Runnable request, Duration patience) {
        request.run();
        if (!hasEnded(process, patience)) {
            process.destroyForcibly();
            hasEnded(process, patience);
        }
    }

    private static boolean hasEnded(ProcessHandle process, Duration patience) {
        Deadline deadline = new Deadline(patience);
        while (isRunning(process)) {
            if (deadline.isOver()) {
                return false;
            }
            try {
                Thread.sleep(POLL_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }

    /** False as well for a process that has ended and that no parent has taken note of, as in many containers. */
    static boolean isRunning(ProcessHandle process) {
        return process.isAlive() && process.info().command().isPresent();
    }
}
