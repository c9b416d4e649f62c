package chancery.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import chancery.stat.CellText;
import chancery.stat.Chart;
import chancery.stat.Chart.Kind;
import chancery.stat.ResultTable;
import chancery.stat.ResultTable.Column;
import chancery.stat.Shares;
import chancery.stat.Statistic;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
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
 * {@code digits} are the decimals of what is measured. Where a time axis has long ends with next to nothing,
 * {@code opens} has the places of the first and the last value that are shown at first. Small samples are pale or hollow; where all at an {@code x} are, it has a
 * star. A tone is the rank of the series' value, so that SECRET looks the same in every chart; null is grey. In place of
 * {@code series} a heat map has {@code y}, a {@code detail} for each, and {@code cells}, each {@code [x, y, value, small]}; a ranking has {@code panels},
 * each with a {@code name}, {@code x}, {@code small}, {@code detail} and {@code data}; an interval chart has
 * {@code data} of {@code [low, high, value]}, a map of {@code [longitude, latitude, value]}, with a {@code detail} each. {@code sides} stands where
 * a percentage is rounded to nothing or to all: {@code under}, {@code over} or nothing for each number.
 *
 * @param label its text alternative
 * @param measure what is drawn by what, where the title does not say the same
 * @param notes what its circles and its star mean and what it leaves out
 */
record ChartView(String id, String label, Optional<String> measure, List<String> notes, ObjectNode json) {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** An end of a time axis with this share of all that is counted, or less, is thin. */
    private static final BigDecimal THIN = new BigDecimal("0.01");

    /** A thin end that takes less of the axis than one part in so many does no harm. */
    private static final int WORTH_CUTTING = 3;

    private static final int MONTHS_IN_YEAR = 12;

    /** Remarks on small samples stand in this column. */
    static final String NOTE = "note";

    /** Empty where there is nothing to draw, or nothing but zeros, which leave a chart empty. */
    static Optional<ChartView> of(Statistic statistic, ResultTable result) {
        Chart chart = statistic.chart();
        if (chart.kind() == Kind.NONE || chart.kind() == Kind.FACTS) {
            return Optional.empty();
        }
        List<Point> points = points(statistic, result);
        return points.stream().allMatch(Point::isZero)
                ? Optional.empty()
                : Optional.of(draw(statistic, result, points));
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
        Axis axis = axis(x, result, points);
        Optional<Ends> opens = opening(chart, x, measured, axis, points);
        switch (chart.kind()) {
            case NONE, FACTS -> {}
            case RANKING -> addPanels(json, x, points);
            case INTERVAL -> addIntervals(json, x, axis, opens, points);
            case HEATMAP -> {
                addAxis(json, x, axis, opens, points);
                addCells(json, axis, points);
            }
            case MAP -> addRows(json, x, points);
            case BAR, STACKED_BAR, STACKED_SHARE, LINE -> {
                addAxis(json, x, axis, opens, points);
                addSeries(json, axis, points);
            }
        }
        Stream<String> stars =
                points.stream().flatMap(p -> p.note().stream()).distinct().map(note -> small(chart) + note + ".");
        Stream<String> rest = points.size() < result.rows().size()
                ? Stream.of("The table has rows that the chart leaves out.")
                : Stream.of();
        Stream<String> opening = opens.stream().map(ends -> opening(x, axis, ends));
        Stream<String> areas = chart.kind() == Kind.MAP
                ? Stream.of("The area of a circle stands for its " + CellText.phrase(measured) + ".")
                : Stream.of();
        // A meaning is the name of what the row is about, and needs none itself.
        String measure = CellText.phrase(measured)
                + (x.name().equals("meaning") ? "" : " by " + CellText.label(x))
                + chart.series()
                        .filter(series -> chart.isCrossed())
                        .map(series -> crossed(CellText.label(result.column(series)), points))
                        .orElse("");
        String title = statistic.title(result).orElse("");
        return new ChartView(
                statistic.name(),
                "Chart of " + measure + "; the table below it has the same numbers",
                Optional.of(CellText.sentence(measure))
                        .filter(text -> !words(text).equals(words(title))),
                Stream.of(areas, opening, stars, rest).flatMap(lines -> lines).toList(),
                json);
    }

