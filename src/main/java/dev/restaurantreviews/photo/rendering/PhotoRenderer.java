package dev.restaurantreviews.photo.rendering;

import dev.restaurantreviews.photo.rendering.PhotoRefusedException.Reason;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Makes of a file that a visitor has sent the photo that the site keeps, so that nothing of the file itself, and nothing
 * hostile in it, ever reaches anybody. Works in the caller's thread; there is no other that would have to be stopped.
 */
@ApplicationScoped
public class PhotoRenderer {

    /** Phones' photos have 2 to 8 MB. */
    public static final long BYTES_MAX = 10 * 1024 * 1024;

    /** Ten times what the largest ordinary photo takes on a slow core. */
    private static final Duration CPU_TIME_MAX = Duration.ofSeconds(10);

    private final Duration cpuTimeMax;
    private final DecodeSlots slots = new DecodeSlots();
    private final PhotoReaders readers = new PhotoReaders();
    private final PhotoDecoder decoder = new PhotoDecoder(readers);
    private final JpegEncoder encoder = new JpegEncoder(readers);
    private final Timer rendering;

    public PhotoRenderer() {
        this(CPU_TIME_MAX, new SimpleMeterRegistry()); // for the proxy
    }

    @Inject
    PhotoRenderer(MeterRegistry registry) {
        this(CPU_TIME_MAX, registry);
    }

    PhotoRenderer(Duration cpuTimeMax, MeterRegistry registry) {
        this.cpuTimeMax = cpuTimeMax;
        this.rendering = Timer.builder("reviews.photo.rendering")
                .description(
                        "How long photos take to be decoded, scaled and encoded; those that are refused meanwhile, too.")
                .register(registry);
        Gauge.builder("reviews.photos.waiting", slots, DecodeSlots::waiting)
                .description("Photos that wait for others to be rendered.")
                .register(registry);
    }

    /** Makes the bean with the site, so that each number is there from the beginning. */
    void start(@Observes @Initialized(ApplicationScoped.class) Object site) {}

    /**
     * Checks, decodes, turns upright, scales and encodes.
     *
     * @throws PhotoRefusedException if this file will never be a photo
     * @throws PhotosBusyException if there are too many photos at the moment
     * @throws UncheckedIOException if the file cannot be read from disk
     */
    public RenderedPhoto render(Path file) throws PhotoRefusedException {
        try (PhotoInputStream in = new PhotoInputStream(file)) {
            if (Files.size(file) > BYTES_MAX) {
                throw new PhotoRefusedException(Reason.TOO_LARGE, BYTES_MAX, Files.size(file) + " bytes");
            }
            PhotoHeader header = PhotoHeader.read(in);
            slots.acquire(header.slots());
            Timer.Sample time = Timer.start();
            try {
                return render(in, header);
            } finally {
                time.stop(rendering);
                slots.release(header.slots());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RenderedPhoto render(PhotoInputStream in, PhotoHeader header) throws PhotoRefusedException {
        in.limit(new DecodeLimits(header, cpuTimeMax));
        Bitmap picture = header.orientation().turn(decoder.decode(in, header));
        return new RenderedPhoto(picture.width(), picture.height(), encoder.encode(picture));
    }
}
