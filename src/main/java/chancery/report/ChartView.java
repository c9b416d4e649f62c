package chancery.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import chancery.stat.CellText;
import chancery.stat.Chart;
import chancery.stat.Chart.Kind;
import chancery.stat.ResultTable;
import chancery.stat.ResultTable.Column;
import chancery.stat.Statistic;
import com.fasterxml.jackson.databind.JsonNode;
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
 * What a chart draws, as JSON, of which {@code charts.js} makes ECharts options. Every number in it is a cell of the
 * result:
 *
 * <pre>{@code
 * {"id": "classification_share_by_year", "kind": "stacked-share", "unit": "%", "digits": 1, "time": "year",
 *  "xName": "year", "yName": "share in %", "x": ["1973", "1974*"],
 *  "series": [{"name": "SECRET", "tone": 3, "data": [7.5, null], "small": [false, true]}]}
 * }</pre>
 *
 * {@code digits} are the decimals of what is measured. Small samples are pale; where all at an {@code x} are, it has a
 * star. A tone is the rank of the series' value, so that SECRET looks the same in every chart; null is grey. In place of
 * {@code series} a heat map has {@code y}, a {@code detail} for each, and {@code cells}, each {@code [x, y, value, small]}; a ranking has {@code panels},
 * each with a {@code name}, {@code x}, {@code small}, {@code detail} and {@code data}; an interval chart has
 * {@code data} of {@code [low, high, value]}, a map of {@code [longitude, latitude, value]}, with a {@code detail} each.
 *
 * @param label its text alternative
 * @param measure what is drawn by what, where the title does not say the same
 * @param notes what its circles and its star mean and what it leaves out
 */
