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

    /** Text, UTF-8 in files. */
    ColumnType<String> TEXT = new Scalar<>(Primitive.TEXT);
    /** 32 bits, signed. */
    ColumnType<Integer> INT = new Scalar<>(Primitive.INT);
    /** 64 bits, signed. */
    ColumnType<Long> LONG = new Scalar<>(Primitive.LONG);
    /** 64 bits, IEEE 754. */
    ColumnType<Double> DOUBLE = new Scalar<>(Primitive.DOUBLE);
    /** True or false. */
    ColumnType<Boolean> FLAG = new Scalar<>(Primitive.FLAG);
    /** A point in time in UTC, without a zone; microseconds. */
    ColumnType<LocalDateTime> TIMESTAMP = new Scalar<>(Primitive.TIMESTAMP);

    /** A day of the Gregorian calendar. */
    ColumnType<LocalDate> DATE = new Scalar<>(Primitive.DATE);
    /** Bytes as they were in the dump. */
    ColumnType<byte[]> BYTES = new Scalar<>(Primitive.BYTES);

    /**
     * {@return lists of one type, such as {@code array<string>}; neither the list nor a value in it is ever absent}
     *
     * @param <E> the Java type of a value in the list
     * @param element the type of a value in the list
     */
    static <E> ColumnType<List<E>> list(ColumnType<E> element) {
        return new ListOf<>(element);
    }

    /**
     * {@return values of several columns, such as {@code struct<role string, serial int>}}
     *
     * @param <R> what such a value is made from
     * @param columns one or more, in order
     */
    static <R> ColumnType<R> struct(List<Column<R, ?>> columns) {
        return new Struct<>(List.copyOf(columns));
    }

    /**
     * {@return the type as another system writes it}
     *
     * @param <T> what the other system calls a type
     * @param cases one function for each shape
     */
    <T> T fold(TypeCases<T> cases);

    /**
     * Turns values into what another system holds; made once, for all rows.
     *
     * @param <T> what the other system calls a value
     * @param encoder of the other system
     * @return a function that may be called for every row, by one thread
     */
    <T> Function<V, T> writer(Encoder<T> encoder);

    /**
     * {@return one value as another system holds it; for many, make a {@link #writer}}
     *
     * @param <V> the Java type of the value
     * @param <T> what the other system calls a value
     * @param type of the value
     * @param value never null
     * @param encoder of the other system
     */
    static <V, T> T encode(ColumnType<V> type, V value, Encoder<T> encoder) {
        return type.writer(encoder).apply(value);
    }

    /** The types that are not made of others. */
    enum Primitive {
        /** A {@link String}. */
        TEXT("string"),
        /** An {@link Integer}. */
        INT("int"),
        /** A {@link Long}. */
        LONG("long"),
        /** A {@link Double}. */
        DOUBLE("double"),
        /** A {@link Boolean}. */
        FLAG("boolean"),
        /** A {@link LocalDateTime}, UTC. */
        TIMESTAMP("timestamp_ntz"),
        /** A {@link LocalDate}. */
        DATE("date"),
        /** A {@code byte[]}. */
        BYTES("binary");

        private final String label;

        Primitive(String label) {
            this.label = label;
        }

        /** {@return the name in pages and listings: {@code timestamp_ntz}} */
        public String label() {
            return label;
        }
    }

    /** One function for each shape of type. */
    interface TypeCases<T> {
        /**
         * A single value.
         *
         * @param primitive which
         * @return the type as the other system has it
         */
        T scalar(Primitive primitive);

        /**
         * A list.
         *
         * @param element the type of its values, already folded
         * @return the type as the other system has it
         */
        T list(T element);

        /**
         * Several columns.
         *
         * @param columns in order
         * @return the type as the other system has it
         */
        T struct(List<? extends Column<?, ?>> columns);
    }

    /** One function for each shape of value. */
    interface Encoder<T> {
        /**
         * A single value.
         *
         * @param primitive which type it has
         * @param value an instance of that type's Java class
         * @return the value as the other system has it
         */
        T scalar(Primitive primitive, Object value);

        /**
         * A list.
         *
         * @param values already encoded, in order
         * @return the value as the other system has it
         */
        T list(List<T> values);

        /**
         * Several columns.
         *
         * @param columns in order
         * @param values one for each column, already encoded, {@link #absent} among them
         * @return the value as the other system has it
         */
        T struct(List<? extends Column<?, ?>> columns, List<T> values);

        /** {@return a value that is not in the text} */
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
