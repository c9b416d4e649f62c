package chancery.parse;

import chancery.cable.Segment;
import chancery.cable.Span;
import java.util.ArrayList;
import java.util.List;

/** Says what each stretch of a text was read as, from its first character to its last (law 3). */
final class Segments {

    private final List<Segment> found = new ArrayList<>();
    private int end;

    /** The text from where the last segment ended up to {@code end} is of this kind; nothing if that is empty. */
    void upTo(int end, Segment.Kind kind) {
        if (end > this.end) {
            found.add(new Segment(kind, new Span(this.end, end)));
            this.end = end;
        }
    }

    List<Segment> found() {
        return List.copyOf(found);
    }
}
