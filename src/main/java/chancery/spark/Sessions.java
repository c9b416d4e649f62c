package chancery.spark;

import java.util.Map;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;

/**
 * The one place that makes a session. Under {@code spark-submit} its master and settings hold; otherwise Spark runs
 * embedded on all cores of this machine, without web pages, and talks to itself over the loopback address only.
 */
public final class Sessions {

    /** What results rest on: never left to a cluster's configuration. */
    private static final Map<String, String> ALWAYS = Map.of(
            "spark.sql.session.timeZone", "UTC",
            "spark.sql.timestampType", "TIMESTAMP_NTZ",
            "spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS",
            "spark.sql.datetime.java8API.enabled", "true",
            "spark.sql.ansi.enabled", "true",
            "spark.sql.parquet.compression.codec", "zstd",
            "spark.sql.caseSensitive", "false");

    /** What a run without a cluster wants. */
    private static final Map<String, String> EMBEDDED = Map.of(
            "spark.master", "local[*]",
            "spark.driver.host", "127.0.0.1",
            "spark.driver.bindAddress", "127.0.0.1",
            "spark.ui.enabled", "false",
            "spark.ui.showConsoleProgress", "false",
            "spark.sql.shuffle.partitions", "16");

    private Sessions() {}

    /** A session for the command line; the caller closes it. */
    public static SparkSession open() {
        return open(new SparkConf());
    }

    /** A session with settings of the caller's, which win over the embedded ones. */
    static SparkSession open(SparkConf conf) {
        if (!conf.contains("spark.submit.deployMode")) { // which spark-submit always sets
            EMBEDDED.forEach(conf::setIfMissing);
        }
        ALWAYS.forEach(conf::set);
        conf.setIfMissing("spark.app.name", "chancery");
        return SparkSession.builder().config(conf).getOrCreate();
    }
}
