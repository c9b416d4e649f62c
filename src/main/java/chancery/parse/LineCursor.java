package chancery.parse;

import chancery.cable.Part;
import chancery.cable.Span;
import java.util.ArrayList;
import java.util.List;

/** Walks the lines of a text. Line ends are LF, CRLF or CR; they belong to no line. */
final class LineCursor {

    private final String recordId;
    private final String text;
    private final List<Line> lines;
    private int next;

    LineCursor(String recordId, Part part, String text) {
        this.recordId = recordId;
        this.text = text;
        this.lines = split(recordId, part, text);
    }

    private static List<Line> split(String recordId, Part part, String text) {
        List<Line> lines = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = start;
            while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
                end++;
            }
            lines.add(new Line(recordId, part, new Span(start, end), text.substring(start, end)));
            boolean crlf = end + 1 < text.length() && text.charAt(end) == '\r' && text.charAt(end + 1) == '\n';
            start = end + (crlf ? 2 : 1);
        }
        return lines;
    }

    boolean atEnd() {
        return next >= lines.size();
    }

    /** The next line, left where it is. */
    Line peek() {
        return lines.get(next);
    }

    /** The next line. */
    Line next() {
        return lines.get(next++);
    }

    /** Where the cursor stands: an index into {@link #lines}. */
    int position() {
        return next;
    }

    void moveTo(int position) {
        next = position;
    }

    /** The record that the text is of. */
    String recordId() {
        return recordId;
    }

    /** The whole text. */
    String text() {
        return text;
    }

    /** Where in the text the next line begins; its length behind the last. */
    int offset() {
        return atEnd() ? text.length() : peek().span().start();
    }

    /** All lines of the text. */
    List<Line> lines() {
        return lines;
    }
}
