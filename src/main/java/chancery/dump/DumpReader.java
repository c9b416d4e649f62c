package chancery.dump;

import chancery.cable.DumpRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;

/**
 * Start here: reads the records of a file, or those that begin in a slice of it. Wherever a file is cut, the slices
 * together give the same records as the file in one piece, and their accounts add up to its length.
 *
 * @param layout as {@link FormatDetector} found it
 * @param maxRecordBytes a longer record is kept by its first 64 KiB; memory needed is a few times this
 */
public record DumpReader(Layout layout, DumpFile file, int maxRecordBytes) {

    /** What {@code --max-record-bytes} is when nobody says otherwise. */
    public static final int DEFAULT_MAX_RECORD_BYTES = 8 << 20;

    /** How many bytes are kept of a record that is too long. */
    static final int KEPT_OF_TOO_LONG = 64 << 10;

    public DumpReader {
        if (!isRecordLimit(maxRecordBytes)) {
            throw new IllegalArgumentException("a record's limit is 1 byte to 1 GiB, not " + maxRecordBytes);
        }
    }

    /**
     * {@return whether a limit for records is one that memory can be had for: 1 byte to 1 GiB}
     *
     * @param bytes of one record
     */
    public static boolean isRecordLimit(int bytes) {
        return bytes >= 1 && bytes <= 1 << 30;
    }

    /**
     * Reads all records of a file.
     *
     * @param source the whole file
     * @param sink gets each record, in order
     * @return how its bytes add up
     * @throws UncheckedIOException when the bytes cannot be read; it names the file
     */
    public SliceAccount read(ByteSource source, Consumer<? super DumpRecord> sink) {
        return read(source, 0, Long.MAX_VALUE, sink);
    }

    /**
     * Reads the records that begin in {@code [start, end)}, each to its end, in order. A file that cannot be split
     * begins in the slice that has its first byte.
     *
     * @param source the whole file
     * @param start the slice's first byte, from 0
     * @param end one past its last; may lie behind the file's end
     * @param sink gets each record
     * @return how the bytes of records that begin here add up
     * @throws UncheckedIOException when the bytes cannot be read; it names the file
     */
    public SliceAccount read(ByteSource source, long start, long end, Consumer<? super DumpRecord> sink) {
        DumpReading reading = begin(source, start, end, sink);
        while (reading.step()) {
            // the records are in the sink
        }
        return reading.account();
    }

    /**
     * As {@link #read(ByteSource, long, long, Consumer)}, in steps of a record or a few. Nothing is read yet.
     *
     * @param source the whole file
     * @param start the slice's first byte, from 0
     * @param end one past its last
     * @param sink gets each record, during a step
     * @return the reading, before its first step
     */
    public DumpReading begin(ByteSource source, long start, long end, Consumer<? super DumpRecord> sink) {
        RecordSink records = new RecordSink(file, layout, sink);
        if (!layout.splittable() && start > 0) {
            return new DumpReading(file, records, () -> false);
        }
        long to = layout.splittable() ? end : Long.MAX_VALUE;
        return new DumpReading(
                file,
                records,
                layout.isWhole()
                        ? wholeFile(source, records)
                        : new SliceReader(source, layout.open(), maxRecordBytes, records, start, to));
    }

    private DumpReading.Steps wholeFile(ByteSource source, RecordSink records) {
        return new DumpReading.Steps() {

            private boolean done;

            @Override
            public boolean step() throws IOException {
                if (!done) {
                    done = true;
                    WholeFile.read(source, layout.format(), maxRecordBytes, records);
                    return true;
                }
                return false;
            }
        };
    }
}
