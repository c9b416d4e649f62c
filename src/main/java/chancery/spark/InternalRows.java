package chancery.spark;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.Ascending$;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.NullsFirst$;
import org.apache.spark.sql.catalyst.expressions.SortOrder;
import org.apache.spark.sql.catalyst.plans.physical.UnknownPartitioning;
import org.apache.spark.sql.catalyst.types.DataTypeUtils;
import org.apache.spark.sql.execution.LogicalRDD;
import org.apache.spark.sql.types.StructType;
import scala.Option;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/** Datasets as the rows that Spark holds within, and back. */
final class InternalRows {

    private InternalRows() {}

    static JavaRDD<InternalRow> of(Dataset<Row> rows) {
        return ((org.apache.spark.sql.classic.Dataset<Row>) rows)
                .queryExecution()
                .toRdd()
                .toJavaRDD();
    }

    /** What Spark takes for the bytes of rows, before it reads them: of tables, the bytes of their files. */
    static long storedBytes(Dataset<Row> rows) {
        scala.math.BigInt bytes = ((org.apache.spark.sql.classic.Dataset<Row>) rows)
                .queryExecution()
                .optimizedPlan()
                .stats()
                .sizeInBytes();
        return bytes.isValidLong() ? bytes.toLong() : Long.MAX_VALUE;
    }

    /**
     * Rows as a dataset of which Spark knows that each partition is sorted by these columns, absent values first, so
     * that it does not sort again before it writes.
     */
    static Dataset<Row> sorted(SparkSession spark, JavaRDD<InternalRow> rows, StructType schema, String... by) {
        Seq<Attribute> columns = wide(DataTypeUtils.toAttributes(schema));
        Seq<Expression> none =
                CollectionConverters.asScala(List.<Expression>of()).toSeq();
        List<SortOrder> order = Arrays.stream(by)
                .map(name -> new SortOrder(
                        columns.apply(schema.fieldIndex(name)), Ascending$.MODULE$, NullsFirst$.MODULE$, none))
                .toList();
        org.apache.spark.sql.classic.SparkSession session = (org.apache.spark.sql.classic.SparkSession) spark;
        return org.apache.spark.sql.classic.Dataset.ofRows(
                session,
                new LogicalRDD(
                        columns,
                        rows.rdd(),
                        new UnknownPartitioning(0),
                        CollectionConverters.asScala(order).toSeq(),
                        false,
                        Option.empty(),
                        session,
                        Option.empty(),
                        Option.empty()));
    }

    /** Scala's lists of something are lists of anything wider, which Java cannot know. */
    @SuppressWarnings("unchecked")
    private static <T> Seq<T> wide(Seq<? extends T> list) {
        return (Seq<T>) list;
    }
}
