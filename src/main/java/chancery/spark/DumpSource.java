package chancery.spark;

import chancery.table.Tables;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.LongAccumulator;
import org.apache.spark.util.SerializableConfiguration;

/** A dump as a dataset of {@code records}: each task of a {@link SlicePlan} reads its slices. */
final class DumpSource {

    private DumpSource() {}

    /**
     * The records of a plan. One row per record; no shuffle.
     *
     * @param ingest the number of this run
     * @param accounts folder in which each task leaves what it saw, as JSON Lines of {@link Account}s
     * @param bytesRead grows as tasks end
     */
    static Dataset<Row> records(
            SparkSession spark,
            SlicePlan plan,
            DumpOptions options,
            String ingest,
            Path accounts,
            LongAccumulator bytesRead) {
        String folder = accounts.toString();
        SerializableConfiguration conf =
                new SerializableConfiguration(spark.sparkContext().hadoopConfiguration());
        JavaRDD<List<Slice>> tasks = new JavaSparkContext(spark.sparkContext())
                .parallelize(plan.tasks(), Math.max(1, plan.tasks().size()));
        JavaRDD<Row> rows = tasks.mapPartitions(task -> {
            List<Slice> slices = new ArrayList<>();
            task.forEachRemaining(slices::addAll);
            return new SliceRows(slices, options, ingest, new Path(folder), conf.value(), bytesRead);
        });
        return spark.createDataFrame(rows, RowCodec.schema(Tables.RECORDS));
    }
}
