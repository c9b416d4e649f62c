package chancery.stat;

import chancery.stat.ResultTable.Column;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the percentages of a result are of, as its front matter says: {@code share_percent = cables / cables_in_year}.
 * With it a percentage that is rounded to nothing, or to all, says so: 3 of 20,000 cables are not "0.0 %" but
 * "under 0.1 %", and 19,999 of 20,000 are not "100.0 %" but "over 99.9 %".
 *
 * @param byColumn by the name of the percentages' column
 */
public record Shares(Map<String, Share> byColumn) {

    /** Of results without front matter. */
    public static final Shares NONE = new Shares(Map.of());

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    public Shares {
        byColumn = Map.copyOf(byColumn);
    }

    /**
     * A column of percentages and the columns that it is the quotient of.
     *
     * @param part counts what has the property
     * @param whole counts all
     */
    public record Share(String column, String part, String whole) {

        private static final Pattern SHARE =
                Pattern.compile("(?<column>[a-z0-9_]+_percent) = (?<part>[a-z0-9_]+) / (?<whole>[a-z0-9_]+)");

        static Share read(String line) {
            Matcher m = SHARE.matcher(line);
            if (!m.matches()) {
                throw new IllegalArgumentException(
                        "a share looks like share_percent = cables / cables_in_year, not like " + line);
            }
            return new Share(m.group("column"), m.group("part"), m.group("whole"));
        }
    }

    /** On which side of what is written the true percentage lies. */
    public enum Side {
        /** It is more than nothing, and less than the smallest that can be written. */
        UNDER,
        /** It is less than all, and more than the largest that can be written. */
        OVER
    }

    static Shares of(List<Share> shares) {
        Map<String, Share> byColumn = new LinkedHashMap<>();
        for (Share share : shares) {
            if (byColumn.put(share.column(), share) != null) {
                throw new IllegalArgumentException("two shares are called " + share.column());
            }
        }
        return new Shares(byColumn);
    }

    /**
     * {@return on which side of a cell the truth lies, where the cell is 0 or 100 and the truth is not}
     *
     * @param result that has the row
     * @param row one of its rows
     * @param column the cell's column, of any kind
     */
    public Optional<Side> side(ResultTable result, List<Optional<Object>> row, Column column) {
        Share share = byColumn.get(column.name());
        if (share == null) {
            return Optional.empty();
        }
        Optional<BigDecimal> cell = result.number(row, column.name());
        Optional<BigDecimal> part = result.number(row, share.part());
        Optional<BigDecimal> whole = result.number(row, share.whole());
        if (cell.isEmpty() || part.isEmpty() || whole.isEmpty()) {
            return Optional.empty();
        }
        if (cell.get().signum() == 0 && part.get().signum() > 0) {
            return Optional.of(Side.UNDER);
        }
        return cell.get().compareTo(ALL) == 0 && part.get().compareTo(whole.get()) < 0
                ? Optional.of(Side.OVER)
                : Optional.empty();
    }

    /**
     * {@return a row's cell for tables, as {@link CellText#inTable} writes it or {@code under 0.1}, {@code over 99.9}}
     *
     * @param result that has the row
     * @param row one of its rows
     * @param column of the result
     */
    public Optional<String> inTable(ResultTable result, List<Optional<Object>> row, Column column) {
        return written(result, row, column, CellText::inTable);
    }

    /**
     * {@return a row's cell for sentences, likewise}
     *
     * @param result that has the row
     * @param row one of its rows
     * @param column of the result
     */
    public Optional<String> inSentence(ResultTable result, List<Optional<Object>> row, Column column) {
        return written(result, row, column, CellText::inSentence);
    }

    private Optional<String> written(
            ResultTable result, List<Optional<Object>> row, Column column, BiFunction<Column, Object, String> writer) {
        return side(result, row, column)
                .map(side ->
                        bound(side, column, result.number(row, column.name()).orElseThrow()))
                .or(() -> result.cell(row, column.name()).map(value -> writer.apply(column, value)));
    }

    /** {@return the columns that it names} */
    List<String> columns() {
        return byColumn.values().stream()
                .flatMap(share -> Stream.of(share.column(), share.part(), share.whole()))
                .toList();
    }

    private static String bound(Side side, Column column, BigDecimal cell) {
        BigDecimal least = BigDecimal.ONE.movePointLeft(cell.scale());
        return switch (side) {
            case UNDER -> "under " + CellText.inTable(column, least);
            case OVER -> "over " + CellText.inTable(column, ALL.subtract(least));
        };
    }
}
