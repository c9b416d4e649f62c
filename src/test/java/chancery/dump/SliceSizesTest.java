package chancery.dump;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.cable.DumpRecord;
import chancery.dump.Dialect.Made;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A file of each format that is cut, in slices of one byte, of two, and so on to the whole: always the same records. */
class SliceSizesTest {

    private static final int MAX_RECORD_BYTES = 1000;

    static Stream<Arguments> files() {
        List<Made> cables = List.of(
                cable(1, "The talks \"went\" on,\nand 'on'."),
                cable(2, "\n\"3\",\"1/3/1999 3:04\",\"99ROME22\",\"),\n(3,'1999-01-03 03:04:00','99ROME22','"),
                cable(3, "Blåbær, “€” \uD83D\uDE00 and C:\\nets\n3\t1999-01-03 03:04:00\t99ROME22\t"),
                cable(4, "x".repeat(1200)),
                cable(5, "\"}\n{\"id\": \"99ROME22\", \"body\": \""));
        return Stream.concat(
                Arrays.stream(Dialect.values())
                        .map(dialect -> Arguments.of(
                                dialect.name(),
                                dialect.write(cables),
                                dialect.layout(Dumps.utf8(dialect.write(cables))))),
                Stream.of(
                        detected("NARA", IntStream.range(11, 15).mapToObj(Dumps::telegram)),
                        detected(
                                "NARA_CRLF",
                                IntStream.range(11, 15)
                                        .mapToObj(i -> Dumps.telegram(i).replace("\n", "\r\n"))),
                        detected("TEXT", IntStream.range(11, 15).mapToObj(Dumps::cable))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void recordsAreTheSameInSlicesOfEverySize(String name, String text, Layout layout) {
        byte[] bytes = Dumps.utf8(text);
        assertThat(layout.splittable()).isTrue();
        List<String> whole = ids(layout, bytes, bytes.length);
        assertThat(whole).hasSizeBetween(4, 5);
        for (int size = 1; size < bytes.length; size++) {
            assertThat(ids(layout, bytes, size)).as("slices of %d bytes", size).isEqualTo(whole);
        }
    }

    private static List<String> ids(Layout layout, byte[] bytes, int size) {
        List<Long> cuts = WrittenAndReadPropertyTest.every(size, bytes.length);
        return Dumps.readSlices(layout, "dump", bytes, MAX_RECORD_BYTES, cuts).stream()
                .map(DumpRecord::recordId)
                .toList();
    }

    private static Arguments detected(String name, Stream<String> records) {
        String text = String.join("", records.toList());
        return Arguments.of(name, text, Dumps.layout(Dumps.utf8(text)));
    }

    private static Made cable(int number, String body) {
        return new Made(number, "99OSLO" + number, "Embassy Oslo", "98LIMA1|98ROME2", "FM AMEMBASSY OSLO", body + ".");
    }
}
