package chancery.spark;

import chancery.lake.Lake;
import chancery.lake.LakeWriter;
import chancery.lake.Snapshot;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;

/** Lakes that tests make: dumps go the whole way into one, as {@code chancery ingest} takes them. */
public final class TestLakes {

    private TestLakes() {}

    /** The lake in a folder, which need not exist yet. */
    public static Lake at(SparkSession spark, Path folder) {
        return Lake.at(folder.toString(), spark.sparkContext().hadoopConfiguration());
    }

    /** Ingests files and folders into a snapshot of the next number, which is the lake's current one then. */
    public static Pipeline.Draft ingest(SparkSession spark, Lake lake, Path... dumps) {
        return ingest(spark, lake, request(false, Optional.empty()), dumps);
    }

    /** The same as somebody wishes it. */
    static Pipeline.Draft ingest(SparkSession spark, Lake lake, Pipeline.Request request, Path... dumps) {
        try (LakeWriter writer = lake.write()) {
            Pipeline.Draft draft = new Pipeline(spark, writer, new Progress()).ingest(listing(dumps), request);
            writer.publish(draft.snapshot());
            return draft;
        }
    }

    static DumpListing listing(Path... dumps) {
        return DumpListing.of(Stream.of(dumps).map(Path::toString).toList());
    }

    static Pipeline.Request request(boolean append, Optional<String> snapshot) {
        return new Pipeline.Request(DumpOptions.DEFAULT, append, false, false, snapshot);
    }

    /** Makes the tables of a snapshot anew from its records. */
    static Snapshot rebuild(SparkSession spark, Lake lake, Snapshot from, boolean maskProtected) {
        try (LakeWriter writer = lake.write()) {
            Snapshot rebuilt = new Pipeline(spark, writer, new Progress())
                    .rebuild(from, maskProtected)
                    .snapshot();
            writer.publish(rebuilt);
            return rebuilt;
        }
    }

    /** The rows of a table as JSON, in the order of their texts. */
    static List<String> rows(SparkSession spark, Snapshot snapshot, String table) {
        return spark.read().parquet(snapshot.table(table).toString()).toJSON().collectAsList().stream()
                .sorted()
                .toList();
    }
}
