package chancery.spark;

import chancery.cable.DumpFormat;
import chancery.dump.ByteSource;
import chancery.dump.DumpReader;
import chancery.dump.FormatDetector;
import chancery.dump.Layout;
import java.io.IOException;
import java.io.Serializable;

/**
 * How a dump is to be read.
 *
 * @param format a format's label, or {@code auto} to recognise each file by what it holds
 * @param maxRecordBytes a longer record is kept by its first 64 KiB
 */
public record DumpOptions(String format, int maxRecordBytes) implements Serializable {

    public static final String AUTO = "auto";
    public static final DumpOptions DEFAULT = new DumpOptions(AUTO, DumpReader.DEFAULT_MAX_RECORD_BYTES);

    Layout layout(ByteSource bytes) throws IOException {
        return format.equals(AUTO) ? FormatDetector.detect(bytes) : FormatDetector.as(DumpFormat.of(format), bytes);
    }
}
