package chancery.dump;

import chancery.cable.DumpFormat;
import java.io.Serializable;

/**
 * How a file is laid out, as {@link FormatDetector} found it.
 *
 * @param encoding how its text is written
 * @param cut how its records are told apart
 */
public record Layout(DumpFormat format, Encoding encoding, Cut cut) implements Serializable {

    /** How the records of a file are told apart, with all that must be known of the file to read a slice of it. */
    interface Cut extends Serializable {

        /** A reader for one reading. */
        ManyRecords open(Encoding encoding);

        /** Whether the reader knows a record's start from any place. */
        default boolean splittable() {
            return true;
        }
    }

    /** The file is one record. */
    private record Whole() implements Cut {

        @Override
        public ManyRecords open(Encoding encoding) {
            throw new IllegalStateException("the file is one record");
        }

        @Override
        public boolean splittable() {
            return false;
        }
    }

    /** A file of one record. */
    static Layout whole(DumpFormat format, Encoding encoding) {
        return new Layout(format, encoding, new Whole());
    }

    /** A reader of its records. */
    ManyRecords open() {
        return cut.open(encoding);
    }

    /** Whether the file is one record. */
    boolean isWhole() {
        return cut instanceof Whole;
    }

    /** {@return whether the file may be cut anywhere and read slice by slice} */
    public boolean splittable() {
        return cut.splittable();
    }
}
