package chancery.spark;

import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;

/**
 * The one Spark of all Spark tests: starting one takes seconds. It ends with the test run. Each session on it has views
 * and settings of its own, so that tests may run beside one another.
 */
public final class SharedSession {

    private static final SparkSession SPARK = Sessions.open(new SparkConf(false)
            .set("spark.master", "local[2]")
            .set("spark.sql.shuffle.partitions", "3")
            .set("spark.sql.warehouse.dir", "target/spark-warehouse"));

    private SharedSession() {}

    /** For statements whose code is worth writing and compiling, or is what the test is about. */
    public static SparkSession withGeneratedCode() {
        return SPARK.newSession();
    }

    /**
     * For many statements over a few rows, each of which would cost more to write code for and compile than to run. The
     * launcher does the same with little data.
     */
    public static SparkSession withoutGeneratedCode() {
        SparkSession session = SPARK.newSession();
        session.conf().set("spark.sql.codegen.wholeStage", "false");
        session.conf().set("spark.sql.codegen.factoryMode", "NO_CODEGEN");
        return session;
    }
}
