package chancery.dump;

/**
 * What became of the bytes of a slice. A record, and the gap behind it, counts for the slice it begins in; so over
 * all slices of a file {@code bytes = recordBytes + gapBytes}.
 *
 * @param recordBytes bytes in records, line ends included
 * @param gapBytes bytes between records: blank lines, a row of column names, a byte order mark
 * @param records how many records
 */
public record SliceAccount(long recordBytes, long gapBytes, long records) {

    public static final SliceAccount NOTHING = new SliceAccount(0, 0, 0);

    /** The account of two slices together. */
    public SliceAccount plus(SliceAccount other) {
        return new SliceAccount(recordBytes + other.recordBytes, gapBytes + other.gapBytes, records + other.records);
    }

    /** All bytes accounted for. */
    public long bytes() {
        return recordBytes + gapBytes;
    }
}
