package dev.restaurantreviews.photo.rendering;

/** The file cannot become a photo of the site, now or later; the reason is for the visitor's message. */
public class PhotoRefusedException extends Exception {

    /** What is wrong with the file. */
    public enum Reason {
        /** More bytes than {@link PhotoRenderer#BYTES_MAX}. */
        TOO_LARGE,
        /** Neither JPEG nor PNG nor WebP, whatever its name says. */
        NOT_A_PHOTO,
        /** More pixels than its kind may have. */
        TOO_MANY_PIXELS,
        /** More scans, segments, frames or tables than any camera or program writes. */
        TOO_COMPLEX,
        /** Cut off, inconsistent, or of a rare kind that cannot be decoded. */
        DAMAGED,
        /** Took more processor time to decode than any photo of its size. */
        TOO_LONG
    }

    private final Reason reason;
    private final long limit;

    public PhotoRefusedException(Reason reason, String detail) {
        this(reason, 0, detail);
    }

    /** @param limit the one that the file is beyond, in bytes or pixels */
    public PhotoRefusedException(Reason reason, long limit, String detail) {
        super(reason + ": " + detail);
        this.reason = reason;
        this.limit = limit;
    }

    public PhotoRefusedException(Reason reason, Throwable cause) {
        super(reason + ": " + cause, cause);
        this.reason = reason;
        this.limit = 0;
    }

    /** What the file is beyond: bytes for {@link Reason#TOO_LARGE}, pixels for {@link Reason#TOO_MANY_PIXELS}, else 0. */
    public long limit() {
        return limit;
    }

    public Reason reason() {
        return reason;
    }
}
