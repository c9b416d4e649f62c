package chancery.spark;

import java.util.Map;

/**
 * Law 1 in numbers: every byte of the dump is in one record, in a gap or in a duplicate, and every record is in a
 * cable or quarantined.
 *
 * @param bytes of all files, as listed
 * @param gapBytes between records: separators, blank lines, a row of column names
 * @param unbalancedFiles files whose own account does not close
 * @param parsed records that went into cables
 * @param recordsInCables records that the cables name
 */
public record Balance(
        long files,
        long bytes,
        long recordBytes,
        long gapBytes,
        long duplicateBytes,
        long unbalancedFiles,
        long records,
        long duplicates,
        long parsed,
        long quarantined,
        long recordsInCables) {

    /**
     * {@return the balance of a snapshot whose manifest has these counts}
     *
     * @param counts such as {@code record_bytes}; missing ones are 0
     */
    public static Balance of(Map<String, Long> counts) {
        return new Balance(
                count(counts, "files"),
                count(counts, "bytes"),
                count(counts, "record_bytes"),
                count(counts, "gap_bytes"),
                count(counts, "duplicate_bytes"),
                count(counts, "unbalanced_files"),
                count(counts, "records"),
                count(counts, "duplicates"),
                count(counts, "parsed"),
                count(counts, "quarantined"),
                count(counts, "records_in_cables"));
    }

    private static long count(Map<String, Long> counts, String name) {
        return counts.getOrDefault(name, 0L);
    }

    /** {@return whether bytes and records add up, in every file too} */
    public boolean closes() {
        return unbalancedFiles == 0
                && bytes == recordBytes + gapBytes + duplicateBytes
                && records == parsed + quarantined
                && parsed == recordsInCables;
    }

    /** Itself; fails where it does not close. */
    Balance closed() {
        if (!closes()) {
            throw new IllegalStateException("the balance does not close, which is a fault of this program: " + this);
        }
        return this;
    }

    /** {@return quarantined records, as a share of all from 0 to 1} */
    public double quarantinedShare() {
        return records == 0 ? 0 : (double) quarantined / records;
    }
}
