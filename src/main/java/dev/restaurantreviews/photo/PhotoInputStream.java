package dev.restaurantreviews.photo;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Set;
import javax.imageio.stream.ImageInputStreamImpl;

/** The file as decoders read it: buffered without a copy on disk, within limits, and with broken parts hidden. */
final class PhotoInputStream extends ImageInputStreamImpl {

    private static final int BUFFER = 8_192; // bytes

    private final FileChannel file;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER).limit(0);
    private long bufferStart;
    private DecodeLimits limits;
    private Set<Long> hidden = Set.of();
    private byte mask;

    PhotoInputStream(Path path) throws IOException {
        file = FileChannel.open(path);
    }

    /** From now on whoever reads, reads within the limits. */
    void limit(DecodeLimits limits) {
        this.limits = limits;
    }

    /** Shows another byte than the file's at these positions. */
    void hide(Set<Long> positions, byte mask) {
        this.hidden = positions;
        this.mask = mask;
        buffer.limit(0);
    }

    @Override
    public int read() throws IOException {
        bitOffset = 0;
        if (!fill()) {
            return -1;
        }
        int at = (int) (streamPos - bufferStart);
        streamPos++;
        return buffer.get(at) & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        bitOffset = 0;
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int at = (int) (streamPos - bufferStart);
        int count = Math.min(length, buffer.limit() - at);
        buffer.get(at, bytes, offset, count);
        streamPos += count;
        return count;
    }

    /** Has the buffer hold the current position; false at the end of the file. */
    private boolean fill() throws IOException {
        if (streamPos >= bufferStart && streamPos < bufferStart + buffer.limit()) {
            return true;
        }
        if (limits != null) {
            limits.check(streamPos);
        }
        buffer.clear();
        bufferStart = streamPos;
        int count = file.read(buffer, bufferStart);
        buffer.limit(Math.max(count, 0));
        hideParts();
        return count > 0;
    }

    private void hideParts() {
        for (long position : hidden) {
            if (position >= bufferStart && position < bufferStart + buffer.limit()) {
                buffer.put((int) (position - bufferStart), mask);
            }
        }
    }

    @Override
    public long length() {
        try {
            return file.size();
        } catch (IOException e) {
            return -1; // unknown, says the interface
        }
    }

    @Override
    public void close() throws IOException {
        super.close();
        file.close();
    }
}
