package chancery.cli;

import java.io.PrintWriter;

/** A record's text as it arrived. Control characters are shown as {@code ?}. */
final class OriginalText {

    private OriginalText() {}

    static void print(Fields record, PrintWriter out) {
        record.text("header").ifPresent(header -> out.println(Cells.printableLines(header) + "\n"));
        record.text("body").ifPresent(body -> out.println(Cells.printableLines(body)));
    }
}
