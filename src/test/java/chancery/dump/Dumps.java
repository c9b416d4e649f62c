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

    /** A cable as it was sent, one of many in a file. */
    static String cable(int serial) {
        return """
                VZCZCXRO00NN
                RR RUEHXX
                DE RUEHNY #00NN/01 0020304
                R 020304Z JAN 08
                FM AMEMBASSY OSLO
                TO RUEHC/SECSTATE WASHDC 0001
                UNCLAS OSLO 0000NN
                SUBJECT: HERRING
                REF: 07OSLO900
                1. (U) The catch was good.

                """.replace("NN", Integer.toString(serial));
    }

    /** A telegram as the National Archives print it. */
    static String telegram(int serial) {
        return """
                Message Text

                PAGE 01  OSLO 000NN  020310Z
                R 020304Z JAN 75
                FM AMEMBASSY OSLO
                UNCLAS OSLO 0000NN
                1. THE CATCH WAS GOOD.

                Message Attributes

                Draft Date: 02 JAN 1975
                Document Number: 1975OSLO000NN

                """.replace("NN", Integer.toString(serial));
    }

    /** Reads a file cut at the given places, slice by slice. */
    static List<DumpRecord> readSlices(String name, byte[] bytes, int maxRecordBytes, List<Long> cuts) {
        return readSlices(layout(bytes), name, bytes, maxRecordBytes, cuts);
    }

    /** What a file is recognised as. */
    static Layout layout(byte[] bytes) {
        try (ByteSource source = ByteSource.of(bytes)) {
            return FormatDetector.detect(source);
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
