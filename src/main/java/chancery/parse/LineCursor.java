package chancery.parse;

import chancery.cable.Part;
import chancery.cable.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Walks the lines of a text. Line ends are LF, CRLF or CR; they belong to no line. Lines are cut when they are asked
 * for: most of a text is never read by lines.
 */
final class LineCursor {

    private final String recordId;
    private final Part part;
    private final String text;
    private final List<Line> known = new ArrayList<>();
    private int scanned;
    private int nextFeed;
    private int nextReturn;
    private int limit;
    private int next;

    LineCursor(String recordId, Part part, String text) {
        this.recordId = recordId;
        this.part = part;
        this.text = text;
        this.limit = text.length();
        this.nextFeed = indexOf('\n', 0);
        this.nextReturn = indexOf('\r', 0);
    }

    boolean atEnd() {
        return !has(next);
    }

    /** The next line, left where it is. */
    Line peek() {
        return line(next);
    }

    /** The next line. */
    Line next() {
        return line(next++);
    }

    /** Where the cursor stands: the number of the next line, from 0. */
    int position() {
        return next;
    }

    void moveTo(int position) {
        next = position;
    }

    /** Whether there is a line of this number, from 0; lines already read count as well. */
    boolean has(int position) {
        while (known.size() <= position && scanned < limit) {
            known.add(scan());
        }
        return position < known.size() && known.get(position).span().start() < limit;
    }

    /** The line of a number that {@link #has} has made sure of. */
    Line line(int position) {
        return known.get(position);
    }

    private Line scan() {
        int start = scanned;
        if (nextFeed < start) {
            nextFeed = indexOf('\n', start);
        }
        if (nextReturn < start) {
            nextReturn = indexOf('\r', start);
        }
        int end = Math.min(nextFeed, nextReturn);
        scanned = end == nextReturn && nextFeed == end + 1 ? end + 2 : end + 1;
        return new Line(recordId, part, new Span(start, end), text.substring(start, end));
    }

    private int indexOf(char c, int from) {
        int found = text.indexOf(c, from);
        return found < 0 ? text.length() : found;
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
        if (position != Layout.NONE && has(position)) {
            limit = Math.max(offset(), line(position).span().start());
        }
    }

    /** Where in the text the next line begins, also behind the last. */
    int offset() {
        return has(next) ? line(next).span().start() : limit;
    }

    /** Where the visible text ends: at the first hidden line, or at the end. */
    int limit() {
        return limit;
    }

    /** Cuts a line in two: what stands from this character on is a line of its own. */
    void cut(int position, int at) {
        Line line = line(position);
        int middle = line.span().start() + at;
        known.set(position, line.part(new Span(line.span().start(), middle), 0, at));
        known.add(
                position + 1,
                line.part(new Span(middle, line.span().end()), at, line.text().length()));
    }
}
