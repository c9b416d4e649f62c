package chancery.table;

import java.util.Optional;
import java.util.function.Function;

/**
 * One column: what it is called, what it holds, how its value is taken from a row's source, and what it means.
 *
 * @param <R> what a row is made from
 * @param <V> the Java type of a value
 * @param nullable whether a value may be absent; lists never are
 * @param value takes the value
 * @param comment for people, with unit and shape; also in the Parquet schema
 */
public record Column<R, V>(
        String name, ColumnType<V> type, boolean nullable, Function<? super R, Optional<V>> value, String comment) {

    /**
     * {@return a column that always has a value}
     *
     * @param <R> what a row is made from
     * @param <V> the Java type of a value
     * @param name in snake case, unique in its table: {@code cable_id}
     * @param type what it holds
     * @param value takes the value, never null
     * @param comment for people, with unit and shape
     */
    public static <R, V> Column<R, V> required(
            String name, ColumnType<V> type, Function<? super R, ? extends V> value, String comment) {
        return new Column<>(name, type, false, row -> Optional.of(value.apply(row)), comment);
    }

    /**
     * {@return a column whose value may be absent}
     *
     * @param <R> what a row is made from
     * @param <V> the Java type of a value
     * @param name in snake case, unique in its table: {@code sent_at}
     * @param type what it holds when there is a value
     * @param value takes the value
     * @param comment for people, with unit and shape
     */
    public static <R, V> Column<R, V> optional(
            String name, ColumnType<V> type, Function<? super R, Optional<V>> value, String comment) {
        return new Column<>(name, type, true, value, comment);
    }

    <T> Function<R, T> writer(ColumnType.Encoder<T> encoder) {
        Function<V, T> present = type.writer(encoder);
        return row -> {
            Optional<V> taken = value.apply(row);
            return taken.isPresent() ? present.apply(taken.get()) : encoder.absent();
        };
    }
}
