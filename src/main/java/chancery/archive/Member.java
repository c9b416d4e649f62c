package chancery.archive;

import chancery.dump.ByteSource;
import chancery.dump.DumpFile;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * One member of an archive, read from front to back; its first MiB can be read again. Where its bytes break off it
 * ends, and {@link #error} says why.
 */
public final class Member implements ByteSource {

    /** As much as it takes to tell what the member is. */
    private static final int KEPT_BYTES = 1 << 20;

    private final DumpFile name;
    private final Guarded content;
    private final boolean readable;
    private final MessageDigest digest = sha256Digest();
    private byte[] kept = {};
    private long bytes;
    private boolean atEnd;
    private Optional<String> error;

    private Member(DumpFile name, Guarded content, boolean readable, Optional<String> error) {
        this.name = name;
        this.content = content;
        this.readable = readable;
        this.error = error;
    }

    /** Reads some bytes, whose failures are those of the archive. */
    interface Guarded {

        /** As {@link InputStream#read(byte[], int, int)}. */
        int read(byte[] buffer, int offset, int length) throws IOException;
    }

    static Member of(DumpFile name, Guarded content) {
        return new Member(name, content, true, Optional.empty());
    }

    /** A member, or a whole file, of which something is known to be wrong. */
    static Member of(DumpFile name, Guarded content, String error) {
        return new Member(name, content, true, Optional.of(error));
    }

    /** No member, but word that an archive broke off between two, or has none. */
    static Member notice(DumpFile archive, String error) {
        return new Member(archive, (buffer, offset, length) -> -1, false, Optional.of(error));
    }

    /**
     * {@return the file, and the name of this member in it: {@code cables/a.txt}, in an inner archive
     * {@code b.zip!/a.txt}}
     */
    public DumpFile name() {
        return name;
    }

    /** {@return whether there is content; otherwise only {@link #error} is worth a word} */
    public boolean readable() {
        return readable;
    }

    /** {@return how many bytes were read so far; all, when a read has given -1} */
    public long bytes() {
        return bytes;
    }

    /** {@return SHA-256 of the bytes read so far, in hexadecimal; asked for once, at the end} */
    public String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** {@return where and why the bytes broke off: {@code broken after 1200 bytes: Unexpected end of stream}} */
    public Optional<String> error() {
        return error;
    }

    @Override
    public int read(long position, byte[] buffer, int offset, int length) throws IOException {
        if (position < Math.min(bytes, KEPT_BYTES)) {
            int count = (int) Math.min(length, Math.min(bytes, KEPT_BYTES) - position);
            System.arraycopy(kept, (int) position, buffer, offset, count);
            return count;
        }
        if (position != bytes) {
            throw new IllegalArgumentException("at byte " + bytes + " of a stream, not at " + position);
        }
        int got = atEnd ? -1 : pull(buffer, offset, length);
        atEnd = got < 0;
        return got;
    }

    private int pull(byte[] buffer, int offset, int length) {
        int got;
        try {
            got = content.read(buffer, offset, length);
        } catch (IOException e) {
            error = Optional.of("broken after " + bytes + " bytes: " + e.getMessage());
            return -1;
        }
        if (got > 0) {
            digest.update(buffer, offset, got);
            keep(buffer, offset, got);
            bytes += got;
        }
        return got;
    }

    private void keep(byte[] buffer, int offset, int got) {
        int count = (int) Math.min(got, KEPT_BYTES - bytes);
        if (count > 0) {
            int filled = (int) bytes;
            if (kept.length < filled + count) {
                kept = Arrays.copyOf(kept, Math.min(KEPT_BYTES, Math.max(filled + count, 2 * kept.length)));
            }
            System.arraycopy(buffer, offset, kept, filled, count);
        }
    }

    /** Nothing is held: the archive it came from is closed by itself. */
    @Override
    public void close() {}

    private static MessageDigest sha256Digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
