package chancery.cli;

import chancery.table.Column;
import chancery.table.ColumnType;
import chancery.table.ColumnType.Encoder;
import chancery.table.ColumnType.Primitive;
import chancery.table.Table;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * Rows of tables as JSON: a struct is an object, what is absent is null, times print as {@code 2008-10-30T11:12:00Z},
 * dates as {@code 2018-10-30}, bytes as Base64.
 */
final class RowJson implements Encoder<JsonNode> {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'", Locale.ROOT);
    private static final RowJson INSTANCE = new RowJson();

    private RowJson() {}

    /** One row as an object with the table's columns. */
    static <R> ObjectNode of(Table<R> table, R row) {
        return (ObjectNode) ColumnType.encode(table.rowType(), row, INSTANCE);
    }

    static <R> ArrayNode of(Table<R> table, List<R> rows) {
        ArrayNode array = NODES.arrayNode(rows.size());
        rows.forEach(row -> array.add(of(table, row)));
        return array;
    }

    @Override
    public JsonNode scalar(Primitive primitive, Object value) {
        return switch (primitive) {
            case TEXT -> NODES.textNode((String) value);
            case INT -> NODES.numberNode((Integer) value);
            case LONG -> NODES.numberNode((Long) value);
            case DOUBLE -> NODES.numberNode((Double) value);
            case FLAG -> NODES.booleanNode((Boolean) value);
            case TIMESTAMP -> NODES.textNode(TIME.format((LocalDateTime) value));
            case DATE -> NODES.textNode(value.toString());
            case BYTES -> NODES.binaryNode((byte[]) value);
        };
    }

    @Override
    public JsonNode list(List<JsonNode> values) {
        return NODES.arrayNode(values.size()).addAll(values);
    }

    @Override
    public JsonNode struct(List<? extends Column<?, ?>> columns, List<JsonNode> values) {
        ObjectNode object = NODES.objectNode();
        for (int i = 0; i < columns.size(); i++) {
            object.set(columns.get(i).name(), values.get(i));
        }
        return object;
    }

    @Override
    public JsonNode absent() {
        return NullNode.getInstance();
    }
}
