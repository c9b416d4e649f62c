package chancery.notebook;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Cells of an answer as text, and text as HTML. */
final class Markup {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private Markup() {}

    /** What is absent is an empty text, a list has commas between its elements. */
    static String text(Optional<?> cell) {
        Object value = cell.isPresent() ? cell.get() : "";
        if (value instanceof List<?> list) {
            return list.stream().map(element -> text((Optional<?>) element)).collect(Collectors.joining(", "));
        }
        if (value instanceof LocalDateTime time) {
            return TIME.format(time);
        }
        return value instanceof BigDecimal decimal ? decimal.toPlainString() : value.toString();
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
