package chancery.parse;

import chancery.cable.Defect;
import chancery.cable.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects what is wrong with a record while it is parsed. */
final class Defects {

    private final List<Defect> found = new ArrayList<>();

    void add(Defect defect) {
        found.add(defect);
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
