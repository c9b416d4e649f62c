package chancery.cable;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * One cable: from one record, or put together from several.
 *
 * @param cableId canonical id {@code 08ASTANA2148}, or {@code X} and 12 hexadecimal digits when none can be made out
 * @param reference the id in its parts, when there is one
 * @param declared what the container says
 * @param declaredAt the container's date, read; UTC
 * @param sectionsFound which sections the records held, in order
 * @param partial a partial extract, or a withdrawal card
 * @param correctedCopy says that it replaces an earlier transmission
 * @param bodyMismatch the body belongs to another cable than the id; it does not count for the post
 * @param recordIds all records that it was put together from, sorted
 * @param versions how many different texts of it there were
 */
public record Cable(
        String cableId,
        Optional<MessageReference> reference,
        Declared declared,
        Optional<LocalDateTime> declaredAt,
        CableHeader header,
        Drafting drafting,
        TextHead head,
        CableText text,
        List<Integer> sectionsFound,
        boolean partial,
        boolean correctedCopy,
        boolean bodyMismatch,
        List<String> recordIds,
        int versions) {

    public Cable {
        sectionsFound = List.copyOf(sectionsFound);
        recordIds = List.copyOf(recordIds);
    }

    /** {@return when it was sent, else when the container says; all statistics over time use it} UTC. */
    public Optional<LocalDateTime> datedAt() {
        return header.sentAt().or(() -> declaredAt);
    }

    /** {@return the year of {@link #datedAt}, else of the id, such as 2008} */
    public Optional<Integer> year() {
        return datedAt().map(LocalDateTime::getYear).or(() -> reference.map(MessageReference::year));
    }

    /**
     * {@return the post that sent it, as written in ids, such as {@code ASTANA}; absent where no id could be made out}
     */
    public Optional<String> post() {
        return reference.map(MessageReference::post);
    }

    /** {@return the day of {@link #datedAt}; UTC} */
    public Optional<LocalDate> datedOn() {
        return datedAt().map(LocalDateTime::toLocalDate);
    }
}
