package chancery.cli;

import chancery.spark.Answer;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * An answer as lines of a terminal: columns side by side, numbers to the right. Long text and long lists are cut with
 * {@code …} until a line fits; numbers, times and flags never are. Where there are too many columns for that, each row is
 * printed from top to bottom.
 *
 * @param width characters of a line
 */
record TextTable(int width) {

    /** Where nobody says how wide the terminal is, as in a pipe. */
    private static final int DEFAULT_WIDTH = 120;

    /** Widths are those of the first rows, so that an answer of any length can be printed. */
    private static final int MEASURED_ROWS = 1000;

    private static final int NARROWEST_TEXT = 10;
    private static final String GAP = "  ";

    /** As wide as {@code COLUMNS} says, which the launcher sets on a terminal. */
    static TextTable of(Map<String, String> environment) {
        String columns = environment.getOrDefault("COLUMNS", "");
        return new TextTable(columns.matches("[1-9]\\d{1,4}") ? Integer.parseInt(columns) : DEFAULT_WIDTH);
    }

    void print(Answer answer, PrintWriter out) {
        List<List<Optional<Object>>> first = new ArrayList<>();
        while (first.size() < MEASURED_ROWS && answer.rows().hasNext()) {
            first.add(answer.rows().next());
        }
        Stream<List<Optional<Object>>> rows = Stream.concat(first.stream(), rest(answer.rows()));
        List<ColumnWidth> columns = IntStream.range(0, answer.columns().size())
                .mapToObj(i -> ColumnWidth.of(
                        answer.columns().get(i),
                        first.stream().flatMap(row -> row.get(i).stream()).toList()))
                .toList();
        int room = width - GAP.length() * (columns.size() - 1);
        if (sum(columns, 0) <= room) {
            sideBySide(answer.columns(), fitted(columns, room), rows, out);
        } else {
            topToBottom(answer.columns(), rows, out);
        }
    }

    private static Stream<List<Optional<Object>>> rest(Iterator<List<Optional<Object>>> rows) {
        Iterable<List<Optional<Object>>> once = () -> rows;
        return StreamSupport.stream(once.spliterator(), false);
    }

    /** The widest columns give way first. */
    private static List<ColumnWidth> fitted(List<ColumnWidth> columns, int room) {
        int most = columns.stream().mapToInt(ColumnWidth::chars).max().orElse(0);
        int cap = IntStream.iterate(most, chars -> chars - 1)
                .filter(chars -> sum(columns, chars) <= room)
                .findFirst()
                .orElse(0);
        return columns.stream().map(column -> column.within(cap)).toList();
    }

    private static int sum(List<ColumnWidth> columns, int cap) {
        return columns.stream().mapToInt(column -> column.within(cap).chars()).sum();
    }

    private static void sideBySide(
            List<String> names, List<ColumnWidth> columns, Stream<List<Optional<Object>>> rows, PrintWriter out) {
        out.println(line(IntStream.range(0, names.size())
                .mapToObj(i -> columns.get(i).filled(cut(Cells.printable(names.get(i)), columns.get(i).chars)))));
        out.println(line(columns.stream().map(column -> "-".repeat(column.chars))));
        rows.forEach(row -> out.println(line(IntStream.range(0, row.size())
                .mapToObj(i -> columns.get(i).filled(fitted(row.get(i), columns.get(i).chars))))));
    }

    private static String line(Stream<String> cells) {
        return cells.collect(Collectors.joining(GAP)).stripTrailing();
    }

    private void topToBottom(List<String> names, Stream<List<Optional<Object>>> rows, PrintWriter out) {
        int widest = names.stream().mapToInt(TextTable::chars).max().orElse(0);
        int room = Math.max(NARROWEST_TEXT, width - widest - GAP.length());
        long[] number = {0};
        rows.forEach(row -> {
            out.println("-- row " + ++number[0] + " --");
            for (int i = 0; i < row.size(); i++) {
                String name = Cells.printable(names.get(i));
                out.println(line(Stream.of(name + " ".repeat(widest - chars(name)), fitted(row.get(i), room))));
            }
        });
    }

    /** A cell on one line; only what may be cut is cut. */
    private static String fitted(Optional<Object> cell, int chars) {
        return cell.filter(TextTable::mayBeCut).isPresent() ? cut(shown(cell), chars) : shown(cell);
    }

    private static boolean mayBeCut(Object value) {
        return value instanceof CharSequence
                || value instanceof List
                || value instanceof Map
                || value instanceof byte[];
    }

    private static String shown(Optional<Object> cell) {
        return cell.map(Cells::text).map(Cells::printable).orElse("");
    }

    private static String cut(String text, int chars) {
        return chars(text) <= chars ? text : text.substring(0, text.offsetByCodePoints(0, chars - 1)) + "…";
    }

    private static int chars(String text) {
        return text.codePointCount(0, text.length());
    }

    /**
     * How wide a column is.
     *
     * @param chars what it would like, and in the end what it gets
     * @param least below which it is not cut
     * @param numbers whether its cells stand to the right
     */
    private record ColumnWidth(int chars, int least, boolean numbers) {

        static ColumnWidth of(String name, List<Object> cells) {
            int widest = cells.stream()
                    .mapToInt(cell -> TextTable.chars(shown(Optional.of(cell))))
                    .max()
                    .orElse(0);
            int wanted = Math.max(TextTable.chars(name), widest);
            boolean cut = cells.stream().anyMatch(TextTable::mayBeCut);
            int least = Math.max(Math.min(wanted, NARROWEST_TEXT), cut ? 0 : widest);
            return new ColumnWidth(
                    wanted, least, !cells.isEmpty() && cells.stream().allMatch(ColumnWidth::isNumber));
        }

        private static boolean isNumber(Object cell) {
            return cell instanceof Number || cell instanceof Cells.Figure;
        }

        ColumnWidth within(int cap) {
            return new ColumnWidth(Math.max(least, Math.min(chars, cap)), least, numbers);
        }

        String filled(String cell) {
            String blanks = " ".repeat(Math.max(0, chars - TextTable.chars(cell)));
            return numbers ? blanks + cell : cell + blanks;
        }
    }
}
