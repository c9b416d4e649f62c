package chancery.spark;

import chancery.cable.DumpRecord;
import chancery.cable.Segment;
import chancery.lake.Lake;
import chancery.lake.Manifest;
import chancery.lake.Snapshot;
import chancery.parse.CableParser;
import chancery.stat.ResultCsv;
import chancery.stat.ResultTable;
import chancery.stat.Statistic;
import chancery.table.Table;
import chancery.table.Tables;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** Asks a snapshot whether it keeps the laws, as far as a lake can show: by SQL, and by parsing every record again. */
public final class LakeCheck {

    /** Partition columns, whose types engines guess from the folders' names. */
    private static final Set<String> PARTITION_COLUMNS = Set.of("year", "ingest");

    private final SparkSession spark;
    private final Lake lake;
    private final Snapshot snapshot;
    private final List<Finding> findings = new ArrayList<>();
    private int rules;
    private boolean readable;

    private LakeCheck(SparkSession spark, Lake lake, Snapshot snapshot) {
        this.spark = spark;
        this.lake = lake;
        this.snapshot = snapshot;
    }

    /**
     * A rule that is broken.
     *
     * @param law 1 to 7
     * @param rule what ought to be
     * @param says how it is broken: {@code 12 times, first: 07MALTA11}
     */
    public record Finding(int law, String rule, String says) {}

    /** How many rules were asked, and which of them are broken. */
    public record Result(int rules, List<Finding> findings) {}

    /**
     * Checks a snapshot. What cannot be read is a finding, no failure.
     *
     * @param statistics those that the snapshot may keep
     */
    static Result of(SparkSession spark, Lake lake, Snapshot snapshot, List<Statistic> statistics) {
        LakeCheck check = new LakeCheck(spark, lake, snapshot);
        check.folders();
        check.rule(1, "all tables can be read", check::views);
        if (!check.readable) {
            return new Result(check.rules, check.findings);
        }
        LakeRule.ALL.forEach(rule -> check.rule(rule.law(), rule.says(), () -> check.offences(rule)));
        check.rule(1, "the manifest counts what is there", check::miscounts);
        check.rule(3, "the spans of a parsed text, in order, make it up exactly", check::uncovered);
        statistics.forEach(check::statistic);
        return new Result(check.rules, check.findings);
    }

    private void rule(int law, String says, Supplier<Optional<String>> broken) {
        rules++;
        Optional<String> how;
        try {
            how = Faults.inOneLine(broken::get);
        } catch (UncheckedIOException | IllegalArgumentException e) {
            how = Optional.of("cannot be checked: " + e.getMessage());
        }
        how.ifPresent(found -> findings.add(new Finding(law, says, found)));
    }

    /** Every table is complete, and its files have the columns of the contract: no zoned time, no INT96. */
    private void folders() {
        for (Table<?> table : Tables.ALL) {
            List<Path> folders = table.equals(Tables.RECORDS)
                    ? snapshot.manifest().ingests().stream()
                            .map(lake::recordsPath)
                            .toList()
                    : List.of(snapshot.table(table.name()));
            rule(
                    1,
                    table.name() + " was written to its end",
                    () -> folders.stream()
                            .filter(folder -> !lake.exists(new Path(folder, "_SUCCESS")))
                            .findFirst()
                            .map(folder -> "there is no _SUCCESS in " + folder));
            rule(4, table.name() + " has the columns of docs/tables.md in every file", () -> columns(table, folders));
        }
    }

    private Optional<String> columns(Table<?> table, List<Path> folders) {
        String[] paths = folders.stream().map(Path::toString).toArray(String[]::new);
        StructType found =
                spark.read().option("mergeSchema", "true").parquet(paths).schema();
        Set<String> wrong = new TreeSet<>(types(found));
        Set<String> wanted = new TreeSet<>(types(RowCodec.schema(table)));
        Set<String> missing = new TreeSet<>(wanted);
        missing.removeAll(wrong);
        wrong.removeAll(wanted);
        return wrong.isEmpty() && missing.isEmpty()
                ? Optional.empty()
                : Optional.of("found " + wrong + " instead of " + missing);
    }

    private static Set<String> types(StructType schema) {
        return Arrays.stream(schema.fields())
                .filter(field -> !PARTITION_COLUMNS.contains(field.name()))
                .map((StructField field) ->
                        field.name() + " " + field.dataType().catalogString())
                .collect(Collectors.toSet());
    }

    private Optional<String> views() {
        Views.create(spark, lake, snapshot);
        stored().createOrReplaceTempView("stored");
        readable = true;
        return Optional.empty();
    }

    private Dataset<Row> stored() {
        return new TableStore(spark).records(lake, snapshot.manifest().ingests());
    }

    private Optional<String> offences(LakeRule rule) {
        return times(spark.sql("select count(*), min(what) from (" + rule.sql() + ")"));
    }

    /** Of a row with a number and an example. */
    private static Optional<String> times(Dataset<Row> counted) {
        Row row = counted.first();
        return row.getLong(0) == 0
                ? Optional.empty()
                : Optional.of(row.getLong(0) + (row.getLong(0) == 1 ? " time: " : " times, first: ") + row.get(1));
    }

    private Optional<String> miscounts() {
        Manifest manifest = snapshot.manifest();
        Map<String, Long> found = Census.counts(spark);
        List<String> wrong = found.entrySet().stream()
                .filter(count -> manifest.count(count.getKey()) != count.getValue())
                .map(count -> count.getKey() + " " + count.getValue() + " instead of " + manifest.count(count.getKey()))
                .collect(Collectors.toCollection(ArrayList::new));
        if (!Census.inputsHash(spark).equals(manifest.inputs())) {
            wrong.add("another hash of the inputs");
        }
        return wrong.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", wrong));
    }

    private Optional<String> uncovered() {
        return times(stored().filter((FilterFunction<Row>) row -> !isCovered(RowCodec.record(row)))
                .selectExpr("count(*)", "min(record_id)"));
    }

    private static boolean isCovered(DumpRecord record) {
        return CableParser.parse(record)
                .fold(
                        parsed -> cover(parsed.header(), record.header().orElse(""))
                                && cover(parsed.body(), record.body()),
                        quarantined -> true);
    }

    private static boolean cover(List<Segment> segments, String text) {
        int end = 0;
        for (Segment segment : segments) {
            if (segment.span().start() != end) {
                return false;
            }
            end = segment.span().end();
        }
        return end == text.length();
    }

    /** What the snapshot keeps of a statistic, if it does, is what the statistic gives. */
    private void statistic(Statistic statistic) {
        String name = statistic.name();
        StatisticStore store = new StatisticStore(spark, lake, snapshot);
        Supplier<Optional<ResultTable>> kept =
                () -> Optional.ofNullable(store.kept(List.of(statistic)).get(name));
        if (!lake.exists(new Path(snapshot.stats(), name + ".parquet"))) {
            return;
        }
        rule(
                5,
                "the statistic " + name + " says what its SQL file gives",
                () -> kept.get()
                        .filter(table -> !table.equals(StatisticRunner.collect(StatisticRunner.rows(spark, statistic))))
                        .map(table -> "the SQL file gives other rows"));
        rule(
                5,
                "the statistic " + name + " is the same as CSV and as Parquet",
                () -> kept.get()
                        .map(ResultCsv::write)
                        .filter(csv -> !lake.text(new Path(snapshot.stats(), name + ".csv"))
                                .equals(Optional.of(csv)))
                        .map(csv -> "the CSV has other rows"));
    }
}
