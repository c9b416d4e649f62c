package chancery.table;

import static java.util.stream.Collectors.joining;

import chancery.table.ColumnType.Primitive;
import chancery.table.ColumnType.TypeCases;
import java.util.List;

/** A type as listings and Spark write it: {@code array<struct<role string, serial int>>}. */
public final class TypeLabel implements TypeCases<String> {

    private static final TypeLabel LABEL = new TypeLabel();

    private TypeLabel() {}

    /**
     * {@return the label of a type: {@code array<string>}}
     *
     * @param type of any shape
     */
    public static String of(ColumnType<?> type) {
        return type.fold(LABEL);
    }

    @Override
    public String scalar(Primitive primitive) {
        return primitive.label();
    }

    @Override
    public String list(String element) {
        return "array<" + element + ">";
    }

    @Override
    public String struct(List<? extends Column<?, ?>> columns) {
        return columns.stream().map(c -> c.name() + " " + c.type().fold(this)).collect(joining(", ", "struct<", ">"));
    }
}
