package chancery.stat;

import chancery.stat.ResultTable.Column;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/**
 * How cells and columns are written for people, the same in every locale. The column's name says what its type does
 * not: {@code year} and {@code …_year} (but not {@code …_in_year}, a count) are not grouped by thousands, {@code month} and {@code …_month} are dates whose
 * day means nothing, {@code …_percent} are percentages, {@code …_points} differences of percentages.
 */
public final class CellText {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    /** What columns are called whose names are short for the sake of queries. */
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("cited_id", "cited cable"),
            Map.entry("entries", "references"),
            Map.entry("entries_in_all", "references in all"),
            Map.entry("id_year", "year of the id"),
            Map.entry("iso2", "country code"),
            Map.entry("lat", "latitude"),
            Map.entry("lon", "longitude"),
            Map.entry("p90_words", "words of nine in ten, at most"),
            Map.entry("per_10000_words", "redactions per 10,000 words"),
            Map.entry("per_cable", "mentions per cable"));

    private CellText() {}

    /**
     * {@return a cell for tables: {@code 12,345}, {@code 8.0}, {@code 2008-10-30}, {@code 2008-10}, {@code 2008-10-30 11:12}}
     *
     * @param column whose type and name decide
     * @param value an instance of {@code column.type().javaClass()}
     */
    public static String inTable(Column column, Object value) {
        return switch (column.type()) {
            case TEXT -> (String) value;
            case INTEGER -> isYear(column) ? value.toString() : number(new BigDecimal((Long) value));
            case DECIMAL -> number((BigDecimal) value);
            case DATE -> isMonth(column) ? value.toString().substring(0, 7) : value.toString();
            case TIMESTAMP -> MINUTE.format((LocalDateTime) value);
            case FLAG -> (Boolean) value ? "yes" : "no";
        };
    }

    /**
     * {@return a cell for sentences: as in tables, but {@code 30 October 2008} and {@code October 2008}}
     *
     * @param column whose type and name decide
     * @param value an instance of {@code column.type().javaClass()}
     */
    public static String inSentence(Column column, Object value) {
        return value instanceof LocalDate date ? (isMonth(column) ? MONTH : DAY).format(date) : inTable(column, value);
    }

    /**
     * {@return a column's name for people: {@code cables in year} of {@code cables_in_year}, {@code share, %} with a
     * blank that does not break, of {@code share_percent}, {@code change, percentage points} of {@code change_points},
     * {@code country code} of {@code iso2}}
     *
     * @param column of any type
     */
    public static String label(Column column) {
        String name = column.name();
        if (isPoints(column)) {
            return without("_points", name) + ", percentage points";
        }
        return isPercent(column)
                ? without("_percent", name) + ",\u00a0%"
                : WORDS.getOrDefault(name, name.replace('_', ' '));
    }

    /**
     * {@return a column's name within a phrase: {@code cables in year}, {@code share in %}}
     *
     * @param column of any type
     */
    public static String phrase(Column column) {
        if (isPoints(column)) {
            return without("_points", column.name()) + " in percentage points";
        }
        return isPercent(column) ? without("_percent", column.name()) + " in %" : label(column);
    }

    /**
     * {@return words with a capital at their head}
     *
     * @param words at least a letter
     */
    public static String sentence(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static String without(String unit, String name) {
        return name.substring(0, name.length() - unit.length()).replace('_', ' ');
    }

    /**
     * {@return whether its dates are months: a date named {@code month} or {@code …_month}}
     *
     * @param column of any type
     */
    public static boolean isMonth(Column column) {
        return column.type() == ResultTable.Type.DATE && isOrEndsWith(column, "month");
    }

    /**
     * {@return whether its numbers are years: an integer named {@code year} or {@code …_year}, but not
     * {@code …_in_year}}
     *
     * @param column of any type
     */
    public static boolean isYear(Column column) {
        return column.type() == ResultTable.Type.INTEGER && isOrEndsWith(column, "year");
    }

    /**
     * {@return whether its values are months or years, which an axis shows without gaps}
     *
     * @param column of any type
     */
    public static boolean isTime(Column column) {
        return isMonth(column) || isYear(column);
    }

    /**
     * {@return whether its numbers are percentages: it is named {@code …_percent}; 8.0 is 8 %}
     *
     * @param column of any type
     */
    public static boolean isPercent(Column column) {
        return column.name().endsWith("_percent");
    }

    private static boolean isPoints(Column column) {
        return column.name().endsWith("_points");
    }

    private static boolean isOrEndsWith(Column column, String word) {
        String name = column.name();
        return name.equals(word) || (name.endsWith("_" + word) && !name.endsWith("_in_" + word));
    }

    private static String number(BigDecimal value) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setMinusSign('−');
        DecimalFormat format = new DecimalFormat("#,##0", symbols);
        format.setMinimumFractionDigits(Math.max(0, value.scale()));
        return format.format(value);
    }
}
