package chancery.dump;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.cable.DumpFormat;
import chancery.cable.DumpRecord;
import chancery.generate.DumpSink;
import chancery.generate.SyntheticDump;
import chancery.generate.SyntheticDump.Settings;
import chancery.spark.SharedSession;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What each damage of one record of a generated dump costs, beside Spark's own CSV on the same file: the table in
 * {@code docs/formats.md}. {@code -Dgolden.write=true} writes it anew.
 */
class DamageTableTest {

    private static final SparkSession SPARK = SharedSession.withoutGeneratedCode();
    private static final int CABLES = 400;
    /** So that the field without an end is too long. */
    private static final int MAX_RECORD_BYTES = 1 << 18;
    /** Stands in the damaged record only. */
    private static final String MARK = "OSLO HERRING";

    private static final Path DOCUMENT = Path.of("docs/formats.md");
    private static final String HEAD = """
            | damage | rows | lost | made up | marked | Spark: rows | lost | made up | marked | best: rows | lost | made up | marked |
            | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
            """;
    private static final String COLUMNS = "number string, created string, id string, origin string,"
            + " classification string, refs string, header string, body string, corrupt string";
    /** As its documentation says that such a file is read. */
    private static final Map<String, String> USUAL = Map.of("multiLine", "true", "escape", "\\");
    /** Of the ways with a quote that was not escaped, all but the one that stops reading, this costs least here. */
    private static final Map<String, String> BEST =
            Map.of("multiLine", "true", "escape", "\\", "unescapedQuoteHandling", "STOP_AT_CLOSING_QUOTE");

    @TempDir
    private Path folder;

