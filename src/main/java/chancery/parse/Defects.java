package chancery.parse;

import chancery.cable.Defect;
import chancery.cable.Part;
import chancery.cable.Reading;
import chancery.cable.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects what is wrong with a record while it is parsed. */
final class Defects {

    private final List<Defect> found = new ArrayList<>();

    void add(Defect defect) {
        found.add(defect);
    }

    /** A defect of a whole part of the record, or of what the container says. */
    void add(String recordId, Part part, Defect.Code code, String detail) {
        found.add(new Defect(recordId, code, part, new Span(0, 0), detail));
    }

    /** The value if it was readable; otherwise nothing, and the defect is kept. */
    <T> Optional<T> keep(Reading<T> reading) {
        return reading.fold(Optional::of, defect -> {
            found.add(defect);
            return Optional.empty();
        });
    }

    List<Defect> found() {
        return List.copyOf(found);
    }
}
