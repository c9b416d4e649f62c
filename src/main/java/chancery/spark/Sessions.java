package chancery.spark;

import chancery.lake.Lake;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkConf;
import org.apache.spark.deploy.SparkHadoopUtil;
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
            "spark.sql.shuffle.partitions", "16",
            "spark.sql.files.maxPartitionBytes", "32m"); // of compressed text, which takes long to read: for all cores

    private static final String BATCH_SIZE = "spark.sql.parquet.columnarReaderBatchSize";
    /** A row can be a whole cable: Spark's 4,096 would hold 50 MB of each column of text, and twice that to grow. */
    private static final String WHOLE_CABLES = "256";
    /** Statistics read names, ids and numbers, and of text no more than paragraphs. */
    private static final String SMALL_ROWS = "1024";

    /**
     * What any run wants unless it is told otherwise. With ICU's tables Spark looks up the capitals of a million characters
     * before its first small letter, which takes four seconds; and executors make small letters as the language of their
     * machine does, Turkish of I another one.
     */
    private static final Map<String, String> UNLESS_TOLD = Map.of(
            "spark.app.name",
            "chancery",
            BATCH_SIZE,
            WHOLE_CABLES,
            "spark.sql.icu.caseMappings.enabled",
            "false",
            "spark.executor.defaultJavaOptions",
            "-Duser.language=en");

    private Sessions() {}

    /**
     * {@return the lake at a path or URI, which need not exist yet; starts no session}
     *
     * @param location such as {@code lake} or {@code hdfs://host/lake}
     */
    public static Lake lake(String location) {
        return Lake.at(location, fileSystems());
    }

    /** A session for the command line; the caller closes it. */
    static SparkSession open() {
        return open(new SparkConf());
    }

    /** How file systems are reached, with what {@code spark-submit} was told; starts no session. */
    static Configuration fileSystems() {
        return SparkHadoopUtil.get().newConfiguration(new SparkConf());
    }

    /** A session with settings of the caller's, which win over the embedded ones. */
    static SparkSession open(SparkConf conf) {
        if (!conf.contains("spark.submit.deployMode")) { // which spark-submit always sets
            EMBEDDED.forEach(conf::setIfMissing);
        }
        ALWAYS.forEach(conf::set);
        UNLESS_TOLD.forEach(conf::setIfMissing);
        return SparkSession.builder().config(conf).getOrCreate();
    }

    /** Does work that reads small rows only, more of them at a time, unless the session was told how many. */
    static void readingSmallRows(SparkSession spark, Runnable work) {
        if (!spark.conf().get(BATCH_SIZE).equals(WHOLE_CABLES)) {
            work.run();
            return;
        }
        spark.conf().set(BATCH_SIZE, SMALL_ROWS);
        try {
            work.run();
        } finally {
            spark.conf().set(BATCH_SIZE, WHOLE_CABLES);
        }
    }
}
