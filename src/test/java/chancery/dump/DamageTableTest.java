package chancery.dump;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.dump.Dialect.Made;
import chancery.spark.SharedSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What each damage of one record costs, beside Spark's own CSV on the same file: the table in {@code docs/formats.md}.
 * {@code -Dgolden.write=true} writes it anew.
 */
class DamageTableTest {

    private static final SparkSession SPARK = SharedSession.get();
    private static final Dialect DIALECT = Dialect.CSV_BACKSLASH;
    private static final int RECORDS = 400;
    private static final int DAMAGED = RECORDS / 2;
    private static final Path DOCUMENT = Path.of("docs/formats.md");
    private static final String HEAD = """
            | damage | records lost | quarantined | lost by Spark's CSV | made up by it | marked by it |
            | --- | --- | --- | --- | --- | --- |
            """;
    private static final String COLUMNS = "number string, created string, id string, origin string,"
            + " classification string, refs string, header string, body string, corrupt string";

    @TempDir
    private Path folder;

    private final List<Made> cables =
            IntStream.range(0, RECORDS).mapToObj(DamageMatrixTest::cable).toList();

    @Test
    void tableInTheDocumentationSaysWhatEachDamageCosts() throws IOException {
        StringBuilder table = new StringBuilder(HEAD).append(line(Optional.empty()));
        for (RecordDamage damage : RecordDamage.values()) {
            table.append(line(Optional.of(damage)));
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

    private String line(Optional<RecordDamage> damage) throws IOException {
        Path file = write(damage);
        Dataset<Row> ours = SPARK.read().format("cable-dump").load(file.toString());
        Cost cost = Cost.of(
                ours.selectExpr("declared_id", "header", "body", "damage as damaged"), expected(damage), damage);
        Dataset<Row> theirs = SPARK.read()
                .schema(COLUMNS)
                .option("multiLine", true)
                .option("escape", "\\")
                .option("columnNameOfCorruptRecord", "corrupt")
                .csv(file.toString());
        Cost stock = Cost.of(theirs.selectExpr("id", "header", "body", "corrupt"), expected(damage), damage);
        assertThat(cost.lost).isZero();
        assertThat(cost.madeUp).isZero();
        assertThat(cost.marked).isLessThanOrEqualTo(damage.isPresent() ? 1 : 0);
        String name = damage.map(d -> d.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .orElse("none");
        return String.format(
                Locale.ROOT,
                "| %s | %d | %d | %d | %d | %d |%n",
                name,
                cost.lost,
                cost.marked,
                stock.lost,
                stock.madeUp,
                stock.marked);
    }

    /** A dump whose record in the middle is damaged. */
    private Path write(Optional<RecordDamage> damage) throws IOException {
        List<String> rows = new ArrayList<>(cables.stream().map(DIALECT::row).toList());
        damage.ifPresent(d -> rows.set(DAMAGED, d.of(rows.get(DAMAGED), DIALECT)));
        byte[] bytes = DIALECT.join(rows).getBytes(StandardCharsets.UTF_8);
        damage.ifPresent(d -> d.spoil(bytes, "OSLO 00000" + DAMAGED));
        return Files.write(folder.resolve(damage.map(Enum::name).orElse("NONE") + ".csv"), bytes);
    }

    /** All records but the damaged one. */
    private Set<List<String>> expected(Optional<RecordDamage> damage) {
        return new HashSet<>(IntStream.range(0, RECORDS)
                .filter(i -> damage.isEmpty() || i != DAMAGED)
                .mapToObj(cables::get)
                .map(cable -> List.of(cable.id(), cable.header(), cable.body()))
                .toList());
    }

    /**
     * What was read against what was written.
     *
     * @param lost undamaged records that did not arrive as they were
     * @param madeUp rows that are neither an undamaged record nor the damaged one
     * @param marked rows that are said to be damaged
     */
    private record Cost(int lost, int madeUp, long marked) {

        /** @param rows id, header, body, and what is said of damage */
        static Cost of(Dataset<Row> rows, Set<List<String>> expected, Optional<RecordDamage> damage) {
            List<Row> found = rows.collectAsList();
            Set<List<String>> arrived = new HashSet<>(found.stream()
                    .map(row -> Stream.of(0, 1, 2)
                            .map(i -> Optional.ofNullable(row.getString(i)).orElse(""))
                            .toList())
                    .toList());
            arrived.retainAll(expected);
            int others = found.size() - arrived.size();
            return new Cost(
                    expected.size() - arrived.size(),
                    Math.max(0, others - (damage.isPresent() ? 1 : 0)),
                    found.stream().filter(row -> !row.isNullAt(3)).count());
        }
    }
}
