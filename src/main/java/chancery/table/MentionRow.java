package chancery.table;

import chancery.cable.Mention;
import chancery.cable.Paragraph;
import chancery.cable.PortionMark;
import java.util.Optional;

/** One mention, the cable it stands in, and the paragraph, unless it stands in the subject. */
public record MentionRow(CableRow of, Mention mention, Optional<Paragraph> paragraph, CodePoints text) {

    Optional<String> mark() {
        return (mention.ordinal() == 0 ? of.cable().head().subjectMark() : paragraph.flatMap(Paragraph::mark))
                .map(PortionMark::text);
    }
}
