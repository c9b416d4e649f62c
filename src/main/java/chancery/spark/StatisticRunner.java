package chancery.spark;

import chancery.stat.ResultTable;
import chancery.stat.Statistic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructType;

/** Statistics to results. */
public final class StatisticRunner {

    private StatisticRunner() {}

    /**
     * {@return the statistic's rows, in its order; the tables that it reads must be views of the session}
     *
     * @param spark the session
     * @param statistic which
     */
    public static Dataset<Row> rows(SparkSession spark, Statistic statistic) {
        return spark.sql(statistic.query());
    }

    /**
     * Collects rows, of a statistic or of the Parquet file that keeps them.
     *
     * @param rows few enough for memory
     * @return the same rows in the same order
     * @throws IllegalArgumentException where a column is of a type that no result has, such as double
     */
    public static ResultTable collect(Dataset<Row> rows) {
        return table(rows.schema(), rows.collectAsList());
    }

    /** The same of rows that were collected. */
    static ResultTable table(StructType schema, List<Row> rows) {
        List<ResultTable.Column> columns = new ArrayList<>();
        for (var field : schema.fields()) {
            columns.add(new ResultTable.Column(field.name(), type(field.name(), field.dataType())));
        }
        return new ResultTable(
                columns, rows.stream().map(StatisticRunner::cells).toList());
    }

    private static List<Optional<Object>> cells(Row row) {
        List<Optional<Object>> cells = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            cells.add(Optional.ofNullable(row.get(i)).map(v -> v instanceof Integer whole ? whole.longValue() : v));
        }
        return cells;
    }

    private static ResultTable.Type type(String column, DataType type) {
        if (type.equals(DataTypes.IntegerType) || type.equals(DataTypes.LongType)) {
            return ResultTable.Type.INTEGER;
        }
        if (type.equals(DataTypes.DateType)) {
            return ResultTable.Type.DATE;
        }
        if (type.equals(DataTypes.TimestampNTZType)) {
            return ResultTable.Type.TIMESTAMP;
        }
        if (type.equals(DataTypes.BooleanType)) {
            return ResultTable.Type.FLAG;
        }
        if (type instanceof StringType) {
            return ResultTable.Type.TEXT;
        }
        if (type instanceof DecimalType) {
            return ResultTable.Type.DECIMAL;
        }
        throw new IllegalArgumentException(
                "column " + column + " is " + type.simpleString() + ", which no result of a statistic may be");
    }
}