record ChartView(String id, String label, Optional<String> measure, List<String> notes, ObjectNode json) {

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
        Chart chart = statistic.chart();
        Column measured = result.column(chart.measure());
        Column x = result.column(chart.setting("x"));
        ObjectNode json = JSON.objectNode()
                .put("id", statistic.name())
                .put("kind", chart.kind().word())
                .put("unit", CellText.isPercent(measured) ? "%" : "")
                .put(
                        "digits",
                        points.stream().mapToInt(p -> p.value().scale()).max().orElse(0))
                .put("xName", CellText.label(x))
                .put("yName", CellText.phrase(measured));
        switch (chart.kind()) {
            case NONE, FACTS -> {}
            case RANKING -> addPanels(json, x, points);
            case INTERVAL -> addIntervals(json, x, result, points);
            case HEATMAP -> addCells(json, addAxis(json, x, result, points), points);
            case MAP -> addRows(json, x, points);
            case BAR, STACKED_BAR, STACKED_SHARE, LINE -> addSeries(json, addAxis(json, x, result, points), points);
        }
        Stream<String> stars = points.stream()
                .flatMap(p -> p.note().stream())
                .distinct()
                .map(note -> "Pale or with a star: " + note + ".");
        Stream<String> rest = points.size() < result.rows().size()
                ? Stream.of("The table has rows that the chart leaves out.")
                : Stream.of();
        Stream<String> areas = chart.kind() == Kind.MAP
                ? Stream.of("The area of a circle stands for its " + CellText.phrase(measured) + ".")
                : Stream.of();
        String measure = CellText.phrase(measured) + " by " + CellText.label(x)
                + chart.series()
                        .filter(series -> chart.isCrossed())
                        .map(series -> " and " + CellText.label(result.column(series)))
                        .orElse("");
        return new ChartView(
                statistic.name(),
                "Chart of " + measure + "; the table below it has the same numbers",
                Optional.of(CellText.sentence(measure))
                        .filter(text -> statistic.title().fill(result).stream().noneMatch(text::equalsIgnoreCase)),
                Stream.of(areas, stars, rest).flatMap(lines -> lines).toList(),
                json);
    }

    /**
     * Series in the order of their ranks, those without one last: in a stack the highest first, which then lies at the
     * bottom, where lengths are easiest to compare; in a heat map the lowest. Panels stay in the order of the rows.
     */
    static Comparator<List<Optional<Object>>> inOrder(Chart chart, ResultTable result) {
        Comparator<BigDecimal> order =
                chart.kind() == Kind.HEATMAP ? Comparator.naturalOrder() : Comparator.reverseOrder();
        return Comparator.comparing(
                row -> chart.column("rank").flatMap(name -> result.number(row, name)),
                Comparator.comparing((Optional<BigDecimal> rank) -> rank.isEmpty())
                        .thenComparing(rank -> rank.orElse(BigDecimal.ZERO), order));
    }

    /** The axis in the order of the rows, whatever that of the series, with a star where all samples are small. */
    private static Axis addAxis(ObjectNode json, Column column, ResultTable result, List<Point> points) {
        Map<Object, List<Point>> byX = points.stream().collect(groupingBy(Point::x));
        Axis axis = Axis.of(
                column,
                result.rows().stream()
                        .flatMap(row -> result.cell(row, column.name()).stream())
                        .filter(byX::containsKey));
        json.put("time", axis.time());
        for (Object value : axis.values()) {
            List<Point> here = byX.getOrDefault(value, List.of());
            boolean small = !here.isEmpty() && here.stream().allMatch(Point::small);
            json.withArray("x").add(CellText.inTable(column, value) + (small ? "*" : ""));
        }
        return axis;
    }

    private static void addSeries(ObjectNode json, Axis axis, List<Point> points) {
        bySeries(points).forEach((name, ofSeries) -> {
            ObjectNode series = json.withArray("series").addObject().put("name", name);
            ofSeries.get(0)
                    .rank()
                    .ifPresentOrElse(rank -> series.put("tone", rank.intValueExact()), () -> series.putNull("tone"));
            addAlong(series, axis, ofSeries);
        });
    }

    /** {@code data} and {@code small}: a number for each value of the axis, null where there is none. */
    private static void addAlong(ObjectNode json, Axis axis, List<Point> points) {
        ArrayNode data = json.withArray("data");
        Map<Object, List<Point>> byX = points.stream().collect(groupingBy(Point::x));
        for (Object value : axis.values()) {
            List<Point> here = byX.getOrDefault(value, List.of());
            data.add(here.isEmpty() ? JSON.nullNode() : here.get(0).numbers());
            json.withArray("small").add(here.stream().anyMatch(Point::small));
        }
    }

    private static void addCells(ObjectNode json, Axis axis, List<Point> points) {
        Map<String, List<Point>> bySeries = bySeries(points);
        List<String> rows = List.copyOf(bySeries.keySet());
        bySeries.forEach((name, ofRow) -> {
            json.withArray("y").add(name);
            json.withArray("detail").add(ofRow.get(0).detail());
        });
        for (Point point : points) {
            json.withArray("cells")
                    .addArray()
                    .add(axis.values().indexOf(point.x()))
                    .add(rows.indexOf(point.series()))
                    .add(point.value())
                    .add(point.small());
        }
    }

    private static void addPanels(ObjectNode json, Column x, List<Point> points) {
        bySeries(points)
                .forEach((name, ofPanel) ->
                        addRows(json.withArray("panels").addObject().put("name", name), x, ofPanel));
    }

    /** Over time a gap stays a gap; otherwise one below the other. */
    private static void addIntervals(ObjectNode json, Column x, ResultTable result, List<Point> points) {
        if (CellText.isTime(x)) {
            addAlong(json, addAxis(json, x, result, points), points);
        } else {
            addRows(json.put("time", ""), x, points);
        }
    }

    private static void addRows(ObjectNode json, Column x, List<Point> points) {
        for (Point point : points) {
            json.withArray("x").add(CellText.inTable(x, point.x()) + (point.small() ? "*" : ""));
            json.withArray("small").add(point.small());
            json.withArray("detail").add(point.detail());
            json.withArray("data").add(point.numbers());
        }
    }

    private static Map<String, List<Point>> bySeries(List<Point> points) {
        return points.stream().collect(groupingBy(Point::series, LinkedHashMap::new, toList()));
    }

    /** The rows that can be drawn: with every number, and where only ranked rows are drawn, with a rank. */
    private static List<Point> points(Chart chart, ResultTable result) {
        Stream<List<Optional<Object>>> rows =
                chart.isCrossed() ? result.rows().stream().sorted(inOrder(chart, result)) : result.rows().stream();
        List<Point> points = rows.flatMap(row -> Point.of(chart, result, row).stream())
                .filter(point -> point.rank().isPresent() || !chart.drawsOnlyRanked())
                .toList();
        return chart.isCrossed()
                ? points
                : bySeries(points).values().stream()
                        .flatMap(group -> group.stream().limit(chart.top()))
                        .toList();
    }

    /**
     * A row, as far as it is drawn; without series, the name of what is measured stands for it.
     *
     * @param others what is drawn with the value, such as the ends of its interval
     */
    private record Point(
            Object x,
            String series,
            Optional<BigDecimal> rank,
            List<BigDecimal> others,
            BigDecimal value,
            String detail,
            Optional<String> note) {

        static Optional<Point> of(Chart chart, ResultTable result, List<Optional<Object>> row) {
            Optional<Object> x = result.cell(row, chart.setting("x"));
            Optional<BigDecimal> value = result.number(row, chart.measure());
            List<BigDecimal> others = chart.otherNumbers().stream()
                    .flatMap(name -> result.number(row, name).stream())
                    .toList();
            if (x.isEmpty()
                    || value.isEmpty()
                    || others.size() < chart.otherNumbers().size()) {
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
                    others,
                    value.get(),
                    chart.column("detail")
                            .flatMap(name ->
                                    result.cell(row, name).map(cell -> CellText.inTable(result.column(name), cell)))
                            .orElse(""),
                    result.hasColumn(NOTE) ? result.cell(row, NOTE).map(Object::toString) : Optional.empty()));
        }

        boolean small() {
            return note.isPresent();
        }

        /** The value alone, or the others before it. */
        JsonNode numbers() {
            if (others.isEmpty()) {
                return JSON.numberNode(value);
            }
            ArrayNode numbers = JSON.arrayNode();
            others.forEach(numbers::add);
            return numbers.add(value);
        }
    }
}
