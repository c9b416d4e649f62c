package chancery.spark;

import java.util.regex.Pattern;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.plans.logical.Command;
import org.apache.spark.sql.catalyst.plans.logical.InsertIntoDir;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.ParsedStatement;

/** Tells statements that look at a lake from those that would write: into the folder where the program was started. */
final class Reading {

    /** Spark's names for what only looks, or lasts no longer than the session. */
    private static final Pattern LOOKS =
            Pattern.compile("(Show|Describe|Explain|Set|Reset|Cache|Uncache|CreateViewCommand|CreateTempView).*");

    private Reading() {}

    /**
     * Lets through what only reads.
     *
     * @throws AnalysisException where the statement cannot be read at all
     * @throws IllegalArgumentException where it would write
     */
    static void only(SparkSession spark, String sql) throws AnalysisException {
        LogicalPlan plan = ((org.apache.spark.sql.classic.SparkSession) spark)
                .sessionState()
                .sqlParser()
                .parsePlan(sql);
        boolean commands = plan instanceof Command || plan instanceof ParsedStatement || plan instanceof InsertIntoDir;
        if (commands && !LOOKS.matcher(plan.getClass().getSimpleName()).matches()) {
            throw new IllegalArgumentException(
                    "statements here only read; chancery export and chancery diff write files");
        }
    }
}
