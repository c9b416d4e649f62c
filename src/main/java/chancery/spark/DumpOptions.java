package chancery.spark;

import chancery.cable.DumpFormat;
import chancery.dump.ByteSource;
import chancery.dump.DumpReader;
import chancery.dump.FormatDetector;
import chancery.dump.Layout;
import java.io.IOException;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Map;

/**
 * How a dump is to be read.
 *
 * @param format a format's label, or {@code auto} to recognise each file by what it holds
 * @param maxRecordBytes a longer record is kept by its first 64 KiB
 * @param taskBytes how much one task reads; 0 to go by the size of the dump and the number of cores
 */
public record DumpOptions(String format, int maxRecordBytes, long taskBytes) implements Serializable {

    /** Each file is recognised by what it holds. */
    public static final String AUTO = "auto";
    /** As a command without options reads. */
    public static final DumpOptions DEFAULT = new DumpOptions(AUTO, DumpReader.DEFAULT_MAX_RECORD_BYTES);

    public DumpOptions {
        if (!format.equals(AUTO)
                && Arrays.stream(DumpFormat.values()).map(DumpFormat::label).noneMatch(format::equals)) {
            throw new IllegalArgumentException("no format is called " + format);
        }
        if (!DumpReader.isRecordLimit(maxRecordBytes) || taskBytes < 0) {
            throw new IllegalArgumentException("maxRecordBytes is 1 byte to 1 GiB, taskBytes not negative");
        }
    }

    /**
     * With tasks as large as dump and cores make them.
     *
     * @param format a format's label, or {@link #AUTO}
     * @param maxRecordBytes 1 byte to 1 GiB
     * @throws IllegalArgumentException where the format is none, or the limit out of range
     */
    public DumpOptions(String format, int maxRecordBytes) {
        this(format, maxRecordBytes, 0);
    }

    /** The options {@code format}, {@code maxRecordBytes} and {@code taskBytes} of the data source. */
    static DumpOptions of(Map<String, String> options) {
        try {
            return new DumpOptions(
                    options.getOrDefault("format", AUTO),
                    Integer.parseInt(options.getOrDefault(
                            "maxRecordBytes", Integer.toString(DumpReader.DEFAULT_MAX_RECORD_BYTES))),
                    Long.parseLong(options.getOrDefault("taskBytes", "0")));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("maxRecordBytes and taskBytes are numbers: " + e.getMessage(), e);
        }
    }

    Layout layout(ByteSource bytes) throws IOException {
        return format.equals(AUTO) ? FormatDetector.detect(bytes) : FormatDetector.as(DumpFormat.of(format), bytes);
    }
}
