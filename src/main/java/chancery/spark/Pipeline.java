package chancery.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import chancery.cable.Defect;
import chancery.dump.Damage;
import chancery.lake.Lake;
import chancery.lake.LakeWriter;
import chancery.lake.Manifest;
import chancery.lake.Snapshot;
import chancery.parse.Unread;
import chancery.reference.Countries;
import chancery.reference.Posts;
import chancery.reference.Tags;
import chancery.table.CodeRow;
import chancery.table.Table;
import chancery.table.Tables;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.LongAccumulator;

/** Start here: the whole flow, from a dump to the tables of a snapshot. */
public final class Pipeline {

    private final SparkSession spark;
    private final LakeWriter writer;
    private final Progress progress;
    private final Lake lake;
    private final TableStore store;

    /**
     * Nothing is read until it is asked to.
     *
     * @param spark a session of {@link Sessions}
     * @param writer of the lake that gets records and tables
     * @param progress is told how far it is
     */
    public Pipeline(SparkSession spark, LakeWriter writer, Progress progress) {
        this.spark = spark;
        this.writer = writer;
        this.progress = progress;
        this.lake = writer.lake();
        this.store = new TableStore(spark);
    }

    /**
     * What to ingest.
     *
     * @param append whether the records of the current snapshot count too
     * @param failOnQuarantine whether a record that holds no cable ends the run
     * @param maskProtected whether the names of those whom a cable asks to protect are taken out of its texts; they are
     *     too where records are added to a snapshot without them
     * @param snapshot a name for the snapshot; the next number when absent
     */
    public record Request(
            DumpOptions options,
            boolean append,
            boolean failOnQuarantine,
            boolean maskProtected,
            Optional<String> snapshot) {}

    /** A snapshot whose tables are written, not yet published. */
    public record Draft(Snapshot snapshot, Balance balance) {}

    /**
     * Dump to tables. Nothing of it counts until the draft is published.
     *
     * @param dump what is read
     * @param request how it is read
     * @return the tables, written and not yet published
     * @throws IllegalStateException when the balance does not close
     */
    public Draft ingest(DumpListing dump, Request request) {
        String ingest = writer.nextIngest();
        List<String> before = request.append() ? lake.current().manifest().ingests() : List.of();
        boolean mask = request.maskProtected()
                || (request.append() && lake.current().manifest().hidesProtected());
        List<String> ingests = Stream.concat(before.stream(), Stream.of(ingest)).toList();
        writeRecords(dump, request.options(), ingest, before);
        String name = request.snapshot().orElseGet(writer::nextSnapshot);
        return tables(name, ingests, settings(request.options(), mask), dump.bytes(), request.failOnQuarantine());
    }

    /**
     * The records of a snapshot, which may have an older layout, to the tables of the next. Nothing of it counts until
     * the draft is published.
     *
     * @param from a snapshot with its records
     * @param maskProtected whether protected names are taken out, also where the snapshot has them
     * @return the tables, written and not yet published
     * @throws IllegalStateException when the balance does not close
     */
    public Draft rebuild(Snapshot from, boolean maskProtected) {
        Manifest manifest = from.manifest();
        SortedMap<String, String> settings = new TreeMap<>(manifest.settings());
        if (maskProtected) {
            settings.put(Manifest.MASK_PROTECTED, "true");
        }
        return tables(writer.nextSnapshot(), manifest.ingests(), settings, manifest.count("bytes"), false);
    }

    private Draft tables(
            String name,
            List<String> ingests,
            SortedMap<String, String> settings,
            long bytes,
            boolean failOnQuarantine) {
        Path folder = lake.snapshotPath(name);
        Path staging = new Path(folder, "_staging");
        boolean mask = settings.containsKey(Manifest.MASK_PROTECTED);

        Dataset<Row> records = store.records(lake, ingests);
        Dataset<Row> staged = store.stage(parsed(records, mask, bytes), new Path(staging, "records"));
        if (failOnQuarantine) {
            failOnQuarantined(staged);
        }
        Dataset<Row> whole = withAssembled(staged, records, mask, staging);

        writeTables(folder, whole, staged, ingests);
        store.delete(staging);

        Views.create(spark, lake, folder, ingests);
        Manifest manifest = manifest(ingests, settings);
        Balance balance = Balance.of(manifest.counts()).closed();
        return new Draft(new Snapshot(name, folder, manifest), balance);
    }

    /** The dump as it arrived. Records that the snapshot rests on already are not stored again. */
    private void writeRecords(DumpListing dump, DumpOptions options, String ingest, List<String> before) {
        LongAccumulator bytes = spark.sparkContext().longAccumulator("bytes read");
        progress.begin(Progress.Step.READING, bytes::value, dump.bytes());
        Dataset<Row> rows = DumpSource.records(
                spark,
                dump,
                options,
                ingest,
                new Watch.Kept(lake.accountsPath(ingest).toString(), bytes));
        store.writePartition(Tables.RECORDS, store.fresh(rows, lake, before, dump), lake.recordsPath(ingest));
    }

