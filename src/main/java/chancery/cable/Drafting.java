package chancery.cable;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Who wrote and cleared a telegram of 1973-79, from its drafting block and the archive's attributes.
 *
 * @param releasedOn when the container says that the text was released, of any period
 */
public record Drafting(
        List<String> draftedBy,
        List<String> approvedBy,
        Optional<String> office,
        List<String> concepts,
        Optional<LocalDate> releasedOn) {

    /** Nothing is said. */
    public static final Drafting NOT_GIVEN =
            new Drafting(List.of(), List.of(), Optional.empty(), List.of(), Optional.empty());

    public Drafting {
        draftedBy = List.copyOf(draftedBy);
        approvedBy = List.copyOf(approvedBy);
        concepts = List.copyOf(concepts);
    }
}
