package chancery.dump;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * SHA-256 over a list of values. Each value goes in with its kind and length before it, so that no two different lists
 * give the same bytes: {@code ("AB", "C")} and {@code ("A", "BC")} differ, as do an absent and an empty value.
 */
final class RecordHash {

    private static final int ID_BYTES = 16;

    private final MessageDigest digest = sha256();
    private final ByteBuffer prefix = ByteBuffer.allocate(9);

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The first 128 bits of a hash, as 32 hexadecimal digits. */
    static String id(byte[] hash) {
        return HexFormat.of().formatHex(Arrays.copyOf(hash, ID_BYTES));
    }

    RecordHash put(long value) {
        digest.update(prefix.clear().put((byte) 'n').putLong(value).flip());
        return this;
    }

    RecordHash put(byte[] value) {
        digest.update(prefix.clear().put((byte) 'b').putLong(value.length).flip());
        digest.update(value);
        return this;
    }

    RecordHash put(String value) {
        return put(value.getBytes(StandardCharsets.UTF_8));
    }

    RecordHash put(Optional<String> value) {
        value.ifPresentOrElse(this::put, () -> digest.update((byte) '-'));
        return this;
    }

    RecordHash put(List<String> values) {
        put(values.size());
        values.forEach(this::put);
        return this;
    }

    /** The hash of all that was put; begins anew. */
    byte[] finish() {
        return digest.digest();
    }
}
