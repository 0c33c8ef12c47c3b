package dev.restaurantreviews.photo.rendering;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Map;
import javax.imageio.stream.ImageInputStreamImpl;

/** The file as decoders read it: buffered without a copy on disk, within limits, and without broken parts. */
final class PhotoInputStream extends ImageInputStreamImpl {

    private static final int BUFFER = 8_192; // bytes

    private final FileChannel file;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER).limit(0);
    private long bufferStart;
    private DecodeLimits limits;
    private Map<Long, Byte> changes = Map.of();

    PhotoInputStream(Path path) throws IOException {
        file = FileChannel.open(path);
    }

    /** From now on whoever reads, reads within the limits. */
    void limit(DecodeLimits limits) {
        this.limits = limits;
    }

    /** Shows other bytes than the file's at these positions. */
    void change(Map<Long, Byte> bytes) {
        changes = bytes;
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

    /** Reads as much as was asked for unless the file ends: {@link ImageInputStreamImpl} counts on it. */
    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        bitOffset = 0;
        int done = 0;
        while (done < length && fill()) {
            int at = (int) (streamPos - bufferStart);
            int count = Math.min(length - done, buffer.limit() - at);
            buffer.get(at, bytes, offset + done, count);
            streamPos += count;
            done += count;
        }
        return done == 0 && length > 0 ? -1 : done;
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
        applyChanges();
        return count > 0;
    }

    private void applyChanges() {
        changes.forEach((position, value) -> {
            if (position >= bufferStart && position < bufferStart + buffer.limit()) {
                buffer.put((int) (position - bufferStart), value);
            }
        });
    }

    /** Keeps the start: a photo that is read in bands is read from there again. */
    @Override
    public void flushBefore(long position) {}

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
