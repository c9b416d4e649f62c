package chancery.dump;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.cable.DumpRecord;
import chancery.dump.Dialect.Made;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What is read, in slices of any size, is what was written: every field, in every way that dumps are written. */
class WrittenAndReadPropertyTest {

    private static final int MAX_RECORD_BYTES = 4000;

    @Property(tries = 600)
    void everyFieldComesBackFromSlicesOfAnySize(
            @ForAll Dialect dialect,
            @ForAll("cables") List<Made> cables,
            @ForAll @IntRange(min = 1, max = 3000) int sliceBytes) {
        byte[] bytes = Dumps.utf8(dialect.write(cables));
        List<DumpRecord> records = Dumps.readSlices(
                dialect.layout(bytes), "dump", bytes, MAX_RECORD_BYTES, every(sliceBytes, bytes.length));
        assertThat(records)
                .extracting(WrittenAndReadPropertyTest::fields)
                .isEqualTo(
                        cables.stream().map(WrittenAndReadPropertyTest::fields).toList());
        assertThat(records).allMatch(record -> record.damage().isEmpty());
    }

    @Property(tries = 60)
    void everyFieldComesBackFromSlicesOfOneByte(@ForAll Dialect dialect, @ForAll("cables") List<Made> cables) {
        everyFieldComesBackFromSlicesOfAnySize(dialect, cables, 1);
    }

    /** Pieces of rows in any order: slices give what the whole gives. */
    @Property(tries = 600)
    void cuttingDamagedFilesChangesNothing(
            @ForAll Dialect dialect,
            @ForAll("cables") List<Made> cables,
            @ForAll("edits") List<Edit> edits,
            @ForAll @IntRange(min = 1, max = 800) int sliceBytes) {
        String text = dialect.write(cables);
        for (Edit edit : edits) {
            int at = edit.perMille * text.length() / 1000;
            int to = Math.min(text.length(), at + edit.cut);
            text = text.substring(0, at) + edit.inserted + text.substring(to);
        }
        byte[] bytes = Dumps.utf8(text);
        Layout layout = dialect.layout(Dumps.utf8(dialect.write(cables)));
        List<String> whole = ids(layout, bytes, List.of());
        assertThat(ids(layout, bytes, every(sliceBytes, bytes.length))).isEqualTo(whole);
    }

    private static List<String> ids(Layout layout, byte[] bytes, List<Long> cuts) {
        return Dumps.readSlices(layout, "dump", bytes, 1500, cuts).stream()
                .map(DumpRecord::recordId)
                .toList();
    }

    static List<Long> every(int sliceBytes, int length) {
        return LongStream.iterate(sliceBytes, at -> at < length, at -> at + sliceBytes)
                .boxed()
                .toList();
    }

    private static List<String> fields(DumpRecord record) {
        return List.of(
                record.declared().id().orElse(""),
                record.declared().origin().orElse(""),
                record.declared().classification().orElse(""),
                String.join("|", record.declared().references()),
                record.header().orElse(""),
                record.body());
    }

    private static List<String> fields(Made made) {
        return List.of(made.id(), made.origin(), "SECRET//NOFORN", made.references(), made.header(), made.body());
    }

    /** A change of a file. */
    record Edit(int perMille, int cut, String inserted) {}

    @Provide
    Arbitrary<List<Edit>> edits() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 999),
                        Arbitraries.integers().between(0, 60),
                        Arbitraries.of(
                                "",
                                "",
                                "\"",
                                "'",
                                "\\",
                                ",",
                                "\n",
                                "\r\n",
                                "(",
                                ")",
                                ");\n",
                                "\t",
                                "{",
                                "}",
                                "\"}",
                                "x".repeat(1600)))
                .as(Edit::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    /** Texts that hold what rows begin and end with, escaped as their dialect asks. */
    @Provide
    Arbitrary<List<Made>> cables() {
        Arbitrary<String> piece = Arbitraries.of(
                "The talks went on",
                " and on.",
                "\n",
                "\n\n",
                "\"",
                "'",
                "\\",
                "\\n",
                ",",
                ";",
                "(",
                ")",
                "\t",
                "é",
                "“€”",
                "\uD83D\uDE00",
                "\n\"2\",\"1/3/1999 3:04\",\"99ROME22\",\"",
                "\n2,\"1/3/1999 3:04\",99ROME22,",
                "\n3,1/3/1999 3:04,99ROME22,Embassy,",
                "),\n(2,'1999-01-03 03:04:00','99ROME22','",
                "');\nINSERT INTO cable VALUES (",
                "\n2\t1999-01-03 03:04:00\t99ROME22\t",
                "\n\\.\n",
                "\"}\n{\"id\": \"99ROME22\", \"body\": \"",
                "{\"",
                "NULL");
        Arbitrary<String> text = piece.list()
                .ofMinSize(1)
                .ofMaxSize(12)
                .map(pieces -> String.join("", pieces))
                .map(t -> t + ".");
        Arbitrary<Made> cable = Combinators.combine(
                        Arbitraries.integers().between(1, 300_000),
                        Arbitraries.of("99OSLO11", "99ROME22", "1976STATE312662", "08THE-HAGUE1"),
                        Arbitraries.of("Embassy Oslo", "Secretary of State", "Embassy N'Djamena"),
                        Arbitraries.of("", "98LIMA1", "98LIMA1|98ROME2"),
                        text,
                        text)
                .as(Made::new);
        return cable.list().ofMinSize(1).ofMaxSize(5).map(WrittenAndReadPropertyTest::numbered);
    }

    private static List<Made> numbered(List<Made> cables) {
        List<Made> numbered = new ArrayList<>();
        IntStream.range(0, cables.size()).forEach(i -> {
            Made made = cables.get(i);
            numbered.add(new Made(i + 1, made.id(), made.origin(), made.references(), made.header(), made.body()));
        });
        return numbered;
    }
}
