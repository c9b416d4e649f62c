package chancery.spark;

import chancery.table.Table;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.expressions.UnsafeProjection;
import org.apache.spark.sql.catalyst.expressions.UnsafeRow;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.catalyst.util.GenericArrayData;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;

/**
 * Rows of a table as one value: the bytes in which Spark itself moves rows about. They are laid down, shuffled and
 * sorted as one, and nobody looks at their columns before they are written. Only for data that lives as long as one
 * run, since the bytes mean the same for one version of Spark only. A tool of one task.
 */
final class PackedRows<R> {

    private final Function<R, InternalRow> row;
    private final UnsafeProjection packing;

    PackedRows(Table<R> table) {
        this.row = RowCodec.internalRows(table.columns());
        this.packing =
                UnsafeProjection.create(new DataType[] {DataTypes.createArrayType(RowCodec.schema(table), false)});
    }

    byte[] pack(List<R> rows) {
        Object[] each = new Object[rows.size()];
        for (int i = 0; i < each.length; i++) {
            each[i] = row.apply(rows.get(i));
        }
        return packing.apply(new GenericInternalRow(new Object[] {new GenericArrayData(each)}))
                .getBytes();
    }

    /** The rows that were packed, in their order. */
    static Iterator<InternalRow> unpack(byte[] packed, int columns) {
        UnsafeRow whole = new UnsafeRow(1);
        whole.pointTo(packed, packed.length);
        ArrayData rows = whole.getArray(0);
        return IntStream.range(0, rows.numElements())
                .mapToObj(i -> rows.getStruct(i, columns))
                .iterator();
    }
}
