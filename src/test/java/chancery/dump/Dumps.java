package chancery.dump;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.cable.DumpRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/** Reads dumps that stand in memory, and checks the balance each time. */
final class Dumps {

    private Dumps() {}

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static List<DumpRecord> read(String text) {
        return read("dump", utf8(text), DumpReader.DEFAULT_MAX_RECORD_BYTES);
    }

    static List<DumpRecord> read(String name, byte[] bytes, int maxRecordBytes) {
        return readSlices(name, bytes, maxRecordBytes, List.of());
    }

    /** Reads a file cut at the given places, slice by slice. */
    static List<DumpRecord> readSlices(String name, byte[] bytes, int maxRecordBytes, List<Long> cuts) {
        try (ByteSource source = ByteSource.of(bytes)) {
            return readSlices(FormatDetector.detect(source), name, bytes, maxRecordBytes, cuts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<DumpRecord> readSlices(Layout layout, String name, byte[] bytes, int maxRecordBytes, List<Long> cuts) {
        List<Long> ends = LongStream.concat(
                        cuts.stream().mapToLong(Long::longValue).sorted(), LongStream.of(Long.MAX_VALUE))
                .boxed()
                .toList();
        try (ByteSource source = ByteSource.of(bytes)) {
            DumpReader reader = new DumpReader(layout, DumpFile.of(name), maxRecordBytes);
            List<DumpRecord> records = new ArrayList<>();
            SliceAccount account = SliceAccount.NOTHING;
            long start = 0;
            for (long end : ends) {
                account = account.plus(reader.read(source, start, end, records::add));
                start = end;
            }
            assertBalanced(account, records, bytes);
            return records;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assertBalanced(SliceAccount account, List<DumpRecord> records, byte[] bytes) {
        assertThat(account.bytes()).as("bytes in records and gaps").isEqualTo(bytes.length);
        assertThat(account.records()).isEqualTo(records.size());
        long end = 0;
        for (DumpRecord record : records) {
            assertThat(record.source().byteOffset())
                    .as("records do not overlap")
                    .isGreaterThanOrEqualTo(end);
            end = record.source().byteOffset() + record.source().byteLength();
        }
        assertThat(records.stream().mapToLong(r -> r.source().byteLength()).sum())
                .isEqualTo(account.recordBytes());
        assertThat(end).isLessThanOrEqualTo(bytes.length);
    }
}
