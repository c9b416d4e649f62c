package chancery.cable;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The head of a cable's text: from the classification line to Classified By.
 *
 * @param post of the classification line, without blanks: {@code ASTANA}
 * @param serial of the classification line: 2148
 * @param sections as printed, {@code SECTION 01 OF 03}; 1 when none is
 * @param section which of them this record begins with; 1 when none is printed
 * @param captions once each, in order: {@code SIPDIS}
 * @param attention passing instructions: {@code STATE FOR SCA/CEN}
 * @param executiveOrder the bare number: {@code 12958}
 * @param declassifyRule what stands in place of a date: {@code GDS}, {@code N/A}
 * @param tags in order, once each
 * @param subject without a leading portion mark
 * @param reasons such as {@code 1.4(b)}
 */
public record TextHead(
        Optional<Classification> classification,
        Optional<String> post,
        Optional<Integer> serial,
        int sections,
        int section,
        List<String> captions,
        List<String> attention,
        Optional<String> executiveOrder,
        Optional<LocalDate> declassifyOn,
        Optional<String> declassifyRule,
        List<String> tags,
        Optional<String> subject,
        Optional<PortionMark> subjectMark,
        List<Reference> refs,
        Optional<ClassifiedBy> classifiedBy,
        List<String> reasons) {

    public TextHead {
        captions = List.copyOf(captions);
        attention = List.copyOf(attention);
        tags = List.copyOf(tags);
        refs = List.copyOf(refs);
        reasons = List.copyOf(reasons);
    }

    /**
     * {@return the same head, with what the text itself does not say taken from elsewhere}
     *
     * @param otherClassification where the text has none
     * @param otherCaptions where the text has none at all
     * @param otherTags where the text has none at all
     * @param otherSubject where the text has none
     */
    public TextHead completed(
            Optional<Classification> otherClassification,
            List<String> otherCaptions,
            List<String> otherTags,
            Optional<String> otherSubject) {
        return new TextHead(
                classification.or(() -> otherClassification),
                post,
                serial,
                sections,
                section,
                captions.isEmpty() ? otherCaptions : captions,
                attention,
                executiveOrder,
                declassifyOn,
                declassifyRule,
                tags.isEmpty() ? otherTags : tags,
                subject.or(() -> otherSubject),
                subjectMark,
                refs,
                classifiedBy,
                reasons);
    }
}
