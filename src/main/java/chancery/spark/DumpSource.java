package chancery.spark;

import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.execution.datasources.v2.DataSourceV2Relation;
import scala.Option;

/** A dump that was listed already, read through the data source {@link CableDump}. */
final class DumpSource {

    private DumpSource() {}

    /**
     * The records of a dump. One row per record; no shuffle.
     *
     * @param ingest the number of this run
     * @param watch what becomes of the accounts
     */
    static Dataset<Row> records(SparkSession spark, DumpListing dump, DumpOptions options, String ingest, Watch watch) {
        return records(spark, new DumpTable(dump, options, ingest, Optional.of(watch)));
    }

    /** Spark takes paths only; a table of ours goes in the way that its own catalogs do. */
    private static Dataset<Row> records(SparkSession spark, DumpTable table) {
        return org.apache.spark.sql.classic.Dataset.ofRows(
                (org.apache.spark.sql.classic.SparkSession) spark,
                DataSourceV2Relation.create(table, Option.empty(), Option.empty()));
    }
}
