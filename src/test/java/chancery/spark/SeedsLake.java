package chancery.spark;

import chancery.lake.Lake;
import chancery.lake.LakeWriter;
import chancery.stat.Statistic;
import chancery.stat.StatisticCatalog;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.spark.sql.SparkSession;

/** The lake that {@code chancery run seeds} makes, without the report. */
public final class SeedsLake {

    private SeedsLake() {}

    /** Makes it in a new folder, with the session that all tests share, and those statistics that are wanted. */
    public static void make(Path folder, Predicate<Statistic> wanted) {
        SparkSession spark = SharedSession.withoutGeneratedCode();
        Lake lake = Lake.at(folder.toString(), spark.sparkContext().hadoopConfiguration());
        try (LakeWriter writer = lake.write()) {
            writer.publish(new Pipeline(spark, writer, new Progress())
                    .ingest(
                            DumpListing.of(List.of("seeds")),
                            new Pipeline.Request(DumpOptions.DEFAULT, false, false, false, Optional.empty()))
                    .snapshot());
        }
        new Engine(spark)
                .statistics(
                        lake,
                        lake.current(),
                        StatisticCatalog.all().stream().filter(wanted).toList(),
                        new Progress());
    }
}
