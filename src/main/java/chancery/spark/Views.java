package chancery.spark;

import chancery.lake.Lake;
import chancery.lake.Snapshot;
import chancery.stat.Statistic;
import chancery.table.SnapshotFiles;
import chancery.table.Table;
import chancery.table.Tables;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;

/** The tables of a snapshot under their names in SQL. */
public final class Views {

    private Views() {}

    /**
     * Makes every table of a snapshot a temporary view; {@code records} are those of its ingests, with their outcomes.
     *
     * @param spark the session
     * @param lake of the snapshot
     * @param snapshot whose tables they are
     */
    public static void create(SparkSession spark, Lake lake, Snapshot snapshot) {
        create(spark, lake, snapshot.path(), snapshot.manifest().ingests());
    }

    /** The same with a prefix before their names: {@code before_cables}. */
    static void create(SparkSession spark, Lake lake, Snapshot snapshot, String prefix) {
        create(spark, lake, snapshot.path(), snapshot.manifest().ingests(), prefix);
    }

    /**
     * {@return where tables and statistics of a snapshot lie, for an engine that reads them without Spark}
     *
     * @param lake of the snapshot
     * @param snapshot which
     * @param statistics those that the snapshot may keep
     */
    public static SnapshotFiles files(Lake lake, Snapshot snapshot, List<Statistic> statistics) {
        return new SnapshotFiles(
                snapshot.place(),
                Lake.typed(lake.recordsPath()),
                snapshot.manifest().ingests().stream()
                        .filter(ingest -> lake.exists(lake.recordsPath(ingest)))
                        .toList(),
                statistics.stream()
                        .map(Statistic::name)
                        .filter(name -> lake.exists(new Path(snapshot.stats(), name + ".parquet")))
                        .toList());
    }

    static void create(SparkSession spark, Lake lake, Path folder, List<String> ingests) {
        create(spark, lake, folder, ingests, "");
    }

    private static void create(SparkSession spark, Lake lake, Path folder, List<String> ingests, String prefix) {
        TableStore store = new TableStore(spark);
        for (Table<?> table : Tables.ALL) {
            if (!table.equals(Tables.RECORDS)) {
                store.read(table, new Path(folder, table.name())).createOrReplaceTempView(prefix + table.name());
            }
        }
        store.records(lake, ingests)
                .join(spark.table(prefix + Tables.OUTCOMES.name()), "record_id")
                .createOrReplaceTempView(prefix + Tables.RECORDS.name());
    }
}
