package dev.restaurantreviews.photo.rendering;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** How a camera was held, as Exif says it (CIPA DC-008, tag 0x0112): what must be done to see the photo upright. */
enum Orientation {
    UPRIGHT(false, false, false),
    MIRRORED(false, true, false),
    UPSIDE_DOWN(false, true, true),
    MIRRORED_UPSIDE_DOWN(false, false, true),
    TRANSPOSED(true, false, false),
    TURN_RIGHT(true, true, false),
    TRANSVERSED(true, true, true),
    TURN_LEFT(true, false, true);

    private static final int TAG = 0x0112;
    private static final int SHORT = 3;
    private static final int ENTRY = 12; // bytes

    private final boolean swapsSides;
    private final boolean mirrorsX;
    private final boolean mirrorsY;

    /** Swaps the sides first, then mirrors. */
    Orientation(boolean swapsSides, boolean mirrorsX, boolean mirrorsY) {
        this.swapsSides = swapsSides;
        this.mirrorsX = mirrorsX;
        this.mirrorsY = mirrorsY;
    }

    /** Reads a TIFF structure's first directory only, once; what is not understood counts as upright. */
    static Orientation of(byte[] exif) {
        try {
            ByteBuffer tiff = ByteBuffer.wrap(exif);
            tiff.order(tiff.getShort() == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            tiff.position(4);
            tiff.position(tiff.getInt());
            return find(tiff);
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
            return UPRIGHT;
        }
    }

    private static Orientation find(ByteBuffer tiff) {
        int entries = Short.toUnsignedInt(tiff.getShort());
        for (int i = 0; i < entries; i++) {
            ByteBuffer entry = tiff.slice(tiff.position(), ENTRY).order(tiff.order());
            if (Short.toUnsignedInt(entry.getShort()) == TAG && entry.getShort() == SHORT && entry.getInt() == 1) {
                int value = entry.getShort();
                return value >= 1 && value <= values().length ? values()[value - 1] : UPRIGHT;
            }
            tiff.position(tiff.position() + ENTRY);
        }
        return UPRIGHT;
    }

    /** The picture turned upright. */
    Bitmap turn(Bitmap picture) {
        if (this == UPRIGHT) {
            return picture;
        }
        Bitmap turned = swapsSides
                ? Bitmap.empty(picture.height(), picture.width())
                : Bitmap.empty(picture.width(), picture.height());
        for (int y = 0; y < turned.height(); y++) {
            for (int x = 0; x < turned.width(); x++) {
                int fromX = mirrorsX ? turned.width() - 1 - x : x;
                int fromY = mirrorsY ? turned.height() - 1 - y : y;
                turned.copyPixel(x, y, picture, swapsSides ? fromY : fromX, swapsSides ? fromX : fromY);
            }
        }
        return turned;
    }
}
