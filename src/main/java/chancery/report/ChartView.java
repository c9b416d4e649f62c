package chancery.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import chancery.stat.CellText;
import chancery.stat.Chart;
import chancery.stat.Chart.Kind;
import chancery.stat.ResultTable;
import chancery.stat.ResultTable.Column;
import chancery.stat.Statistic;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a chart draws, as JSON, of which {@code page.js} makes ECharts options. Every number in it is a cell of the
 * result:
 *
 * <pre>{@code
 * {"id": "classification_share_by_year", "kind": "stacked-share", "unit": "%", "time": "year", "xName": "year",
 *  "yName": "share, %", "x": ["1973", "1974*"], "small": [false, true], "series": [{"name": "SECRET", "tone": 3, "data": [7.5, null]}]}
 * }</pre>
 *
 * A tone is the rank of the series' value, so that SECRET looks the same in every chart; null is grey. A heat map has
 * {@code y} and {@code cells}, each {@code [x, y, value]}, in place of {@code series}; a ranking also has a
 * {@code detail} for each x, perhaps empty.
 *
 * @param label its text alternative
 * @param notes what its star means and what it leaves out
 */
record ChartView(String id, String label, List<String> notes, ObjectNode json) {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** Remarks on small samples stand in this column. */
    static final String NOTE = "note";

    /** Empty where there is nothing to draw. */
    static Optional<ChartView> of(Statistic statistic, ResultTable result) {
        Chart chart = statistic.chart();
        if (chart.kind() == Kind.NONE || chart.kind() == Kind.FACTS) {
            return Optional.empty();
        }
        List<Point> points = points(chart, result);
        return points.isEmpty() ? Optional.empty() : Optional.of(draw(statistic, result, points));
    }

    private static ChartView draw(Statistic statistic, ResultTable result, List<Point> points) {
        Column measured = result.column(statistic.chart().measure());
        Axis x = Axis.of(
                result.column(statistic.chart().setting("x")), points.stream().map(Point::x));
        ObjectNode json = JSON.objectNode()
                .put("id", statistic.name())
                .put("kind", statistic.chart().kind().word())
                .put("unit", CellText.isPercent(measured) ? "%" : "")
                .put("time", x.time())
                .put("xName", CellText.label(x.column()))
                .put("yName", CellText.label(measured));
        for (Object value : x.values()) {
            boolean small = points.stream()
                    .anyMatch(p -> p.x().equals(value) && p.note().isPresent());
            json.withArray("x").add(x.label(value) + (small ? "*" : ""));
            json.withArray("small").add(small);
        }
        if (statistic.chart().kind() == Kind.HEATMAP) {
            addCells(json, x, points);
        } else {
            addSeries(json, x, points);
        }
        if (statistic.chart().kind() == Kind.RANKING) {
            points.forEach(point -> json.withArray("detail").add(point.detail()));
        }
        Stream<String> stars =
                points.stream().flatMap(p -> p.note().stream()).distinct().map(note -> "* and pale: " + note);
        Stream<String> rest = points.size() < result.rows().size()
                ? Stream.of("The table has rows that the chart leaves out.")
                : Stream.of();
        return new ChartView(
                statistic.name(),
                "Chart of " + CellText.label(measured) + " by " + CellText.label(x.column())
                        + "; the table below it has the same numbers",
                Stream.concat(stars, rest).toList(),
                json);
    }

    /**
     * Series in the order of their ranks, those without one last: in a stack the highest first, which then lies at the
     * bottom, where lengths are easiest to compare; in a heat map the lowest.
     */
    static Comparator<List<Optional<Object>>> inOrder(Chart chart, ResultTable result) {
        Comparator<BigDecimal> order =
                chart.kind() == Kind.HEATMAP ? Comparator.naturalOrder() : Comparator.reverseOrder();
        return Comparator.comparing(
                row -> chart.column("rank").flatMap(name -> result.number(row, name)),
                Comparator.comparing((Optional<BigDecimal> rank) -> rank.isEmpty())
                        .thenComparing(rank -> rank.orElse(BigDecimal.ZERO), order));
    }

    private static void addSeries(ObjectNode json, Axis x, List<Point> points) {
        points.stream()
                .collect(groupingBy(Point::series, LinkedHashMap::new, toList()))
                .forEach((name, ofSeries) -> {
                    ObjectNode series = json.withArray("series").addObject().put("name", name);
                    ofSeries.get(0)
                            .rank()
                            .ifPresentOrElse(
                                    rank -> series.put("tone", rank.intValueExact()), () -> series.putNull("tone"));
                    ArrayNode data = series.putArray("data");
                    Map<Object, List<Point>> byX = ofSeries.stream().collect(groupingBy(Point::x));
                    for (Object value : x.values()) {
                        List<Point> here = byX.getOrDefault(value, List.of());
                        data.add(
                                here.isEmpty()
                                        ? JSON.nullNode()
                                        : JSON.numberNode(here.get(0).value()));
                    }
                });
    }

    private static void addCells(ObjectNode json, Axis x, List<Point> points) {
        List<String> rows = points.stream().map(Point::series).distinct().toList();
        rows.forEach(json.withArray("y")::add);
        for (Point point : points) {
            json.withArray("cells")
                    .addArray()
                    .add(x.values().indexOf(point.x()))
                    .add(rows.indexOf(point.series()))
                    .add(point.value());
        }
    }

    /** The rows that can be drawn: with x and y, and where only ranked rows are drawn, with a rank. */
    private static List<Point> points(Chart chart, ResultTable result) {
        boolean rankedOnly =
                chart.column("rank").isPresent() && (chart.kind() == Kind.RANKING || chart.kind() == Kind.HEATMAP);
        Stream<List<Optional<Object>>> rows = chart.series().isPresent()
                ? result.rows().stream().sorted(inOrder(chart, result))
                : result.rows().stream();
        return rows.flatMap(row -> Point.of(chart, result, row).stream())
                .filter(point -> point.rank().isPresent() || !rankedOnly)
                .limit(chart.top())
                .toList();
    }

    /** A row, as far as it is drawn; without series, the name of what is measured stands for it. */
    private record Point(
            Object x,
            String series,
            Optional<BigDecimal> rank,
            BigDecimal value,
            String detail,
            Optional<String> note) {

        static Optional<Point> of(Chart chart, ResultTable result, List<Optional<Object>> row) {
            Optional<Object> x = result.cell(row, chart.setting("x"));
            Optional<BigDecimal> value = result.number(row, chart.measure());
            if (x.isEmpty() || value.isEmpty()) {
                return Optional.empty();
            }
            String series = chart.series()
                    .map(name -> result.cell(row, name)
                            .map(cell -> CellText.inTable(result.column(name), cell))
                            .orElse("–"))
                    .orElse(CellText.label(result.column(chart.measure())));
            return Optional.of(new Point(
                    x.get(),
                    series,
                    chart.column("rank").flatMap(name -> result.number(row, name)),
                    value.get(),
                    chart.column("detail")
                            .flatMap(name -> result.cell(row, name))
                            .map(Object::toString)
                            .orElse(""),
                    result.hasColumn(NOTE) ? result.cell(row, NOTE).map(Object::toString) : Optional.empty()));
        }
    }
}
