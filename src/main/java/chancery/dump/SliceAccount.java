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

    /** Of a slice in which no record begins. */
    public static final SliceAccount NOTHING = new SliceAccount(0, 0, 0);

    /**
     * {@return the account of two slices together}
     *
     * @param other of another slice of the same file
     */
    public SliceAccount plus(SliceAccount other) {
        return new SliceAccount(recordBytes + other.recordBytes, gapBytes + other.gapBytes, records + other.records);
    }

    /** {@return all bytes accounted for: in records and in gaps} */
    public long bytes() {
        return recordBytes + gapBytes;
    }
}
