package chancery.spark;

import chancery.lake.Lake;
import chancery.lake.LakeWriter;
import chancery.lake.Snapshot;
import chancery.stat.ResultTable;
import chancery.stat.Statistic;
import chancery.table.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Spark as the command line needs it: started once, stopped when closed; nothing of Spark shows. */
public final class Engine implements AutoCloseable {

    private final SparkSession spark;

    Engine(SparkSession spark) {
        this.spark = spark;
    }

    /**
     * {@return an engine with the session of {@link Sessions}: in this process, or on the cluster that submitted it}
     */
    public static Engine start() {
        return new Engine(Sessions.open());
    }

    /**
     * Dump to tables; see {@link Pipeline}.
     *
     * @param writer of the lake that gets records and tables
     * @param dump what is read
     * @param request how it is read
     * @param progress is told how far it is
     * @return the tables, written and not yet published
     */
    public Pipeline.Draft ingest(LakeWriter writer, DumpListing dump, Pipeline.Request request, Progress progress) {
        return Faults.inOneLine(() -> new Pipeline(spark, writer, progress).ingest(dump, request));
    }

    /**
     * {@return what an ingest into a lake would find; nothing is written}
     *
     * @param lake which need not exist yet
     * @param dump what is read
     * @param request how it is read
     * @param progress is told how far it is
     */
    public DryRun dryRun(Lake lake, DumpListing dump, Pipeline.Request request, Progress progress) {
        List<String> before = request.append() ? lake.current().manifest().ingests() : List.of();
        return Faults.inOneLine(() -> DryRun.of(spark, lake, dump, request.options(), before, progress));
    }

    /**
     * Records of a snapshot to the tables of the next; see {@link Pipeline}.
     *
     * @param writer of the lake
     * @param from a snapshot with records, perhaps of an older layout
     * @param maskProtected whether protected names are taken out
     * @param progress is told how far it is
     * @return the tables, written and not yet published
     */
    public Pipeline.Draft rebuild(LakeWriter writer, Snapshot from, boolean maskProtected, Progress progress) {
        return Faults.inOneLine(() -> new Pipeline(spark, writer, progress).rebuild(from, maskProtected));
    }

    /**
     * Runs statistics over a snapshot and keeps what came back in it; results by name.
     *
     * @param lake of the snapshot
     * @param snapshot whose tables are read and whose {@code stats/} is written
     * @param statistics which to run
     * @param progress is told how far it is
     * @return results by name
     */
    public SortedMap<String, ResultTable> statistics(
            Lake lake, Snapshot snapshot, List<Statistic> statistics, Progress progress) {
        Views.create(spark, lake, snapshot);
        return Faults.inOneLine(() -> new StatisticStore(spark, lake, snapshot).run(statistics, progress));
    }

    /**
     * Runs statistics that compare two snapshots of a lake. What comes back belongs to the pair and is kept in neither;
     * results by name.
     *
     * @param lake of both snapshots
     * @param before the older
     * @param now the newer
     * @param statistics of {@link chancery.stat.StatisticCatalog#changes}
     * @return results by name
     */
    public SortedMap<String, ResultTable> changes(
            Lake lake, Snapshot before, Snapshot now, List<Statistic> statistics) {
        Views.create(spark, lake, now);
        Views.create(spark, lake, before, "before_");
        return Faults.inOneLine(() -> {
            SortedMap<String, ResultTable> results = new TreeMap<>();
            for (Statistic statistic : statistics) {
                results.put(statistic.name(), StatisticRunner.collect(StatisticRunner.rows(spark, statistic)));
            }
            return results;
        });
    }

    /**
     * {@return what a snapshot keeps of these statistics; results by name}
     *
     * @param lake of the snapshot
     * @param snapshot whose {@code stats/} is read
     * @param statistics which are wanted; those not kept are left out
     */
    public SortedMap<String, ResultTable> kept(Lake lake, Snapshot snapshot, List<Statistic> statistics) {
        return new StatisticStore(spark, lake, snapshot).kept(statistics);
    }

    /**
     * Asks a snapshot whether it keeps the laws; see {@link LakeCheck}.
     *
     * @param lake of the snapshot
     * @param snapshot with its records
     * @param statistics those that the snapshot may keep
     * @return the laws, each with what breaks it
     */
    public LakeCheck.Result check(Lake lake, Snapshot snapshot, List<Statistic> statistics) {
        return LakeCheck.of(spark, lake, snapshot, statistics);
    }

    /**
     * Makes what changed between two snapshots the views {@code cable_changes} and {@code paragraph_changes}; see
     * {@link SnapshotDiff}.
     *
     * @param lake of both snapshots
     * @param before the older
     * @param after the newer
     * @param out a new folder that gets both as Parquet
     */
    public void diff(Lake lake, Snapshot before, Snapshot after, Optional<String> out) {
        Faults.inOneLine(() -> {
            SnapshotDiff.create(spark, lake, before, after);
            out.ifPresent(folder -> {
                spark.table(SnapshotDiff.CABLES).write().parquet(folder + "/cables");
                spark.table(SnapshotDiff.PARAGRAPHS).write().parquet(folder + "/paragraphs");
            });
            return after;
        });
    }

    /**
     * Makes the tables and statistics of a snapshot the views that {@link #query} reads.
     *
     * @param lake of the snapshot
     * @param snapshot which the views show, whatever is published later
     * @param statistics those that the snapshot may keep
     */
    public void read(Lake lake, Snapshot snapshot, List<Statistic> statistics) {
        Views.create(spark, lake, snapshot);
        new StatisticStore(spark, lake, snapshot).createViews(statistics);
    }

    /**
     * Runs one SQL statement over the views.
     *
     * @param sql one statement of Spark SQL, without {@code ;}
     * @param values of the statement's {@code :name} parameters
     * @return columns, and rows that come from the cluster a partition at a time
     * @throws IllegalArgumentException with Spark's own words in one line, where the statement is wrong; or where it
     *     would write
     */
    public Answer query(String sql, Map<String, Object> values) {
        return Faults.inOneLine(() -> {
            Reading.only(spark, sql);
            Dataset<Row> rows = spark.sql(sql, values);
            return Answer.of(rows.schema(), rows.toLocalIterator());
        });
    }

    /**
     * {@return every row of a table, sorted by its columns from left to right, so that the same rows come in the same
     * order however they are stored}
     * Memory holds a stretch of the table at a time; {@link #read} must have been called.
     *
     * @param table one of {@link chancery.table.Tables#ALL}
     */
    public Answer table(Table<?> table) {
        return Faults.inOneLine(() -> {
            Dataset<Row> rows = Stages.sorted(spark.table(table.name()));
            return Answer.of(rows.schema(), rows.toLocalIterator());
        });
    }

    /**
     * {@return all rows of a small answer, each by its columns' names}
     *
     * @param sql one statement of Spark SQL
     * @param values of the statement's {@code :name} parameters
     */
    public List<Map<String, Optional<Object>>> rows(String sql, Map<String, Object> values) {
        Answer answer = query(sql, values);
        List<Map<String, Optional<Object>>> rows = new ArrayList<>();
        answer.rows().forEachRemaining(cells -> {
            Map<String, Optional<Object>> row = new LinkedHashMap<>();
            for (int i = 0; i < cells.size(); i++) {
                row.put(answer.columns().get(i), cells.get(i));
            }
            rows.add(row);
        });
        return rows;
    }

    @Override
    public void close() {
        spark.stop();
    }
}
