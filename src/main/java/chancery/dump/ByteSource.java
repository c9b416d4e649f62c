package chancery.dump;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * The bytes of a file of a dump, or of a member of an archive. A reader goes through them from front to back; how far
 * back it may go depends on the source. One thread each.
 */
public interface ByteSource extends Closeable {

    /** Most files are smaller. */
    int SMALL_BYTES = 1 << 15;

    /**
     * Reads some bytes from a place.
     *
     * @param position of the first byte, from 0
     * @param buffer gets the bytes
     * @param offset where in {@code buffer} the first one goes
     * @param length how many at most
     * @return how many were read, at least one; or -1 when nothing stands at {@code position} or after it
     * @throws IOException when the bytes cannot be read
     */
    int read(long position, byte[] buffer, int offset, int length) throws IOException;

    /**
     * {@return at most the first {@code limit} bytes}
     *
     * @param limit how many at most, 1 or more
     * @throws IOException when the bytes cannot be read
     */
    default byte[] prefix(int limit) throws IOException {
        byte[] prefix = new byte[Math.min(limit, SMALL_BYTES)];
        int filled = 0;
        while (filled < limit) {
            if (filled == prefix.length) {
                prefix = Arrays.copyOf(prefix, (int) Math.min(limit, 2L * filled));
            }
            int got = read(filled, prefix, filled, prefix.length - filled);
            if (got < 0) {
                break;
            }
            filled += got;
        }
        return filled == prefix.length ? prefix : Arrays.copyOf(prefix, filled);
    }

    /**
     * {@return a source over a file of the local file system}
     *
     * @param file open until {@link #close}
     * @throws IOException when there is no such file, or it may not be read
     */
    static ByteSource of(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        return new ByteSource() {
            @Override
            public int read(long position, byte[] buffer, int offset, int length) throws IOException {
                return channel.read(ByteBuffer.wrap(buffer, offset, length), position);
            }

            @Override
            public void close() throws IOException {
                channel.close();
            }
        };
    }

    /**
     * {@return a source over bytes in memory, which must not change}
     *
     * @param bytes the whole of a file
     */
    static ByteSource of(byte[] bytes) {
        return new ByteSource() {
            @Override
            public int read(long position, byte[] buffer, int offset, int length) {
                if (position >= bytes.length) {
                    return -1;
                }
                int count = Math.min(length, bytes.length - (int) position);
                System.arraycopy(bytes, (int) position, buffer, offset, count);
                return count;
            }

            @Override
            public void close() {}
        };
    }
}
