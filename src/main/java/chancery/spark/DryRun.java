package chancery.spark;

import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import chancery.cable.DumpFormat;
import chancery.lake.Lake;
import java.io.Serializable;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.LongAccumulator;

/**
 * What an ingest would find: the dump is read and parsed to its end, and nothing is written.
 *
 * @param formats what the files of each format hold
 * @param reasons how many records would be quarantined for what
 */
public record DryRun(SortedMap<DumpFormat, Sum> formats, SortedMap<String, Long> reasons, Balance balance) {

    /** What an ingest takes on disk, in per cent of the bytes in records; docs/lake.md says how that was measured. */
    private static final int LAKE_PER_CENT = 60;

    /** The same at its largest, while tables are written. */
    private static final int WRITING_PER_CENT = 110;

    public DryRun {
        formats = Collections.unmodifiableSortedMap(new TreeMap<>(formats));
        reasons = Collections.unmodifiableSortedMap(new TreeMap<>(reasons));
    }

    /**
     * What was seen of files, members of archives among them, before anything is left out as a duplicate.
     *
     * @param broken files of which reading broke off
     */
    public record Sum(long files, long bytes, long recordBytes, long gapBytes, long records, long broken)
            implements Serializable {

        private static final long serialVersionUID = 1;

        static final Sum NOTHING = new Sum(0, 0, 0, 0, 0, 0);

        /** All accounts of a file together have its hash once. */
        static Sum of(Account account) {
            return new Sum(
                    account.hash().isPresent() ? 1 : 0,
                    account.bytes(),
                    account.seen().recordBytes(),
                    account.seen().gapBytes(),
                    account.seen().records(),
                    account.error().isPresent() ? 1 : 0);
        }

        Sum plus(Sum other) {
            return new Sum(
                    files + other.files,
                    bytes + other.bytes,
                    recordBytes + other.recordBytes,
                    gapBytes + other.gapBytes,
                    records + other.records,
                    broken + other.broken);
        }
    }

    /**
     * Reads a dump as an ingest would.
     *
     * @param before the ingests whose records the snapshot would rest on too
     * @throws IllegalStateException when the balance does not close
     */
    static DryRun of(
            SparkSession spark,
            Lake lake,
            DumpListing dump,
            DumpOptions options,
            List<String> before,
            Progress progress) {
        LongAccumulator bytes = spark.sparkContext().longAccumulator("bytes read");
        LongAccumulator cables = spark.sparkContext().longAccumulator("cables");
        Tally tally = new Tally();
        spark.sparkContext().register(tally, "accounts");
        progress.begin(Progress.Step.COUNTING, bytes::value, dump.bytes());
        progress.countCables(cables::value);

        Dataset<Row> rows =
                DumpSource.records(spark, dump, options, CableDump.NO_INGEST, new Watch.Counted(tally, bytes));
        Dataset<Row> fresh = new TableStore(spark).fresh(rows, lake, before, dump);
        List<Row> counts = Stages.reasons(fresh, cables)
                .groupBy("reason")
                .agg(count(lit(1)), sum("byte_length"))
                .collectAsList();
        return of(tally.value(), counts);
    }

    /** @param counts reason (none where there is a cable), records, bytes */
    private static DryRun of(Map<DumpFormat, Sum> seen, List<Row> counts) {
        TreeMap<String, Long> reasons = new TreeMap<>();
        counts.stream().filter(row -> !row.isNullAt(0)).forEach(row -> reasons.put(row.getString(0), row.getLong(1)));
        long records = counts.stream().mapToLong(row -> row.getLong(1)).sum();
        long recordBytes = counts.stream().mapToLong(row -> row.getLong(2)).sum();
        long quarantined = reasons.values().stream().mapToLong(Long::longValue).sum();
        Sum all = seen.values().stream().reduce(Sum.NOTHING, Sum::plus);
        Balance balance = new Balance(
                all.files(),
                all.bytes(),
                recordBytes,
                all.gapBytes(),
                all.recordBytes() - recordBytes,
                0,
                records,
                all.records() - records,
                records - quarantined,
                quarantined,
                records - quarantined);
        return new DryRun(new TreeMap<>(seen), reasons, balance.closed());
    }

    /** {@return about how many bytes the lake will grow by} */
    public long lakeBytes() {
        return balance.recordBytes() / 100 * LAKE_PER_CENT;
    }

    /** {@return about how many bytes it grows by meanwhile; what tables are taken from is removed at the end} */
    public long writingBytes() {
        return balance.recordBytes() / 100 * WRITING_PER_CENT;
    }
}
