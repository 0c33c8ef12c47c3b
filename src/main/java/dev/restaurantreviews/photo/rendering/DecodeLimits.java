package dev.restaurantreviews.photo.rendering;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/** What decoding one photo may cost the thread that does it; decoders meet it whenever they want more bytes. */
final class DecodeLimits {

    /** A node so short of processors that this passes first is busy, and the photo is not to blame. */
    private static final Duration TIME_MAX = Duration.ofSeconds(60);

    private static final com.sun.management.ThreadMXBean THREADS =
            (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final long cpuEnd;
    private final long end = System.nanoTime() + TIME_MAX.toNanos();
    private final PhotoHeader.Span watched;
    private final long allocationMax;
    private long allocatedBefore = -1;

    /** One limit for the thread that makes it, from now on. */
    DecodeLimits(PhotoHeader header, Duration cpuTimeMax) {
        cpuEnd = THREADS.getCurrentThreadCpuTime() + cpuTimeMax.toNanos();
        watched = header.lossless();
        allocationMax = header.losslessAllocationMax();
    }

    /** Ends the decoding when a limit has passed; the position in the file tells which part is being decoded. */
    void check(long position) throws IOException {
        if (cpuEnd < THREADS.getCurrentThreadCpuTime()) {
            throw new LimitException(PhotoRefusedException.Reason.TOO_LONG);
        }
        if (end - System.nanoTime() < 0) {
            throw new PhotosBusyException("A photo has waited for processors longer than " + TIME_MAX);
        }
        if (watched.contains(position)) {
            checkAllocation();
        }
    }

    private void checkAllocation() throws IOException {
        long allocated = THREADS.getCurrentThreadAllocatedBytes();
        if (allocatedBefore < 0) {
            allocatedBefore = allocated;
        }
        if (allocated - allocatedBefore > allocationMax) {
            throw new LimitException(PhotoRefusedException.Reason.TOO_COMPLEX);
        }
    }

    /** Passes through the decoder, which knows nothing of limits. */
    static final class LimitException extends IOException {

        private final PhotoRefusedException.Reason reason;

        LimitException(PhotoRefusedException.Reason reason) {
            super(reason.name());
            this.reason = reason;
        }

        PhotoRefusedException.Reason reason() {
            return reason;
        }
    }
}
