package chancery.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import chancery.stat.CellText;
import chancery.stat.Chart;
import chancery.stat.ResultTable;
import chancery.stat.ResultTable.Column;
import chancery.stat.Statistic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A result as a table of texts. A single row is turned on its side; where the chart draws a series for each value of a
 * column, the table has a column for each, beside the counts that the shares are of. Columns without any value are left
 * to the CSV.
 */
record TableView(String caption, List<Head> heads, List<List<Cell>> rows, int allRows) {

    /** More rows than this are only in the CSV, so that the page stays small. */
    static final int MOST = 250;

    /** More rows than this are not printed; page.css hides them. */
    static final int MOST_ON_PAPER = 40;

    /** With more columns than this headings are turned on paper. */
    private static final int NARROW = 12;

    /** More rows than this are folded away. */
    private static final int SHORT = 12;

    private TableView(String caption, List<Head> heads, List<List<Cell>> rows) {
        this(caption, heads, rows.subList(0, Math.min(MOST, rows.size())), rows.size());
    }

    /** A column's heading. */
    record Head(String text, boolean number) {}

    /** A cell's text; nothing where the result has none. */
    record Cell(Optional<String> text, boolean number) {}

    static TableView of(Statistic statistic, ResultTable result) {
        Chart chart = statistic.chart();
        if (result.rows().size() == 1) {
            return onItsSide(statistic, result);
        }
        return chart.series()
                .filter(series -> chart.isCrossed())
                .map(series -> pivot(statistic, result, series))
                .orElseGet(() -> plain(statistic, result));
    }

    /** Whether paper has no room for it unless its headings are turned. */
    public boolean isWide() {
        return heads.size() > NARROW;
    }

    public boolean isLong() {
        return rows.size() > SHORT;
    }

    /** Says that the page has not all rows. */
    public Optional<String> rest() {
        return rest(MOST);
    }

    /** Says that paper has not all rows. */
    public Optional<String> restOnPaper() {
        return rest(MOST_ON_PAPER);
    }

    private Optional<String> rest(int most) {
        return allRows > most
                ? Optional.of(
                        String.format(Locale.ROOT, "The first %,d of %,d rows; the CSV has them all.", most, allRows))
                : Optional.empty();
    }

    /** Ranks that only order the rows are left to the CSV. */
    private static TableView plain(Statistic statistic, ResultTable result) {
        List<Column> columns = result.columns().stream()
                .filter(column -> !column.name().endsWith("_rank"))
                .filter(column -> hasCells(result, column))
                .toList();
        return new TableView(
                sentence(statistic.grain()),
                columns.stream().map(TableView::head).toList(),
                result.rows().stream()
                        .map(row -> columns.stream()
                                .map(column -> cell(statistic, result, row, column))
                                .toList())
                        .toList());
    }

    private static TableView onItsSide(Statistic statistic, ResultTable result) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Column column : result.columns()) {
            if (hasCells(result, column)) {
                rows.add(List.of(
                        new Cell(Optional.of(CellText.label(column)), false),
                        cell(statistic, result, result.rows().get(0), column)));
            }
        }
        return new TableView(
                "The result is one row; here its columns stand one below the other.",
                List.of(new Head("figure", false), new Head("value", false)),
                rows);
    }

    /** One row for each {@code x}, one column for each value of {@code series}, what is measured where they meet. */
    private static TableView pivot(Statistic statistic, ResultTable result, String series) {
        Chart chart = statistic.chart();
        Column x = result.column(chart.setting("x"));
        Column measured = result.column(chart.measure());
        List<Optional<Object>> across = result.rows().stream()
                .sorted(ChartView.inOrder(chart, result))
                .map(row -> result.cell(row, series))
                .distinct()
                .toList();
        List<Column> sameInRow = result.columns().stream()
                .filter(column ->
                        column.name().contains("_in_") || column.name().equals(ChartView.NOTE))
                .filter(column -> hasCells(result, column))
                .toList();
        List<Head> heads = new ArrayList<>();
        heads.add(head(x));
        across.forEach(value ->
                heads.add(new Head(text(result.column(series), value).orElse("–"), true)));
        sameInRow.forEach(column -> heads.add(head(column)));
        List<List<Cell>> rows = new ArrayList<>();
        result.rows().stream()
                .collect(groupingBy(row -> result.cell(row, x.name()), LinkedHashMap::new, toList()))
                .forEach((key, group) -> {
                    List<Cell> cells = new ArrayList<>();
                    cells.add(cell(statistic, result, group.get(0), x));
                    across.forEach(value -> cells.add(group.stream()
                            .filter(row -> result.cell(row, series).equals(value))
                            .findFirst()
                            .map(row -> cell(statistic, result, row, measured))
                            .orElse(new Cell(Optional.empty(), true))));
                    sameInRow.forEach(column -> cells.add(
                            column.name().equals(ChartView.NOTE)
                                    ? note(result, result.column(series), group)
                                    : cell(statistic, result, group.get(0), column)));
                    rows.add(List.copyOf(cells));
                });
        String caption = CellText.phrase(measured) + " by " + CellText.label(x) + " and "
                + CellText.label(result.column(series)) + "; the CSV has every column of the result";
        return new TableView(sentence(caption), heads, rows);
    }

    /** What is remarked on a row: where not on all that was made one, with those that it is about. */
    private static Cell note(ResultTable result, Column series, List<List<Optional<Object>>> group) {
        Map<String, List<String>> about = group.stream()
                .filter(row -> result.cell(row, ChartView.NOTE).isPresent())
                .collect(groupingBy(
                        row -> result.cell(row, ChartView.NOTE).orElseThrow().toString(),
                        LinkedHashMap::new,
                        mapping(
                                row -> text(series, result.cell(row, series.name()))
                                        .orElse("–"),
                                toList())));
        return new Cell(
                Optional.of(about.entrySet().stream()
                        .map(note -> note.getValue().size() == group.size()
                                ? note.getKey()
                                : String.join(", ", note.getValue()) + ": " + note.getKey())
                        .collect(joining("; "))),
                false);
    }

    private static boolean hasCells(ResultTable result, Column column) {
        return result.rows().stream()
                .anyMatch(row -> result.cell(row, column.name()).isPresent());
    }

    private static Head head(Column column) {
        return new Head(CellText.label(column), column.type().isNumber());
    }

    /** Where there is nothing to remark, a note is blank rather than missing. */
    private static Cell cell(Statistic statistic, ResultTable result, List<Optional<Object>> row, Column column) {
        Optional<String> blank = column.name().equals(ChartView.NOTE) ? Optional.of("") : Optional.empty();
        return new Cell(
                statistic.shares().inTable(result, row, column).or(() -> blank),
                column.type().isNumber());
    }

    private static Optional<String> text(Column column, Optional<Object> value) {
        return value.map(present -> CellText.inTable(column, present));
    }

    private static String sentence(String words) {
        return CellText.sentence(words) + ".";
    }
}
