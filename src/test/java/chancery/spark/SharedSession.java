package chancery.spark;

import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;

/** The one session of all Spark tests: starting one takes seconds. It ends with the test run. */
public final class SharedSession {

    private static final SparkSession SPARK = Sessions.open(new SparkConf(false)
            .set("spark.master", "local[2]")
            .set("spark.sql.shuffle.partitions", "3")
            .set("spark.sql.warehouse.dir", "target/spark-warehouse"));

    private SharedSession() {}

    public static SparkSession get() {
        return SPARK;
    }

    /**
     * For many statements over a few rows, each of which would cost more to write code for and compile than to run. The
     * launcher does the same with little data.
     */
    static SparkSession withoutGeneratedCode() {
        SparkSession session = SPARK.newSession();
        session.conf().set("spark.sql.codegen.wholeStage", "false");
        session.conf().set("spark.sql.codegen.factoryMode", "NO_CODEGEN");
        return session;
    }
}
