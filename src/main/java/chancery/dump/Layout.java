package chancery.dump;

import chancery.cable.DumpFormat;
import java.io.Serializable;

/**
 * How a file is laid out, as {@link FormatDetector} found it.
 *
 * @param encoding how its text is written
 * @param escape how a quote inside a CSV field is written; means nothing in other formats
 */
public record Layout(DumpFormat format, Encoding encoding, CsvEscape escape) implements Serializable {

    /** How a quote inside a quoted field is written. */
    public enum CsvEscape {
        /** {@code \"}, and {@code \\} for a backslash: the layout as it was first published. */
        BACKSLASH,
        /** {@code ""}, as RFC 4180 asks and as spreadsheets save it. */
        DOUBLED
    }

    /** A layout in UTF-8, in which nothing but the format matters. */
    public static Layout of(DumpFormat format) {
        return new Layout(format, Encoding.UTF_8, CsvEscape.BACKSLASH);
    }

    /** Whether a file may be cut anywhere and read slice by slice; otherwise it is one record. */
    public boolean splittable() {
        return switch (format) {
            case CSV, JSONL -> true;
            case TEXT, HTML, UNKNOWN -> false;
        };
    }
}
