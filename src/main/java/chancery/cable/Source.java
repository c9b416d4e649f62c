package chancery.cable;

import java.util.Optional;

/**
 * Where a record stands in a dump.
 *
 * @param file path relative to the dump argument, {@code /} between names: {@code 2009/01/09OTTAWA64.html}
 * @param member name of the entry, when the file is an archive
 * @param byteOffset first byte of the record in the file (or in the decompressed member), from 0
 * @param byteLength bytes of the record there
 */
public record Source(String file, Optional<String> member, long byteOffset, long byteLength) {

    public Source {
        if (byteOffset < 0 || byteLength < 0) {
            throw new IllegalArgumentException("not a place in a file: " + byteOffset + " +" + byteLength);
        }
    }
}
