package chancery.dump;

import java.io.IOException;
import java.io.UncheckedIOException;

/** A file, or a slice of one, while it is being read. Holds no more than the longest record allowed. */
public final class DumpReading {

    private final DumpFile file;
    private final RecordSink records;
    private final Steps steps;

    DumpReading(DumpFile file, RecordSink records, Steps steps) {
        this.file = file;
        this.records = records;
        this.steps = steps;
    }

    /** A reader of one layout. */
    interface Steps {

        /** Reads on; false when there is nothing more. */
        boolean step() throws IOException;
    }

    /**
     * Reads on, handing over a record or a few; false when there is nothing more.
     *
     * @return whether there may be more
     * @throws UncheckedIOException when the bytes cannot be read; it names the file
     */
    public boolean step() {
        try {
            return steps.step();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file.path() + ": " + e.getMessage(), e);
        }
    }

    /** {@return what was read so far} */
    public SliceAccount account() {
        return records.account();
    }
}
