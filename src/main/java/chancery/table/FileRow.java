package chancery.table;

import java.util.Optional;

/**
 * The account of one file of a dump, or of one member of an archive. Sizes are bytes, decompressed;
 * {@code bytes = recordBytes + gapBytes + duplicateBytes}.
 */
public record FileRow(
        String ingest,
        String file,
        Optional<String> member,
        String format,
        long bytes,
        long recordBytes,
        long gapBytes,
        long quarantinedBytes,
        long duplicateBytes,
        long records,
        long quarantined,
        long duplicates,
        String sha256,
        Optional<String> error) {

    /** {@return whether law 1 holds: every byte is in one record, in a gap, or in a duplicate} */
    public boolean balanced() {
        return bytes == recordBytes + gapBytes + duplicateBytes;
    }
}
