package dev.restaurantreviews.photo;

import java.io.InputStream;
import java.util.Objects;
import java.util.Optional;

/** Reads a part of a photo in blocks: a slow visitor holds one block in memory, and nothing open in the store. */
final class RangeStream extends InputStream {

    /** Where the blocks come from. */
    @FunctionalInterface
    interface Source {

        /** Fewer bytes than asked for at the end of the photo only; empty when there is no such photo. */
        Optional<byte[]> read(long offset, int length);
    }

    private static final int BLOCK =
            256 * 1024; // times hundreds of slow visitors; more would be "humongous" for the collector of a small heap
    private static final int BYTE = 0xff;

    private final Source source;
    private long next;
    private long left;
    private byte[] block;
    private int position;

    private RangeStream(Source source, long offset, long length, byte[] first) {
        this.source = source;
        next = offset;
        left = length;
        take(first);
    }

    /**
     * Reads the first block at once: what fails does so before a visitor has been answered.
     *
     * @param offset of the first byte, from 0
     * @param length the most bytes to read, at least 1
     */
    static Optional<InputStream> open(Source source, long offset, long length) {
        if (offset < 0 || length < 1) {
            throw new IllegalArgumentException("Not a range: " + length + " bytes from " + offset);
        }
        return source.read(offset, wanted(length)).map(first -> new RangeStream(source, offset, length, first));
    }

    private static int wanted(long left) {
        return (int) Math.min(left, BLOCK);
    }

    private void take(byte[] read) {
        left = read.length < wanted(left) ? 0 : left - read.length;
        next += read.length;
        block = read;
        position = 0;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & BYTE;
    }

    @Override
    public int read(byte[] target, int from, int length) {
        Objects.checkFromIndexSize(from, length, target.length);
        if (length == 0) {
            return 0;
        }
        if (position == block.length && left > 0) {
            take(source.read(next, wanted(left))
                    .orElseThrow(() -> new PhotoStoreException("The photo was deleted while it was read.", null)));
        }
        int count = Math.min(length, block.length - position);
        System.arraycopy(block, position, target, from, count);
        position += count;
        return count == 0 ? -1 : count;
    }

    @Override
    public int available() {
        return block.length - position;
    }
}
