package chancery.spark;

import chancery.lake.Lake;
import chancery.stat.Statistic;
import chancery.stat.StatisticCatalog;
import java.nio.file.Path;
import java.util.function.Predicate;
import org.apache.spark.sql.SparkSession;

/** The lake that {@code chancery run seeds} makes, without the report. */
public final class SeedsLake {

    private SeedsLake() {}

    /** Makes it in a new folder, with the session that all tests share, and those statistics that are wanted. */
    public static void make(Path folder, Predicate<Statistic> wanted) {
        SparkSession spark = SharedSession.withoutGeneratedCode();
        Lake lake = TestLakes.at(spark, folder);
        new Engine(spark)
                .statistics(
                        lake,
                        TestLakes.ingest(spark, lake, Path.of("seeds")).snapshot(),
                        StatisticCatalog.all().stream().filter(wanted).toList(),
                        new Progress());
    }
}