    @Test
    void tableInTheDocumentationSaysWhatEachDamageCosts() throws IOException {
        List<String> rows = generated();
        StringBuilder table = new StringBuilder(HEAD).append(line(rows, Optional.empty()));
        for (RecordDamage damage : RecordDamage.values()) {
            table.append(line(rows, Optional.of(damage)));
        }
        String document = Files.readString(DOCUMENT);
        int from = document.indexOf(HEAD);
        int to = document.indexOf("\n\n", from) + 1;
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(DOCUMENT, document.substring(0, from) + table + document.substring(to));
        } else {
            assertThat(document.substring(from, to)).isEqualTo(table.toString());
        }
    }

    private String line(List<String> good, Optional<RecordDamage> damage) throws IOException {
        int damaged = good.size() / 2;
        List<String> rows = new ArrayList<>(good);
        damage.ifPresent(d -> rows.set(damaged, d.of(rows.get(damaged), Dialect.CSV_BACKSLASH)));
        byte[] bytes = bytes(rows);
        damage.ifPresent(d -> d.spoil(bytes, MARK));
        assertThat(bytes.length == bytes(good).length && Arrays.equals(bytes, bytes(good)))
                .as("undamaged by %s", damage)
                .isEqualTo(damage.isEmpty());
        Path file = Files.write(folder.resolve(damage.map(Enum::name).orElse("NONE") + ".csv"), bytes);

        List<DumpRecord> written = read(bytes(good));
        String damagedId = written.get(damaged).declared().id().orElseThrow();
        List<List<String>> expected = IntStream.range(0, written.size())
                .filter(i -> damage.isEmpty() || i != damaged)
                .mapToObj(written::get)
                .map(DamageTableTest::cells)
                .toList();
        List<Row> ours = SPARK.read()
                .format("cable-dump")
                .option("maxRecordBytes", MAX_RECORD_BYTES)
                .load(file.toString())
                .selectExpr("declared_id", "header", "body", "damage", "byte_offset", "byte_length")
                .collectAsList();
        Cost cost = Cost.of(ours, expected, damagedId);
        assertThat(cost.lost).as("lost by %s", damage).isZero();
        assertThat(cost.madeUp).as("made up by %s", damage).isZero();
        for (Row row : ours) {
            if (!row.isNullAt(3)) {
                assertIsWhole(row, rows, damaged);
            }
        }
        String name = damage.map(d -> d.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .orElse("none");
        return "| " + name + " | " + cost.cells() + " | "
                + Cost.of(stock(USUAL, file), expected, damagedId).cells() + " | "
                + Cost.of(stock(BEST, file), expected, damagedId).cells() + " |\n";
    }

    /** The damaged record is in quarantine from its first byte to its last. */
    private static void assertIsWhole(Row row, List<String> rows, int damaged) {
        byte[] raw = rows.get(damaged).getBytes(StandardCharsets.UTF_8);
        assertThat(row.getLong(4)).isEqualTo(bytes(rows.subList(0, damaged)).length);
        assertThat(row.getLong(5)).isEqualTo(raw.length);
        assertThat(row.getString(2))
                .isEqualTo(
                        raw.length > MAX_RECORD_BYTES
                                ? new String(raw, 0, 64 << 10, StandardCharsets.UTF_8)
                                : rows.get(damaged));
    }

    private static List<Row> stock(Map<String, String> options, Path file) {
        return SPARK.read()
                .schema(COLUMNS)
                .options(options)
                .option("columnNameOfCorruptRecord", "corrupt")
                .csv(file.toString())
                .select("id", "header", "body", "corrupt")
                .collectAsList();
    }

    /** The rows of a generated dump; into the one in the middle go the words that {@link RecordDamage} damages. */
    private static List<String> generated() throws IOException {
        ByteArrayOutputStream dump = new ByteArrayOutputStream();
        try (DumpSink sink = DumpSink.file("dump", dump)) {
            new SyntheticDump(new Settings(CABLES, 1, SyntheticDump.MEDIAN_CHARS, 0, chancery.generate.Layout.CSV))
                    .write(sink, truth -> {});
        }
        byte[] bytes = dump.toByteArray();
        List<DumpRecord> records = read(bytes);
        List<String> rows = new ArrayList<>(records.stream()
                .map(DumpRecord::source)
                .map(at -> new String(bytes, (int) at.byteOffset(), (int) at.byteLength(), StandardCharsets.UTF_8))
                .toList());
        int damaged = rows.size() / 2;
        String level = records.get(damaged).declared().classification().orElseThrow();
        String row = rows.get(damaged).replaceFirst(Pattern.quote(",\"" + level + "\","), ",\"SECRET//NOFORN\",");
        int middle = row.indexOf('\n', row.length() / 2);
        rows.set(
                damaged,
                row.substring(0, middle) + "\n" + MARK + "\nHe left for Troms\u00f8. The catch was good."
                        + row.substring(middle));
        return rows;
    }

    private static byte[] bytes(List<String> rows) {
        return String.join("", rows).getBytes(StandardCharsets.UTF_8);
    }

    private static List<DumpRecord> read(byte[] bytes) throws IOException {
        ByteSource source = ByteSource.of(bytes);
        List<DumpRecord> records = new ArrayList<>();
        new DumpReader(
                        FormatDetector.as(DumpFormat.CSV, source),
                        DumpFile.of("dump"),
                        DumpReader.DEFAULT_MAX_RECORD_BYTES)
                .read(source, records::add);
        return records;
    }

    private static List<String> cells(DumpRecord record) {
        return List.of(record.declared().id().orElse(""), record.header().orElse(""), record.body());
    }

    /**
     * What was read against what was written.
     *
     * @param rows all that were given
     * @param lost undamaged records that did not arrive as they were
     * @param madeUp rows that are neither an undamaged record nor the damaged one
     * @param marked rows that are said to be damaged
     */
    private record Cost(int rows, int lost, int madeUp, long marked) {

        /** @param rows id, header, body, and what is said of damage */
        static Cost of(List<Row> rows, List<List<String>> expected, String damagedId) {
            List<List<String>> missing = new ArrayList<>(expected);
            List<String> others = new ArrayList<>();
            for (Row row : rows) {
                List<String> cells = Stream.of(0, 1, 2)
                        .map(i -> Optional.ofNullable(row.getString(i)).orElse(""))
                        .toList();
                if (!missing.remove(cells)) {
                    others.add(cells.get(0));
                }
            }
            others.remove(damagedId);
            return new Cost(
                    rows.size(),
                    missing.size(),
                    others.size(),
                    rows.stream().filter(row -> !row.isNullAt(3)).count());
        }

        String cells() {
            return rows + " | " + lost + " | " + madeUp + " | " + marked;
        }
    }
}
