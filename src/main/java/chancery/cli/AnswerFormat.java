package chancery.cli;

import chancery.spark.Answer;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How the rows of an answer are printed. Named as on the command line. */
enum AnswerFormat {

    /** Columns side by side, numbers to the right; long cells are cut. */
    table {
        @Override
        void print(Answer answer, PrintWriter out) {
            List<List<Optional<Object>>> first = take(answer, MEASURED_ROWS);
            List<Integer> widths = new ArrayList<>();
            List<Boolean> numbers = new ArrayList<>();
            for (int i = 0; i < answer.columns().size(); i++) {
                int column = i;
                widths.add(Math.max(
                        chars(answer.columns().get(column)),
                        first.stream()
                                .mapToInt(row -> chars(shown(row.get(column))))
                                .max()
                                .orElse(0)));
                numbers.add(first.stream()
                                .allMatch(row -> row.get(column)
                                        .filter(v -> !(v instanceof Number))
                                        .isEmpty())
                        && first.stream().anyMatch(row -> row.get(column).isPresent()));
            }
            out.println(line(answer.columns().stream().map(Cells::printable).toList(), widths, numbers));
            out.println(widths.stream().map("-"::repeat).collect(Collectors.joining("  ")));
            long rows = 0;
            for (List<Optional<Object>> row : first) {
                out.println(line(row.stream().map(AnswerFormat::shown).toList(), widths, numbers));
                rows++;
            }
            while (answer.rows().hasNext()) {
                out.println(line(
                        answer.rows().next().stream().map(AnswerFormat::shown).toList(), widths, numbers));
                rows++;
            }
            out.println(rows == 1 ? "(1 row)" : "(" + rows + " rows)");
        }
    },

    /** RFC 4180, UTF-8; cells that a spreadsheet would run as a formula have a quote before them. */
    csv {
        @Override
        void print(Answer answer, PrintWriter out) {
            // Its own buffer would have to be closed, and the writer below with it, which is not ours.
            CsvWriter csv = CsvWriter.builder()
                    .lineDelimiter(LineDelimiter.LF)
                    .bufferSize(0)
                    .build(out);
            csv.writeRecord(answer.columns());
            answer.rows()
                    .forEachRemaining(row -> csv.writeRecord(row.stream()
                            .map(cell -> cell.map(Cells::csv).orElse(""))
                            .toList()));
        }
    },

    /** One JSON object a line. */
    jsonl {
        @Override
        void print(Answer answer, PrintWriter out) {
            answer.rows().forEachRemaining(row -> {
                ObjectNode object = Cells.NODES.objectNode();
                for (int i = 0; i < row.size(); i++) {
                    object.set(answer.columns().get(i), Cells.json(row.get(i)));
                }
                out.print(Cells.jsonText(object) + "\n");
            });
        }
    },

    /** A table for a page or a ticket. */
    markdown {
        @Override
        void print(Answer answer, PrintWriter out) {
            out.println(row(answer.columns()));
            out.println(row(answer.columns().stream().map(column -> "---").toList()));
            answer.rows()
                    .forEachRemaining(cells -> out.println(row(cells.stream()
                            .map(cell -> cell.map(Cells::text).orElse(""))
                            .toList())));
        }

        private String row(List<String> cells) {
            return cells.stream()
                    .map(cell -> Cells.printable(cell)
                            .replace("\\", "\\\\")
                            .replace("|", "\\|")
                            .replace("<", "&lt;"))
                    .collect(Collectors.joining(" | ", "| ", " |"));
        }
    };

    /** Widths are those of the first rows, so that an answer of any length can be printed. */
    private static final int MEASURED_ROWS = 1000;

    private static final int WIDEST_CELL = 60;

    abstract void print(Answer answer, PrintWriter out);

    private static List<List<Optional<Object>>> take(Answer answer, int rows) {
        List<List<Optional<Object>>> taken = new ArrayList<>();
        while (taken.size() < rows && answer.rows().hasNext()) {
            taken.add(answer.rows().next());
        }
        return taken;
    }

    private static String shown(Optional<Object> cell) {
        String text = cell.map(Cells::text).map(Cells::printable).orElse("");
        return chars(text) <= WIDEST_CELL ? text : text.substring(0, text.offsetByCodePoints(0, WIDEST_CELL - 1)) + "…";
    }

    private static String line(List<String> cells, List<Integer> widths, List<Boolean> numbers) {
        return IntStream.range(0, cells.size())
                .mapToObj(i -> {
                    String blanks = " ".repeat(Math.max(0, widths.get(i) - chars(cells.get(i))));
                    return numbers.get(i) ? blanks + cells.get(i) : cells.get(i) + blanks;
                })
                .collect(Collectors.joining("  "))
                .stripTrailing();
    }

    private static int chars(String text) {
        return text.codePointCount(0, text.length());
    }
}
