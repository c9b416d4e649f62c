package chancery.parse;

import chancery.cable.Cable;
import chancery.cable.CableText;
import chancery.cable.Defect;
import chancery.cable.Paragraph;
import chancery.cable.Paragraph.Kind;
import chancery.cable.Paragraph.Repair;
import chancery.cable.Part;
import chancery.cable.PortionMark;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Appends section to section: a paragraph that a section's end cuts is put together, numbers and passages are read over
 * the whole. format.md 7.5.
 */
final class SectionJoiner {

    private final List<Paragraph> paragraphs = new ArrayList<>();
    private final List<Defect> defects = new ArrayList<>();
    private Optional<String> signature = Optional.empty();
    private Optional<PortionMark> blanket = Optional.empty();
    private boolean truncated;
    private boolean joined;
    private int last;

    /** Appends what was read from the next record. */
    void add(Cable cable, List<Defect> found) {
        List<Defect> valid = new ArrayList<>(found);
        List<Paragraph> next = cable.text().paragraphs();
        joined |= !paragraphs.isEmpty() && !next.isEmpty();
        for (int i = 0; i < next.size(); i++) {
            Paragraph paragraph = next.get(i);
            if (i == 0 && goesOn(paragraph)) {
                paragraphs.set(paragraphs.size() - 1, together(paragraphs.get(paragraphs.size() - 1), paragraph));
            } else {
                paragraphs.add(numbered(paragraph, valid));
            }
        }
        defects.addAll(valid);
        signature = cable.text().signature().or(() -> signature);
        truncated = cable.text().truncated();
    }

    /** A section that begins without a number goes on with the paragraph before. */
    private boolean goesOn(Paragraph paragraph) {
        return !paragraphs.isEmpty()
                && paragraph.number().isEmpty()
                && paragraph.heading().isEmpty()
                && paragraph.kind() != Kind.BOILERPLATE
                && (paragraph.mark().isEmpty() || paragraph.repairs().contains(Repair.BLANKET_MARK));
    }

    private static Paragraph together(Paragraph above, Paragraph below) {
        String text = above.text();
        boolean ends = Scan.endsSentence(text, 0, text.length());
        List<Paragraph.Piece> pieces = new ArrayList<>(above.pieces());
        pieces.addAll(below.pieces());
        return new Paragraph(
                above.ordinal(),
                above.number(),
                above.printedNumber(),
                above.mark(),
                above.kind(),
                above.heading(),
                text + (ends ? "\n" : " ") + below.text(),
                above.section(),
                above.redactions() + below.redactions(),
                above.repairs(),
                pieces);
    }

    /** A number that is ahead of its own record goes on with the one before. */
    private Paragraph numbered(Paragraph paragraph, List<Defect> valid) {
        List<Repair> repairs = new ArrayList<>(paragraph.repairs());
        Optional<Integer> number = paragraph.number();
        Paragraph.Piece place = paragraph.pieces().get(0);
        int shorter = paragraph.printedNumber().map(Numbering::withoutOne).orElse(0);
        if (shorter == last + 1 && !number.equals(Optional.of(shorter))) {
            number = Optional.of(shorter);
            repairs.add(0, Repair.PILCROW_AS_1);
            valid.add(new Defect(
                    place.recordId(),
                    Defect.Code.PARAGRAPH_NUMBER_MISREAD,
                    Part.BODY,
                    place.span(),
                    "printed " + paragraph.printedNumber().orElse("") + ", read as " + shorter));
        }
        if (repairs.contains(Repair.GAP) && number.equals(Optional.of(last + 1))) {
            repairs.remove(Repair.GAP);
            valid.removeIf(defect -> defect.code() == Defect.Code.PARAGRAPH_NUMBER_SKIPPED
                    && defect.span().start() == place.span().start());
        }
        int ahead = number.orElse(0);
        if (last > 0 && ahead > last + 1 && !repairs.contains(Repair.GAP)) {
            repairs.add(Repair.GAP);
            valid.add(new Defect(
                    place.recordId(),
                    Defect.Code.PARAGRAPH_NUMBER_SKIPPED,
                    Part.BODY,
                    place.span(),
                    "printed " + paragraph.printedNumber().orElse("") + ", read as " + ahead));
        }
        last = number.orElse(last);
        if (paragraph.repairs().contains(Repair.BLANKET_MARK)) {
            blanket = paragraph.mark();
        }
        return new Paragraph(
                paragraph.ordinal(),
                number,
                paragraph.printedNumber(),
                paragraph.mark(),
                paragraph.kind(),
                paragraph.heading(),
                paragraph.text(),
                paragraph.section(),
                paragraph.redactions(),
                repairs,
                paragraph.pieces());
    }

    CableText text() {
        List<Kind> kinds = joined
                ? Passages.read(paragraphs.stream()
                                .map(p -> new Passages.Part(p.number(), p.heading(), p.text()))
                                .toList())
                        .kinds()
                : paragraphs.stream().map(Paragraph::kind).toList();
        List<Paragraph> whole = new ArrayList<>(paragraphs.size());
        for (int i = 0; i < paragraphs.size(); i++) {
            whole.add(finished(paragraphs.get(i), i + 1, kinds.get(i)));
        }
        return new CableText(whole, signature, Passages.summary(whole), truncated);
    }

    private Paragraph finished(Paragraph paragraph, int ordinal, Kind kind) {
        boolean boilerplate = paragraph.kind() == Kind.BOILERPLATE;
        boolean unmarked = paragraph.mark().isEmpty() && blanket.isPresent() && !boilerplate;
        List<Repair> repairs = new ArrayList<>(paragraph.repairs());
        if (unmarked) {
            repairs.add(Repair.BLANKET_MARK);
        }
        return new Paragraph(
                ordinal,
                paragraph.number(),
                paragraph.printedNumber(),
                unmarked ? blanket : paragraph.mark(),
                boilerplate ? Kind.BOILERPLATE : kind,
                paragraph.heading(),
                paragraph.text(),
                paragraph.section(),
                paragraph.redactions(),
                repairs,
                paragraph.pieces());
    }

    List<Defect> defects() {
        return List.copyOf(defects);
    }
}
