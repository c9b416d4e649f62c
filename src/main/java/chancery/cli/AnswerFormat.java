package chancery.cli;

import chancery.spark.Answer;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;

/** How the rows of an answer are printed. Named as on the command line. */
enum AnswerFormat {

    /** For a person at a terminal; see {@link TextTable}. */
    table {
        @Override
        void print(Answer answer, PrintWriter out) {
            TextTable.of(System.getenv()).print(answer, out);
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

    abstract void print(Answer answer, PrintWriter out);
}
