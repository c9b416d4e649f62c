package chancery.dump;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/** Bytes that can be read from any place: a file of a dump, or a member of an archive in memory. One thread each. */
public interface ByteSource extends Closeable {

    /** How many bytes there are. */
    long length() throws IOException;

    /**
     * Reads some bytes from a place.
     *
     * @param position of the first byte, from 0
     * @return how many were read, at least one; or -1 when nothing stands at {@code position} or after it
     */
    int read(long position, byte[] buffer, int offset, int length) throws IOException;

    /** At most the first {@code limit} bytes. */
    default byte[] prefix(int limit) throws IOException {
        byte[] prefix = new byte[(int) Math.min(limit, length())];
        int filled = 0;
        while (filled < prefix.length) {
            int got = read(filled, prefix, filled, prefix.length - filled);
            if (got < 0) {
                return Arrays.copyOf(prefix, filled);
            }
            filled += got;
        }
        return prefix;
    }

    /** A file of the local file system. */
    static ByteSource of(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        return new ByteSource() {
            @Override
            public long length() throws IOException {
                return channel.size();
            }

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

    /** Bytes in memory, which must not change. */
    static ByteSource of(byte[] bytes) {
        return new ByteSource() {
            @Override
            public long length() {
                return bytes.length;
            }

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