    /** {@code and change}, or, since a single series has no legend, {@code (change: withdrawn)}. */
    private static String crossed(String label, List<Point> points) {
        List<String> series = points.stream().map(Point::series).distinct().toList();
        return series.size() == 1 ? " (" + label + ": " + series.get(0) + ")" : " and " + label;
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
    private static void addAxis(ObjectNode json, Column column, Axis axis, Optional<Ends> opens, List<Point> points) {
        Map<Object, List<Point>> byX = points.stream().collect(groupingBy(Point::x));
        json.put("time", axis.time());
        for (Object value : axis.values()) {
            List<Point> here = byX.getOrDefault(value, List.of());
            boolean small = !here.isEmpty() && here.stream().allMatch(Point::small);
            json.withArray("x").add(CellText.inTable(column, value) + (small ? "*" : ""));
        }
        opens.ifPresent(ends -> json.withArray("opens").add(ends.from()).add(ends.to()));
    }

    private static Axis axis(Column column, ResultTable result, List<Point> points) {
        Set<Object> drawn = points.stream().map(Point::x).collect(toSet());
        return Axis.of(
                column,
                result.rows().stream()
                        .flatMap(row -> result.cell(row, column.name()).stream())
                        .filter(drawn::contains));
    }

    /**
     * From where to where a time axis is shown at first. Single cables of decades before the others leave those no room: an
     * end of the axis is cut that is at least a third of it and is thin, which is to have a hundredth of what is counted, or
     * small samples alone.
     */
    private static Optional<Ends> opening(Chart chart, Column x, Column measured, Axis axis, List<Point> points) {
        if (!CellText.isTime(x) || chart.kind() == Kind.RANKING || chart.kind() == Kind.MAP) {
            return Optional.empty();
        }
        boolean counts = chart.kind().isOfCounts() && measured.type() == ResultTable.Type.INTEGER;
        Map<Object, List<Point>> byX = points.stream().collect(groupingBy(Point::x));
        int size = axis.values().size();
        List<BigDecimal> weights = axis.values().stream()
                .map(value -> byX.getOrDefault(value, List.of()).stream()
                        .map(point -> counts ? point.value() : point.small() ? BigDecimal.ZERO : BigDecimal.ONE)
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .toList();
        BigDecimal most = counts
                ? weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add).multiply(THIN)
                : BigDecimal.ZERO;
        int before = thin(weights, most);
        int after = thin(
                IntStream.range(0, size)
                        .mapToObj(i -> weights.get(size - 1 - i))
                        .toList(),
                most);
        if (axis.time().equals("month")) {
            before -= before % MONTHS_IN_YEAR;
            after -= after % MONTHS_IN_YEAR;
        }
        int from = before * WORTH_CUTTING >= size ? before : 0;
        int to = size - 1 - (after * WORTH_CUTTING >= size ? after : 0);
        return from <= to && to - from < size - 1 ? Optional.of(new Ends(from, to)) : Optional.empty();
    }

    /** How many of the first weights together are at most so much. */
    private static int thin(List<BigDecimal> weights, BigDecimal most) {
        BigDecimal sum = BigDecimal.ZERO;
        int at = 0;
        while (at < weights.size() && sum.add(weights.get(at)).compareTo(most) <= 0) {
            sum = sum.add(weights.get(at));
            at++;
        }
        return at;
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
        addSides(
                json,
                axis.values().stream()
                        .map(value ->
                                byX.getOrDefault(value, List.of()).stream().findFirst())
                        .toList());
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
        addSides(json, points.stream().map(Optional::of).toList());
    }

    private static void addPanels(ObjectNode json, Column x, List<Point> points) {
        bySeries(points)
                .forEach((name, ofPanel) ->
                        addRows(json.withArray("panels").addObject().put("name", name), x, ofPanel));
    }

    /** Over time a gap stays a gap; otherwise one below the other. */
    private static void addIntervals(ObjectNode json, Column x, Axis axis, Optional<Ends> opens, List<Point> points) {
        if (CellText.isTime(x)) {
            addAxis(json, x, axis, opens, points);
            addAlong(json, axis, points);
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
        addSides(json, points.stream().map(Optional::of).toList());
    }

    /** {@code sides}, where a percentage is rounded to nothing or to all: {@code under} or {@code over}. */
    private static void addSides(ObjectNode json, List<Optional<Point>> points) {
        if (points.stream().anyMatch(point -> point.flatMap(Point::side).isPresent())) {
            points.forEach(point -> json.withArray("sides")
                    .add(point.flatMap(Point::side)
                            .map(side -> side.name().toLowerCase(Locale.ROOT))
                            .orElse("")));
        }
    }

    private static Map<String, List<Point>> bySeries(List<Point> points) {
        return points.stream().collect(groupingBy(Point::series, LinkedHashMap::new, toList()));
    }

    /** The rows that can be drawn: with every number, and where only ranked rows are drawn, with a rank. */
    private static List<Point> points(Statistic statistic, ResultTable result) {
        Chart chart = statistic.chart();
        Stream<List<Optional<Object>>> rows =
                chart.isCrossed() ? result.rows().stream().sorted(inOrder(chart, result)) : result.rows().stream();
        List<Point> points = rows.flatMap(row -> Point.of(statistic, result, row).stream())
                .filter(point -> point.rank().isPresent() || !chart.drawsOnlyRanked())
                .toList();
        return chart.isCrossed()
                ? points
                : bySeries(points).values().stream()
                        .flatMap(group -> group.stream().limit(chart.top()))
                        .toList();
    }

    private static String opening(Column column, Axis axis, Ends ends) {
        String first = CellText.inSentence(column, axis.values().get(ends.from()));
        String last = CellText.inSentence(column, axis.values().get(ends.to()));
        String rest = ": the slider reaches the rest, and the table has it.";
        if (ends.from() == 0) {
            return "Ends at " + last + ", since there is little after it" + rest;
        }
        return ends.to() == axis.values().size() - 1
                ? "Begins at " + first + ", since there is little before it" + rest
                : "Begins at " + first + " and ends at " + last + ", since there is little before and after" + rest;
    }

    /** Titles that say the same in another order say the same. */
    private static Set<String> words(String text) {
        return new HashSet<>(List.of(text.toLowerCase(Locale.ROOT).split(" ")));
    }

    private static String small(Chart chart) {
        return switch (chart.kind()) {
            case LINE, INTERVAL -> "Hollow or with a star: ";
            case NONE, FACTS, BAR, STACKED_BAR, STACKED_SHARE, RANKING, HEATMAP, MAP -> "Pale or with a star: ";
        };
    }

    /** Two places of an axis, from 0, both of them shown. */
    private record Ends(int from, int to) {}

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
            Optional<Shares.Side> side,
            Optional<String> note) {

        static Optional<Point> of(Statistic statistic, ResultTable result, List<Optional<Object>> row) {
            Chart chart = statistic.chart();
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
                    statistic.shares().side(result, row, result.column(chart.measure())),
                    result.hasColumn(NOTE) ? result.cell(row, NOTE).map(Object::toString) : Optional.empty()));
        }

        boolean small() {
            return note.isPresent();
        }

        boolean isZero() {
            return value.signum() == 0 && others.stream().allMatch(number -> number.signum() == 0);
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