    private Dataset<Row> accounts(List<String> ingests) {
        return ingests.stream()
                .map(ingest -> spark.read()
                        .schema(RowCodec.schema(Account.ACCOUNTS))
                        .json(new Path(lake.accountsPath(ingest), "*.json").toString()) // Spark warns of _ folders
                        .withColumn("ingest", lit(ingest)))
                .reduce(Dataset::union)
                .orElseThrow();
    }

    private Dataset<Row> parsed(Dataset<Row> records, boolean mask, long bytes) {
        LongAccumulator parsedBytes = spark.sparkContext().longAccumulator("bytes parsed");
        LongAccumulator cables = spark.sparkContext().longAccumulator("cables");
        progress.begin(Progress.Step.PARSING, parsedBytes::value, bytes);
        progress.countCables(cables::value);
        return Stages.parse(records, mask, parsedBytes, cables);
    }

    private static void failOnQuarantined(Dataset<Row> staged) {
        staged.where(col("reason").isNotNull())
                .select("file", "reason")
                .orderBy("file", "reason")
                .takeAsList(1)
                .forEach(row -> {
                    String line = "a record of " + row.getString(0) + " holds no cable: " + row.getString(1);
                    throw new UncheckedIOException(line, new IOException(line));
                });
    }

    /** One row per cable: those of one record as they are, those of several put together. */
    private Dataset<Row> withAssembled(Dataset<Row> staged, Dataset<Row> records, boolean mask, Path staging) {
        Dataset<Row> shared = store.stage(Stages.sharedIds(staged), new Path(staging, "shared"));
        if (shared.isEmpty()) {
            return staged;
        }
        Dataset<Row> sharedRecords =
                store.stage(Stages.sharedRecords(staged, shared), new Path(staging, "shared_records"));
        Dataset<Row> assembled =
                store.stage(Stages.assemble(sharedRecords, records, mask), new Path(staging, "assembled"));
        return Stages.unshared(staged, shared).unionByName(assembled);
    }

    private void writeTables(Path folder, Dataset<Row> whole, Dataset<Row> staged, List<String> ingests) {
        YearFiles files = YearFiles.of(whole);
        AtomicLong written = new AtomicLong();
        List<Runnable> tables = List.of(
                byYear(Tables.PARAGRAPHS, whole, files, folder),
                byYear(Tables.MENTIONS, whole, files, folder),
                byYear(Tables.CABLES, whole, files, folder),
                () -> store.write(Tables.DEFECTS, Stages.rowsIn(whole, Tables.DEFECTS), at(folder, Tables.DEFECTS)),
                () -> store.write(Tables.OUTCOMES, Stages.outcomes(staged), at(folder, Tables.OUTCOMES)),
                () -> store.write(Tables.FILES, Stages.files(accounts(ingests), staged), at(folder, Tables.FILES)),
                reference(Tables.REF_TAGS, Tags.known().all(), folder),
                reference(Tables.REF_POSTS, Posts.known().all(), folder),
                reference(Tables.REF_COUNTRIES, Countries.known().all(), folder),
                reference(Tables.REF_DEFECTS, codes(), folder));
        progress.begin(Progress.Step.WRITING, written::get, tables.size());
        Together.run(tables.stream()
                .<Runnable>map(table -> () -> {
                    table.run();
                    written.incrementAndGet();
                })
                .toList());
    }

    private Runnable byYear(Table<?> table, Dataset<Row> whole, YearFiles files, Path folder) {
        return () -> store.writeByYear(table, Stages.rowsByYear(whole, table, files), at(folder, table));
    }

    private static List<CodeRow> codes() {
        return Stream.of(
                        Arrays.stream(Defect.Code.values()).map(code -> new CodeRow(code.label(), code.meaning())),
                        Arrays.stream(Damage.values()).map(damage -> new CodeRow(damage.label(), damage.meaning())),
                        Arrays.stream(Unread.values()).map(unread -> new CodeRow(unread.label(), unread.meaning())))
                .flatMap(rows -> rows)
                .toList();
    }

    private <R> Runnable reference(Table<R> table, List<R> rows, Path folder) {
        return () -> store.writeSmall(table, rows, at(folder, table));
    }

    private static Path at(Path folder, Table<?> table) {
        return new Path(folder, table.name());
    }

    private static SortedMap<String, String> settings(DumpOptions options, boolean mask) {
        TreeMap<String, String> settings = new TreeMap<>();
        settings.put("format", options.format());
        settings.put("max_record_bytes", Integer.toString(options.maxRecordBytes()));
        if (mask) {
            settings.put(Manifest.MASK_PROTECTED, "true");
        }
        return settings;
    }

    /** What was made, counted; the tables must be views. */
    private Manifest manifest(List<String> ingests, SortedMap<String, String> settings) {
        return new Manifest(
                Lake.SCHEMA, Manifest.thisCode(), ingests, Census.inputsHash(spark), settings, Census.counts(spark));
    }
}
