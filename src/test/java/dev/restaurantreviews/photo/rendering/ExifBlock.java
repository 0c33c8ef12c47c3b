package dev.restaurantreviews.photo.rendering;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The TIFF structure with which cameras describe a photo, small and in both byte orders. */
final class ExifBlock {

    /** Stands for a visitor's home; must never come out again. */
    static final String PLACE = "HOME-59.913900N-10.752200E";

    private static final int HEADER = 8;
    private static final int ENTRY = 12;

    private ExifBlock() {}

    static byte[] withOrientation(int orientation, ByteOrder order) {
        return block(orientation, order, 0, new byte[0]);
    }

    /** Upright, with a place in the second directory. */
    static byte[] withPlace(int orientation) {
        return block(orientation, ByteOrder.BIG_ENDIAN, 0, Bytes.latin(PLACE));
    }

    /** The first directory names itself as the next, and as the directory of places. */
    static byte[] withLoop() {
        return block(1, ByteOrder.LITTLE_ENDIAN, HEADER, Bytes.latin(PLACE));
    }

    /** More entries than there are bytes, none of which is an orientation. */
    static byte[] withTooManyEntries() {
        return Bytes.join(Bytes.latin("MM\0*"), Bytes.big(HEADER), Bytes.big16(65_535), new byte[ENTRY + 5]);
    }

    private static byte[] block(int orientation, ByteOrder order, int next, byte[] tail) {
        ByteBuffer block =
                ByteBuffer.allocate(HEADER + 2 + 2 * ENTRY + 4 + tail.length).order(order);
        block.putShort((short) (order == ByteOrder.BIG_ENDIAN ? 0x4D4D : 0x4949));
        block.putShort((short) 42).putInt(HEADER);
        block.putShort((short) 2);
        block.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        block.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(next == 0 ? block.capacity() - 4 : next);
        block.putInt(next);
        return block.put(tail).array();
    }
}
