package chancery.spark;

import chancery.cable.Declared;
import chancery.cable.DumpFormat;
import chancery.cable.DumpRecord;
import chancery.cable.Source;
import chancery.table.Column;
import chancery.table.ColumnType;
import chancery.table.ColumnType.Primitive;
import chancery.table.ColumnType.TypeCases;
import chancery.table.Table;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.util.DateTimeUtils;
import org.apache.spark.sql.catalyst.util.GenericArrayData;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.MetadataBuilder;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * The columns of {@code chancery.table} as Spark's schema and rows, and rows of {@code records} back as values.
 * Lists become arrays, since Spark takes no {@code java.util.List} inside a row, and whatever is absent becomes null:
 * this is the only place of the program that makes or meets one.
 */
final class RowCodec {

    private static final TypeCases<DataType> TO_TYPE = new TypeCases<>() {
        @Override
        public DataType scalar(Primitive primitive) {
            return switch (primitive) {
                case TEXT -> DataTypes.StringType;
                case INT -> DataTypes.IntegerType;
                case LONG -> DataTypes.LongType;
                case DOUBLE -> DataTypes.DoubleType;
                case FLAG -> DataTypes.BooleanType;
                case TIMESTAMP -> DataTypes.TimestampNTZType;
                case DATE -> DataTypes.DateType;
                case BYTES -> DataTypes.BinaryType;
            };
        }

        @Override
        public DataType list(DataType element) {
            return DataTypes.createArrayType(element, false);
        }

        @Override
        public DataType struct(List<? extends Column<?, ?>> columns) {
            return schema(columns);
        }
    };

    private static final ColumnType.Encoder<Object> TO_ROW = new ColumnType.Encoder<>() {
        @Override
        public Object scalar(Primitive primitive, Object value) {
            return value;
        }

        @Override
        public Object list(List<Object> values) {
            return values.toArray();
        }

        @Override
        public Object struct(List<? extends Column<?, ?>> columns, List<Object> values) {
            return RowFactory.create(values.toArray());
        }

        @Override
        @SuppressWarnings("NullAway") // null is how Spark says that a value is absent
        public Object absent() {
            return null;
        }
    };

    /** Values as Spark holds them within. */
    private static final ColumnType.Encoder<Object> TO_INTERNAL = new ColumnType.Encoder<>() {
        @Override
        public Object scalar(Primitive primitive, Object value) {
            return switch (primitive) {
                case TEXT -> UTF8String.fromString((String) value);
                case INT, LONG, DOUBLE, FLAG, BYTES -> value;
                case TIMESTAMP -> DateTimeUtils.localDateTimeToMicros((LocalDateTime) value);
                case DATE -> (int) ((LocalDate) value).toEpochDay();
            };
        }

        @Override
        public Object list(List<Object> values) {
            return new GenericArrayData(values.toArray());
        }

        @Override
        public Object struct(List<? extends Column<?, ?>> columns, List<Object> values) {
            return new GenericInternalRow(values.toArray());
        }

        @Override
        @SuppressWarnings("NullAway") // as above
        public Object absent() {
            return null;
        }
    };

    private RowCodec() {}

    /** The schema of a table; each field carries the column's comment, which Parquet keeps. */
    static StructType schema(Table<?> table) {
        return schema(table.columns());
    }

    private static StructType schema(List<? extends Column<?, ?>> columns) {
        return new StructType(columns.stream().map(RowCodec::field).toArray(StructField[]::new));
    }

    private static StructField field(Column<?, ?> column) {
        Metadata comment =
                new MetadataBuilder().putString("comment", column.comment()).build();
        return new StructField(column.name(), column.type().fold(TO_TYPE), column.nullable(), comment);
    }

    /** Makes rows of a table, its columns in the table's order. */
    static <R> Function<R, Row> rows(Table<R> table) {
        return table.rowType().writer(TO_ROW).andThen(Row.class::cast);
    }

    /** Makes rows of some columns, as Spark holds them within. */
    static <R> Function<R, InternalRow> internalRows(List<Column<R, ?>> columns) {
        return ColumnType.struct(columns).writer(TO_INTERNAL).andThen(InternalRow.class::cast);
    }

    /** A row that has at least the columns of {@code records}, as the record it was made of. */
    static DumpRecord record(Row row) {
        return new DumpRecord(
                row.getAs("record_id"),
                row.getAs("content_id"),
                new Source(
                        row.getAs("file"),
                        optional(row, "member"),
                        row.<Long>getAs("byte_offset"),
                        row.<Long>getAs("byte_length")),
                DumpFormat.of(row.getAs("format")),
                new Declared(
                        optional(row, "declared_id"),
                        optional(row, "declared_at"),
                        optional(row, "declared_origin"),
                        optional(row, "declared_classification"),
                        row.getList(row.fieldIndex("declared_references")),
                        Optional.empty()),
                optional(row, "header"),
                row.getAs("body"),
                optional(row, "bytes"),
                optional(row, "damage"));
    }

    private static <V> Optional<V> optional(Row row, String column) {
        return Optional.ofNullable(row.<V>getAs(column));
    }
}
