package chancery.dump;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.cable.DumpRecord;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/** Wherever a file is cut, its slices give the records of the whole, and their accounts add up to its length. */
class SlicesPropertyTest {

    private static final int MAX_RECORD_BYTES = 400;

    @Property(tries = 600)
    void cuttingACsvFileChangesNothing(@ForAll("csvFiles") String text, @ForAll("places") List<Long> cuts) {
        assertSameRecords(text, cuts);
    }

    @Property(tries = 300)
    void cuttingJsonLinesChangesNothing(@ForAll("jsonFiles") String text, @ForAll("places") List<Long> cuts) {
        assertSameRecords(text, cuts);
    }

    @Property(tries = 400)
    void cuttingTelegramsChangesNothing(@ForAll("telegramFiles") String text, @ForAll("places") List<Long> cuts) {
        assertSameRecords(text, cuts);
    }

    @Property(tries = 400)
    void cuttingJoinedTextsChangesNothing(@ForAll("textFiles") String text, @ForAll("places") List<Long> cuts) {
        assertSameRecords(text, cuts);
    }

    /** Records longer than a block of the reader, and longer than allowed. */
    @Property(tries = 10, shrinking = ShrinkingMode.OFF)
    void cuttingAFileOfLongRecordsChangesNothing(
            @ForAll @Size(min = 3, max = 6) List<@IntRange(min = 1, max = 700_000) Integer> sizes,
            @ForAll @Size(max = 6) List<@LongRange(min = 0, max = 3_000_000) Long> cuts) {
        String text = sizes.stream().map(size -> row("x\n".repeat(size / 2))).collect(Collectors.joining());
        byte[] bytes = Dumps.utf8(text);
        List<DumpRecord> whole = Dumps.readSlices("dump", bytes, 500_000, List.of());
        assertThat(whole).hasSize(sizes.size());
        assertThat(Dumps.readSlices("dump", bytes, 500_000, cuts))
                .extracting(DumpRecord::recordId)
                .isEqualTo(whole.stream().map(DumpRecord::recordId).toList());
    }

    private static String row(String body) {
        return "\"1\",\"1/2/1999 3:04\",\"99OSLO11\",\"Embassy Oslo\",\"SECRET\",\"\",\"FM\",\"" + body + "\"\n";
    }

    @Property(tries = 200)
    void contentHashesOfDifferentListsDiffer(@ForAll List<String> one, @ForAll List<String> other) {
        assertThat(RecordHash.id(new RecordHash().put(one).finish())
                        .equals(RecordHash.id(new RecordHash().put(other).finish())))
                .isEqualTo(one.equals(other));
    }

    private static void assertSameRecords(String text, List<Long> cuts) {
        byte[] bytes = Dumps.utf8(text);
        List<DumpRecord> whole = Dumps.readSlices("dump", bytes, MAX_RECORD_BYTES, List.of());
        List<DumpRecord> sliced = Dumps.readSlices("dump", bytes, MAX_RECORD_BYTES, cuts);
        assertThat(sliced)
                .extracting(DumpRecord::recordId)
                .isEqualTo(whole.stream().map(DumpRecord::recordId).toList());
    }

    @Provide
    Arbitrary<List<Long>> places() {
        return Arbitraries.longs().between(0, 1500).list().ofMaxSize(12);
    }

    /** Good rows with pieces of rows, quotes and line ends in every order among them. */
    @Provide
    Arbitrary<String> csvFiles() {
        String good = row("Text, \\\"quoted\\\"\nand more.");
        return Arbitraries.of(
                        good,
                        good,
                        good,
                        good.strip(),
                        good.substring(0, 50),
                        good.substring(50),
                        good.replace("\\\"", "\"\""),
                        "\"2\",\"1/2/1999 3:04\",\"99OSLO1",
                        "\"3\",\"1/2/1999 3:04\",\"99OSLO11\",",
                        "4,1/2/1999 3:04,99OSLO11,",
                        "\"",
                        "\\",
                        ",",
                        "\n",
                        "\r\n",
                        "é",
                        "12",
                        "x".repeat(500),
                        "\n".repeat(30))
                .list()
                .ofMaxSize(14)
                .map(pieces -> good + String.join("", pieces));
    }

    @Provide
    Arbitrary<String> jsonFiles() {
        String good = "{\"id\": \"99OSLO11\", \"body\": \"Text\\nand \\\"more\\\".\"}\n";
        return Arbitraries.of(
                        good,
                        good,
                        good.strip(),
                        good.substring(9),
                        "{",
                        "}",
                        "\"",
                        "\\",
                        "\n",
                        "\r\n",
                        "null\n",
                        "é",
                        "x".repeat(500))
                .list()
                .ofMaxSize(14)
                .map(pieces -> good + String.join("", pieces));
    }

    /** Telegrams, titles that are none, and titles with much blank around them. */
    @Provide
    Arbitrary<String> telegramFiles() {
        String good = Dumps.telegram(11);
        return Arbitraries.of(
                        good,
                        good,
                        good.replace("\n", "\r\n"),
                        good.strip(),
                        good.substring(0, 60),
                        good.substring(60),
                        "Message Text\n",
                        "  MESSAGE TEXT \r\n",
                        "Message Text" + " ".repeat(70) + "\n",
                        " ".repeat(70) + "Message Text\n",
                        "Message Text follows\n",
                        "the Message Text\n",
                        "Message ",
                        "Message Attributes\n",
                        "\n",
                        "\r\n",
                        "é",
                        "x".repeat(500),
                        "\n".repeat(30))
                .list()
                .ofMaxSize(14)
                .map(pieces -> good + good + String.join("", pieces));
    }

    /** Cables behind one another, with lines that may belong to the one before or to the one behind. */
    @Provide
    Arbitrary<String> textFiles() {
        String good = Dumps.cable(11);
        return Arbitraries.of(
                        good,
                        good,
                        good.replace("\n", "\r\n"),
                        good.strip(),
                        good.substring(0, 40),
                        good.substring(40),
                        good.substring(good.indexOf("R 02")),
                        good.substring(good.indexOf("UNCLAS")),
                        "VZCZCXRO0001\n",
                        "RR RUEHXX\n",
                        "R 020304Z JAN 08\nFM AMEMBASSY OSLO\n",
                        "UNCLAS OSLO 000012\n",
                        "08OSLO12\n",
                        "UNCLAS SECTION 02 OF 03 OSLO 000011\n",
                        "REF: A. 08OSLO9\n     B. 08OSLO10\n",
                        "INFO  LOG-00   EEB-00\n",
                        "\n",
                        "\r\n",
                        "é",
                        "x".repeat(500),
                        "\n".repeat(30))
                .list()
                .ofMaxSize(14)
                .map(pieces -> good + good + String.join("", pieces));
    }
}
