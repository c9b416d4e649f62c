package chancery.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Cells of an answer as text and as JSON: lists and structs are JSON, bytes are Base64, times are UTC. */
final class Cells {

    static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter JSON_TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'", Locale.ROOT);

    /** Text that a spreadsheet would run as a formula; a {@code '} before it keeps it text. */
    private static final Pattern FORMULA = Pattern.compile("[=+\\-@\t\r\n＝＋－＠].*", Pattern.DOTALL);

    /** What steers a terminal, or turns the direction of what is printed. */
    private static final Pattern STEERING =
            Pattern.compile("[\\p{Cntrl}\\u0080-\\u009f\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]");

    /** The same without what only makes lines and columns, which CSV may hold. */
    private static final Pattern STEERING_IN_LINES = Pattern.compile("[" + STEERING + "&&[^\t\r\n]]");

    private Cells() {}

    /** A number as it is to be printed, such as {@code 251,287}; stands to the right in a table. */
    record Figure(String text) {

        @Override
        public String toString() {
            return text;
        }
    }

    static String text(Object value) {
        if (value instanceof LocalDateTime time) {
            return TIME.format(time);
        }
        if (value instanceof BigDecimal decimal) {
            return decimal.toPlainString();
        }
        if (value instanceof byte[] bytes) {
            return Base64.getEncoder().encodeToString(bytes);
        }
        return value instanceof List || value instanceof Map ? jsonText(json(Optional.of(value))) : value.toString();
    }

    /** JSON in one line, with what could steer a terminal written as an escape. */
    static String jsonText(JsonNode node) {
        return STEERING.matcher(node.toString())
                .replaceAll(found -> String.format(
                        Locale.ROOT, "\\\\u%04x", (int) found.group().charAt(0)));
    }

    static String csv(Object value) {
        if (value instanceof String text) {
            String shown = STEERING_IN_LINES.matcher(text).replaceAll("\uFFFD");
            return FORMULA.matcher(shown).matches() ? "'" + shown : shown;
        }
        return text(value);
    }

    static JsonNode json(Optional<?> cell) {
        if (cell.isEmpty()) {
            return NODES.nullNode();
        }
        Object value = cell.get();
        if (value instanceof List<?> list) {
            ArrayNode array = NODES.arrayNode();
            list.forEach(element -> array.add(json((Optional<?>) element)));
            return array;
        }
        if (value instanceof Map<?, ?> struct) {
            ObjectNode object = NODES.objectNode();
            struct.forEach((name, field) -> object.set(String.valueOf(name), json((Optional<?>) field)));
            return object;
        }
        if (value instanceof Boolean flag) {
            return NODES.booleanNode(flag);
        }
        if (value instanceof Integer || value instanceof Long) {
            return NODES.numberNode(((Number) value).longValue());
        }
        if (value instanceof BigDecimal decimal) {
            return NODES.numberNode(decimal);
        }
        if (value instanceof Number number && Double.isFinite(number.doubleValue())) {
            return NODES.numberNode(number.doubleValue());
        }
        return NODES.textNode(value instanceof LocalDateTime time ? JSON_TIME.format(time) : text(value));
    }

    /** On one line and harmless on a terminal: a line end is shown as a blank, other control characters as {@code ?}. */
    static String printable(String text) {
        return STEERING.matcher(text.replaceAll("\\s*\\R\\s*", " ").replace('\t', ' '))
                .replaceAll("?");
    }

    /** Harmless on a terminal, line ends kept. */
    static String printableLines(String text) {
        return text.lines()
                .map(line -> STEERING.matcher(line.replace("\t", "    ")).replaceAll("?"))
                .reduce((a, b) -> a + "\n" + b)
                .orElse("");
    }
}
