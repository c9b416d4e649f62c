package chancery.parse;

import chancery.cable.Part;
import chancery.cable.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Walks the lines of a text. Line ends are LF, CRLF or CR; they belong to no line. */
final class LineCursor {

    private final String recordId;
    private final String text;
    private final List<Line> lines;
    private int end;
    private int next;

    LineCursor(String recordId, Part part, String text) {
        this.recordId = recordId;
        this.text = text;
        this.lines = split(recordId, part, text);
        this.end = lines.size();
    }

    private static List<Line> split(String recordId, Part part, String text) {
        List<Line> lines = new ArrayList<>(text.length() / 50 + 4);
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
        return next >= end;
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

    /** Hides the lines from this one on: what follows is no part of the text. */
    void endAt(int position) {
        end = Math.max(next, Math.min(position, end));
    }

    /** Where in the text the next line begins, also behind the last. */
    int offset() {
        return next < lines.size() ? lines.get(next).span().start() : text.length();
    }

    /** Where the visible text ends: at the first hidden line, or at the end. */
    int limit() {
        return end < lines.size() ? lines.get(end).span().start() : text.length();
    }

    /** Cuts a line in two: what stands from this character on is a line of its own. */
    void cut(int position, int at) {
        Line line = lines.get(position);
        int middle = line.span().start() + at;
        lines.set(position, line.part(new Span(line.span().start(), middle), 0, at));
        lines.add(
                position + 1,
                line.part(new Span(middle, line.span().end()), at, line.text().length()));
        end++;
    }

    /** All lines of the text that are not hidden, also those already read. */
    List<Line> lines() {
        return Collections.unmodifiableList(lines.subList(0, end));
    }
}
