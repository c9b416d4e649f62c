package chancery.archive;

import chancery.dump.ByteSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * A source from front to back. When it fails, the world is at fault and no archive: that passes through all
 * decompression as {@link SourceException}.
 */
final class SourceStream extends InputStream {

    private final ByteSource source;
    private long position;

    SourceStream(ByteSource source) {
        this.source = source;
    }

    /** The file cannot be read, whatever it holds. */
    static final class SourceException extends UncheckedIOException {

        private static final long serialVersionUID = 1;

        SourceException(IOException cause) {
            super(cause.getMessage(), cause);
        }
    }

    long position() {
        return position;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        try {
            int got = source.read(position, buffer, offset, length);
            position += Math.max(got, 0);
            return got;
        } catch (IOException e) {
            throw new SourceException(e);
        }
    }
}
