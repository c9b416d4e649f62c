package chancery.table;

import java.util.List;

/**
 * A table: a name and its columns.
 *
 * @param <R> what a row is made from
 * @param partitioned whether the last column, {@code year}, is the partition
 */
public record Table<R>(String name, String comment, List<Column<R, ?>> columns, boolean partitioned) {

    public Table {
        columns = List.copyOf(columns);
        if (partitioned && !columns.get(columns.size() - 1).name().equals("year")) {
            throw new IllegalArgumentException(name + ": the partition column stands last");
        }
    }

    /** {@return the table's rows as the type of a column, for rows within rows} */
    public ColumnType<R> rowType() {
        return ColumnType.struct(columns);
    }
}
