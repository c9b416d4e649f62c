package chancery.notebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Bars and columns as SVG. They start at zero, and their colours are told apart in grey. */
final class Chart {

    private static final int WIDTH = 720;
    private static final int LABEL = 230;
    private static final int BAR = 22;
    private static final int LEFT = 56;
    private static final int TOP = 34;
    private static final int HEIGHT = 220;
    private static final int MOST_LABELS = 14;
    private static final int LONGEST_LABEL = 32;

    /** From dark to light and back, so that neighbours differ. */
    private static final List<String> COLOURS = List.of("#1f3a5f", "#8fb4d9", "#c4671b", "#f2c48d", "#5b5b5b");

    private Chart() {}

    /** What stands at one place, and how much of each series. */
    record Mark(String label, List<Double> values) {

        double sum() {
            return values.stream().mapToDouble(Double::doubleValue).sum();
        }
    }

    static double number(Optional<Object> cell) {
        return cell.filter(value -> value instanceof Number)
                .map(value -> ((Number) value).doubleValue())
                .orElse(0.0);
    }

    static String bars(List<Mark> marks) {
        double most = marks.stream().mapToDouble(Mark::sum).max().orElse(0);
        double perUnit = most > 0 ? (WIDTH - LABEL - 70) / most : 0;
        StringBuilder svg = new StringBuilder(open(marks.size() * BAR + 8));
        for (int i = 0; i < marks.size(); i++) {
            Mark mark = marks.get(i);
            int y = i * BAR + 4;
            double length = mark.sum() * perUnit;
            svg.append(text(LABEL - 8, y + 15, "end", shortened(mark.label)))
                    .append(box(LABEL, y, length, BAR - 5, COLOURS.get(0), mark.label + ": " + shown(mark.sum())))
                    .append(text(LABEL + length + 6, y + 15, "start", shown(mark.sum())));
        }
        return svg.append("</svg>").toString();
    }

    static String columns(List<String> series, List<Mark> given) {
        List<Mark> marks = withoutGaps(given, series.size());
        double most = nice(marks.stream().mapToDouble(Mark::sum).max().orElse(1));
        double step = (double) (WIDTH - LEFT - 10) / Math.max(1, marks.size());
        StringBuilder svg = new StringBuilder(open(TOP + HEIGHT + 26));
        svg.append(legend(series));
        for (int tick = 0; tick <= 4; tick++) {
            double y = TOP + HEIGHT - HEIGHT * tick / 4.0;
            svg.append(line(y)).append(text(LEFT - 6, y + 4, "end", shown(most * tick / 4)));
        }
        int every = (marks.size() + MOST_LABELS - 1) / MOST_LABELS;
        for (int i = 0; i < marks.size(); i++) {
            Mark mark = marks.get(i);
            double x = LEFT + i * step;
            double y = TOP + HEIGHT;
            for (int s = 0; s < mark.values.size(); s++) {
                double height = HEIGHT * mark.values.get(s) / most;
                y -= height;
                String says = mark.label + ", " + series.get(s) + ": " + shown(mark.values.get(s));
                svg.append(box(x + step * 0.1, y, step * 0.8, height, COLOURS.get(s % COLOURS.size()), says));
            }
            if (i % every == 0) {
                svg.append(text(x + step / 2, TOP + HEIGHT + 18, "middle", mark.label));
            }
        }
        return svg.append("</svg>").toString();
    }

    private static String legend(List<String> series) {
        StringBuilder svg = new StringBuilder();
        double x = LEFT;
        for (int s = 0; s < series.size(); s++) {
            String name = series.get(s).replace('_', ' ');
            svg.append(box(x, 8, 12, 12, COLOURS.get(s % COLOURS.size()), name))
                    .append(text(x + 17, 18, "start", name));
            x += 34 + 7.5 * name.length();
        }
        return svg.toString();
    }

    /** Where the labels are years, those between the first and the last that have no mark get an empty one. */
    private static List<Mark> withoutGaps(List<Mark> marks, int series) {
        if (marks.isEmpty() || !marks.stream().allMatch(mark -> mark.label.matches("\\d{4}"))) {
            return marks;
        }
        Map<String, Mark> byYear =
                marks.stream().collect(Collectors.toMap(Mark::label, mark -> mark, (a, b) -> a, LinkedHashMap::new));
        int first = Integer.parseInt(marks.get(0).label);
        int last = Integer.parseInt(marks.get(marks.size() - 1).label);
        List<Double> nothing = new ArrayList<>();
        IntStream.range(0, series).forEach(s -> nothing.add(0.0));
        return IntStream.rangeClosed(Math.min(first, last), Math.max(first, last))
                .mapToObj(Integer::toString)
                .map(year -> byYear.getOrDefault(year, new Mark(year, nothing)))
                .toList();
    }

    /** The next number above that four ticks divide well: 37 becomes 40, 41 becomes 80. */
    private static double nice(double most) {
        double step = Math.max(1, Math.pow(10, Math.floor(Math.log10(Math.max(1, most / 4)))));
        for (double factor : new double[] {1, 2, 5, 10}) {
            if (step * factor * 4 >= most) {
                return step * factor * 4;
            }
        }
        return most;
    }

    private static String open(int height) {
        return String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" width=\"%d\" height=\"%d\""
                        + " font-family=\"sans-serif\" font-size=\"12\" fill=\"#222\">",
                WIDTH,
                height);
    }

    private static String box(double x, double y, double width, double height, String colour, String says) {
        return height <= 0
                ? ""
                : String.format(
                        Locale.ROOT,
                        "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"%s\"><title>%s</title></rect>",
                        x,
                        y,
                        width,
                        height,
                        colour,
                        Markup.escaped(says));
    }

    private static String line(double y) {
        return String.format(
                Locale.ROOT, "<path d=\"M%d %.1fH%d\" stroke=\"#ccc\" stroke-width=\"1\"/>", LEFT, y, WIDTH - 10);
    }

    private static String text(double x, double y, String anchor, String text) {
        return String.format(
                Locale.ROOT,
                "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>",
                x,
                y,
                anchor,
                Markup.escaped(text));
    }

    private static String shortened(String label) {
        return label.codePointCount(0, label.length()) <= LONGEST_LABEL
                ? label
                : label.substring(0, label.offsetByCodePoints(0, LONGEST_LABEL - 1)) + "…";
    }

    private static String shown(double number) {
        return number == Math.rint(number)
                ? String.format(Locale.ROOT, "%,d", (long) number)
                : String.format(Locale.ROOT, "%,.1f", number);
    }
}
