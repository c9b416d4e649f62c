package chancery.spark;

import chancery.lake.Lake;
import chancery.lake.Snapshot;
import chancery.stat.ResultCsv;
import chancery.stat.ResultTable;
import chancery.stat.Statistic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** The results of statistics in a snapshot: {@code stats/NAME.parquet} and {@code stats/NAME.csv}. */
public final class StatisticStore {

    private final SparkSession spark;
    private final Lake lake;
    private final Snapshot snapshot;

    /**
     * The snapshot's tables must be views of the session.
     *
     * @param spark the session
     * @param lake of the snapshot
     * @param snapshot whose {@code stats/} is read and written
     */
    public StatisticStore(SparkSession spark, Lake lake, Snapshot snapshot) {
        this.spark = spark;
        this.lake = lake;
        this.snapshot = snapshot;
    }

    /**
     * Runs statistics and keeps what came back, each file in the place of the old one. Results by name.
     *
     * @param statistics which to run
     * @param progress is told how many are done
     * @return results by name
     */
    public SortedMap<String, ResultTable> run(List<Statistic> statistics, Progress progress) {
        AtomicLong done = new AtomicLong();
        progress.begin(Progress.Step.STATISTICS, done::get, statistics.size());
        ConcurrentSkipListMap<String, ResultTable> results = new ConcurrentSkipListMap<>();
        List<Runnable> jobs = statistics.stream()
                .<Runnable>map(statistic -> () -> {
                    results.put(statistic.name(), keep(statistic.name(), StatisticRunner.rows(spark, statistic)));
                    done.incrementAndGet();
                })
                .toList();
        Sessions.readingSmallRows(spark, () -> SmallTables.during(spark, statistics, () -> Together.run(jobs)));
        return results;
    }

    /**
     * {@return the results that were kept of these statistics, by name}
     *
     * @param statistics which are wanted; those not kept are left out
     */
    public SortedMap<String, ResultTable> kept(List<Statistic> statistics) {
        TreeMap<String, ResultTable> results = new TreeMap<>();
        for (Statistic statistic : statistics) {
            Path file = new Path(snapshot.stats(), statistic.name() + ".parquet");
            if (lake.exists(file)) {
                results.put(
                        statistic.name(), StatisticRunner.collect(spark.read().parquet(file.toString())));
            }
        }
        return results;
    }

    /** Makes what was kept of these statistics views of the session. */
    void createViews(List<Statistic> statistics) {
        for (Statistic statistic : statistics) {
            Path file = new Path(snapshot.stats(), statistic.name() + ".parquet");
            if (lake.exists(file)) {
                spark.read().parquet(file.toString()).createOrReplaceTempView(statistic.name());
            }
        }
    }

    private ResultTable keep(String name, Dataset<Row> query) {
        List<Row> rows = query.collectAsList();
        ResultTable result = StatisticRunner.table(query.schema(), rows);
        Path aside = snapshot.statisticAside(name);
        spark.createDataFrame(rows, query.schema())
                .coalesce(1)
                .write()
                .mode("overwrite")
                .parquet(aside.toString());
        lake.move(onlyFile(aside), new Path(snapshot.stats(), name + ".parquet"));
        lake.delete(aside);
        lake.write(new Path(snapshot.stats(), name + ".csv"), ResultCsv.write(result));
        return result;
    }

    private Path onlyFile(Path folder) {
        try {
            return Arrays.stream(lake.fileSystem().listStatus(folder))
                    .map(FileStatus::getPath)
                    .filter(path -> path.getName().endsWith(".parquet"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no Parquet file in " + folder));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder + ": " + e.getMessage(), e);
        }
    }
}
