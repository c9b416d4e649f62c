package chancery.stat;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What came back from a statistic's query: columns, and rows in the order of the query. A cell is a value of its
 * column's Java class, or empty where SQL has null.
 */
public record ResultTable(List<Column> columns, List<List<Optional<Object>>> rows) {

    public ResultTable {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        Set<String> names = new HashSet<>();
        for (Column column : columns) {
            if (!names.add(column.name())) {
                throw new IllegalArgumentException("two columns are named " + column.name());
            }
        }
        for (List<Optional<Object>> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "a row of " + row.size() + " cells under " + columns.size() + " columns: " + row);
            }
            for (int i = 0; i < row.size(); i++) {
                columns.get(i).check(row.get(i));
            }
        }
    }

    /** A column's name in SQL, such as {@code share_percent}, and what its cells hold. */
    public record Column(String name, Type type) {

        private void check(Optional<Object> cell) {
            if (cell.isPresent() && !type.javaClass().isInstance(cell.get())) {
                throw new IllegalArgumentException("column " + name + " is " + type + " and cannot hold a "
                        + cell.get().getClass().getName());
            }
        }
    }

    /**
     * What a cell may hold. Of binary fractions there is no type: a statistic rounds to a decimal at its end, so that
     * its result does not depend on the order in which an engine added. Zoned times, lists and structs are left out too.
     */
    public enum Type {
        /** Any text, from the dump too: not escaped. */
        TEXT(String.class),
        /** Every whole number of SQL, as a {@link Long}. */
        INTEGER(Long.class),
        /** With the scale that the statistic rounded to: {@code 8.0}. */
        DECIMAL(BigDecimal.class),
        /** A day, or the first of a month in a column named {@code …month}. */
        DATE(LocalDate.class),
        /** UTC, without a zone. */
        TIMESTAMP(LocalDateTime.class),
        /** Yes or no. */
        FLAG(Boolean.class);

        private final Class<?> javaClass;

        Type(Class<?> javaClass) {
            this.javaClass = javaClass;
        }

        /** {@return the class of every cell that is not absent} */
        public Class<?> javaClass() {
            return javaClass;
        }

        /** {@return whether its cells are right-aligned, compared by size and drawn as lengths} */
        public boolean isNumber() {
            return this == INTEGER || this == DECIMAL;
        }
    }

    /**
     * {@return where the column of this name stands, from 0; there must be one}
     *
     * @param name in lower case, as in the query
     * @throws IllegalArgumentException naming the columns that there are
     */
    public int indexOf(String name) {
        return IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the result has no column " + name + "; it has "
                        + columns.stream().map(Column::name).collect(joining(", "))));
    }

    /**
     * {@return the column of this name; there must be one}
     *
     * @param name in lower case, as in the query
     * @throws IllegalArgumentException naming the columns that there are
     */
    public Column column(String name) {
        return columns.get(indexOf(name));
    }

    /**
     * {@return whether there is a column of this name}
     *
     * @param name in lower case, as in the query
     */
    public boolean hasColumn(String name) {
        return columns.stream().anyMatch(column -> column.name().equals(name));
    }

    /**
     * {@return a row's cell in the column of this name; there must be one}
     *
     * @param row one of {@link #rows}
     * @param name of a column that there is
     */
    public Optional<Object> cell(List<Optional<Object>> row, String name) {
        return row.get(indexOf(name));
    }

    /**
     * {@return a row's number in the column of this name, which must hold numbers; absent where SQL has null}
     *
     * @param row one of {@link #rows}
     * @param name of a column that there is
     */
    public Optional<BigDecimal> number(List<Optional<Object>> row, String name) {
        return cell(row, name)
                .map(value -> value instanceof Long whole ? BigDecimal.valueOf(whole) : (BigDecimal) value);
    }
}
