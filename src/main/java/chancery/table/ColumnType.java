package chancery.table;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What a column holds.
 *
 * @param <V> the Java type of a value
 */
public sealed interface ColumnType<V> {

    ColumnType<String> TEXT = new Scalar<>(Primitive.TEXT);
    ColumnType<Integer> INT = new Scalar<>(Primitive.INT);
    ColumnType<Long> LONG = new Scalar<>(Primitive.LONG);
    ColumnType<Double> DOUBLE = new Scalar<>(Primitive.DOUBLE);
    ColumnType<Boolean> FLAG = new Scalar<>(Primitive.FLAG);
    /** A point in time in UTC, without a zone; microseconds. */
    ColumnType<LocalDateTime> TIMESTAMP = new Scalar<>(Primitive.TIMESTAMP);

    ColumnType<LocalDate> DATE = new Scalar<>(Primitive.DATE);
    ColumnType<byte[]> BYTES = new Scalar<>(Primitive.BYTES);

    static <E> ColumnType<List<E>> list(ColumnType<E> element) {
        return new ListOf<>(element);
    }

    static <R> ColumnType<R> struct(List<Column<R, ?>> columns) {
        return new Struct<>(List.copyOf(columns));
    }

    /** The type as another system writes it. */
    <T> T fold(TypeCases<T> cases);

    /** Turns values into what another system holds; made once, for all rows. */
    <T> Function<V, T> writer(Encoder<T> encoder);

    /** One value as another system holds it; for many, make a {@link #writer}. */
    static <V, T> T encode(ColumnType<V> type, V value, Encoder<T> encoder) {
        return type.writer(encoder).apply(value);
    }

    /** The types that are not made of others. */
    enum Primitive {
        TEXT("string"),
        INT("int"),
        LONG("long"),
        DOUBLE("double"),
        FLAG("boolean"),
        TIMESTAMP("timestamp_ntz"),
        DATE("date"),
        BYTES("binary");

        private final String label;

        Primitive(String label) {
            this.label = label;
        }

        /** As pages and listings name it: {@code timestamp_ntz}. */
        public String label() {
            return label;
        }
    }

    /** One function for each shape of type. */
    interface TypeCases<T> {
        T scalar(Primitive primitive);

        T list(T element);

        T struct(List<? extends Column<?, ?>> columns);
    }

    /** One function for each shape of value. */
    interface Encoder<T> {
        T scalar(Primitive primitive, Object value);

        T list(List<T> values);

        T struct(List<? extends Column<?, ?>> columns, List<T> values);

        /** A value that is not in the text. */
        T absent();
    }

    /** A single value. */
    record Scalar<V>(Primitive primitive) implements ColumnType<V> {
        @Override
        public <T> T fold(TypeCases<T> cases) {
            return cases.scalar(primitive);
        }

        @Override
        public <T> Function<V, T> writer(Encoder<T> encoder) {
            return value -> encoder.scalar(primitive, value);
        }
    }

    /** A list of values of one type, never absent; empty when nothing was found. */
    record ListOf<E>(ColumnType<E> element) implements ColumnType<List<E>> {
        @Override
        public <T> T fold(TypeCases<T> cases) {
            return cases.list(element.fold(cases));
        }

        @Override
        public <T> Function<List<E>, T> writer(Encoder<T> encoder) {
            Function<E, T> each = element.writer(encoder);
            return list -> {
                List<T> values = new ArrayList<>(list.size());
                list.forEach(value -> values.add(each.apply(value)));
                return encoder.list(values);
            };
        }
    }

    /** A row within a row. */
    record Struct<R>(List<Column<R, ?>> columns) implements ColumnType<R> {
        @Override
        public <T> T fold(TypeCases<T> cases) {
            return cases.struct(columns);
        }

        @Override
        public <T> Function<R, T> writer(Encoder<T> encoder) {
            List<Function<R, T>> each = new ArrayList<>();
            columns.forEach(column -> each.add(column.writer(encoder)));
            return row -> {
                List<T> values = new ArrayList<>(each.size());
                each.forEach(value -> values.add(value.apply(row)));
                return encoder.struct(columns, values);
            };
        }
    }
}
