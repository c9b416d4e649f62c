package chancery.parse;

import chancery.cable.CableText;
import chancery.cable.Classification;
import chancery.cable.Defect;
import chancery.cable.Paragraph;
import chancery.cable.Paragraph.Kind;
import chancery.cable.Paragraph.Repair;
import chancery.cable.Part;
import chancery.cable.PortionMark;
import chancery.cable.Segment;
import chancery.cable.Span;
import chancery.cable.TextHead;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Paragraphs, headings and signature: everything below the head of the text. docs/format.md, section 4. */
final class BodyParser {

    private final String recordId;
    private final String text;
    private final int from;
    private final int to;
    private final TextHead head;
    private final Defects defects;

    /** Printers of its time broke words at a line's end. */
    private static final String ORDER_OF_THE_SEVENTIES = "11652";

    private BodyParser(LineCursor in, TextHead head, Defects defects) {
        this.recordId = in.recordId();
        this.text = in.text();
        this.from = in.offset();
        this.to = in.limit();
        this.head = head;
        this.defects = defects;
    }

    /**
     * Reads from the cursor to the end of the text.
     *
     * @param head what stands above: its post and serial tell the cable's own page lines from foreign ones
     */
    static CableText read(LineCursor in, TextHead head, Defects defects, Segments segments) {
        return new BodyParser(in, head, defects).read(segments);
    }

    private CableText read(Segments segments) {
        PageBreaks.Read breaks = PageBreaks.read(text, from, to, head);
        breaks.foreign().forEach(row -> add(Defect.Code.FOREIGN_PAGE_LINE, row.start(), row.end(), ""));
        List<Row> rows = breaks.rows();
        Optional<Signature.Found> signature = Signature.take(text, rows, Farewell.row(text, rows), head);
        List<Numbering.Numbered> numbers = Numbering.read(text, to, rows, head.section() > 1);
        Outline.Read outline = Outline.read(text, rows, numbers, Farewell.row(text, rows));
        List<Paragraph> paragraphs = paragraphs(rows, outline.drafts());
        boolean truncated = signature.isEmpty() && isTruncated(paragraphs);
        say(rows, outline.headingRows(), segments);
        return new CableText(paragraphs, signature.map(Signature.Found::name), Passages.summary(paragraphs), truncated);
    }

    private List<Paragraph> paragraphs(List<Row> rows, List<Outline.Draft> drafts) {
        ParagraphText joiner = new ParagraphText(
                text,
                rows,
                head.executiveOrder().filter(ORDER_OF_THE_SEVENTIES::equals).isPresent());
        List<Outline.Draft> kept = new ArrayList<>(drafts.size());
        List<ParagraphText.Joined> texts = new ArrayList<>(drafts.size());
        List<Passages.Part> parts = new ArrayList<>(drafts.size());
        for (Outline.Draft draft : drafts) {
            ParagraphText.Joined joined = joiner.join(draft.first(), draft.end(), draft.content());
            if (!joined.text().isEmpty() || draft.mark().isPresent()) {
                kept.add(draft);
                texts.add(joined);
                parts.add(new Passages.Part(
                        draft.numbered().map(Numbering.Numbered::number), draft.heading(), joined.text()));
            }
        }
        Passages.Read passages = Passages.read(parts);
        Optional<PortionMark> blanket = blanketMark(kept, texts);
        List<Paragraph> paragraphs = new ArrayList<>(kept.size());
        for (int i = 0; i < kept.size(); i++) {
            Kind kind = kept.get(i).boilerplate()
                    ? Kind.BOILERPLATE
                    : passages.kinds().get(i);
            paragraphs.add(paragraph(i + 1, rows, kept.get(i), texts.get(i), kind, blanket));
        }
        sayDoubts(kept, paragraphs, passages.doubts());
        return paragraphs;
    }

    private Paragraph paragraph(
            int ordinal,
            List<Row> rows,
            Outline.Draft draft,
            ParagraphText.Joined joined,
            Kind kind,
            Optional<PortionMark> blanket) {
        Optional<PortionMark> mark = draft.mark().map(PortionMarks.Found::mark);
        boolean blanketMark = mark.isEmpty() && blanket.isPresent() && !draft.boilerplate();
        if (blanketMark) {
            mark = blanket;
        }
        return new Paragraph(
                ordinal,
                draft.numbered().map(Numbering.Numbered::number),
                draft.numbered().map(numbered -> numbered.start().printed()),
                mark,
                kind,
                draft.heading(),
                joined.text(),
                rows.get(draft.first()).section(),
                Redactions.count(joined.text()),
                repairs(draft.numbered(), joined.repairs(), blanketMark),
                pieces(joined.pieces()));
    }

    private static List<Repair> repairs(
            Optional<Numbering.Numbered> numbered, List<Repair> ofText, boolean blanketMark) {
        List<Repair> ofNumber = numbered.isPresent() ? numbered.get().repairs() : List.of();
        if (!blanketMark && (ofNumber.isEmpty() || ofText.isEmpty())) { // nearly all
            return ofNumber.isEmpty() ? ofText : ofNumber;
        }
        Set<Repair> repairs = EnumSet.noneOf(Repair.class);
        repairs.addAll(ofNumber);
        repairs.addAll(ofText);
        if (blanketMark) {
            repairs.add(Repair.BLANKET_MARK);
        }
        return List.copyOf(repairs);
    }

    private List<Paragraph.Piece> pieces(List<Span> spans) {
        List<Paragraph.Piece> pieces = new ArrayList<>(spans.size());
        for (Span span : spans) {
            pieces.add(new Paragraph.Piece(recordId, span));
        }
        return pieces;
    }

    /** format.md 4.5: an old cable says once, in its first paragraph, what it is: {@code CONFIDENTIAL - ENTIRE TEXT}. */
    private static Optional<PortionMark> blanketMark(List<Outline.Draft> drafts, List<ParagraphText.Joined> texts) {
        for (int i = 0; i < Math.min(2, drafts.size()); i++) {
            Optional<PortionMarks.Found> mark = drafts.get(i).mark();
            String words = texts.get(i).text();
            if (mark.filter(PortionMarks.Found::blanket).isPresent()) {
                return mark.map(PortionMarks.Found::mark);
            }
            int entire = words.length() < 80 ? words.toUpperCase(Locale.ROOT).indexOf("ENTIRE TEXT") : -1;
            if (entire >= 0) {
                return mark.map(PortionMarks.Found::mark)
                        .or(() -> PortionMarks.read(words.substring(0, entire + "ENTIRE TEXT".length())));
            }
        }
        return Optional.empty();
    }

    /** format.md 4.16: no signature, and the text breaks off: {@code On July 3, Presi...}. */
    private boolean isTruncated(List<Paragraph> paragraphs) {
        boolean truncated;
        int end = Scan.skipBlanksBack(text, 0, to);
        String last = paragraphs.isEmpty()
                ? ""
                : paragraphs.get(paragraphs.size() - 1).text();
        if (text.startsWith("...", end - 3)) {
            truncated = true;
        } else if (last.isEmpty()) {
            truncated = false;
        } else {
            char c = last.charAt(last.length() - 1);
            int lastLine = last.length() - last.lastIndexOf('\n');
            truncated = last.endsWith("…")
                    || ((Scan.isLower(c) || c == ',') && lastLine > 60 && !Passages.endsWithCloser(last));
        }
        if (truncated) {
            add(Defect.Code.TEXT_TRUNCATED, Math.max(0, end - 20), end, "");
        }
        return truncated;
    }

    private void sayDoubts(List<Outline.Draft> drafts, List<Paragraph> paragraphs, List<Passages.Doubt> doubts) {
        for (int i = 0; i < drafts.size(); i++) {
            Paragraph paragraph = paragraphs.get(i);
            Span place = paragraph.pieces().get(0).span();
            drafts.get(i).numbered().ifPresent(numbered -> sayRepairs(numbered, place));
            drafts.get(i)
                    .mark()
                    .filter(mark -> !mark.whole())
                    .ifPresent(mark -> add(Defect.Code.PORTION_MARK_DAMAGED, place.start(), mark.end(), ""));
            Optional<Classification> above = paragraph
                    .mark()
                    .map(PortionMark::level)
                    .filter(level -> head.classification()
                            .filter(whole -> whole.rank() < level.rank())
                            .isPresent());
            above.ifPresent(
                    level -> add(Defect.Code.PORTION_ABOVE_CLASSIFICATION, place.start(), place.end(), level.label()));
        }
        for (Passages.Doubt doubt : doubts) {
            Span place = paragraphs.get(doubt.part()).pieces().get(0).span();
            add(
                    doubt.unclosed() ? Defect.Code.PASSAGE_UNCLOSED : Defect.Code.PASSAGE_UNOPENED,
                    place.start(),
                    place.end(),
                    doubt.kind().label());
        }
    }

    private void sayRepairs(Numbering.Numbered numbered, Span place) {
        for (Repair repair : numbered.repairs()) {
            Optional<Defect.Code> code = switch (repair) {
                case PILCROW_AS_1 -> Optional.of(Defect.Code.PARAGRAPH_NUMBER_MISREAD);
                case DUPLICATE -> Optional.of(Defect.Code.PARAGRAPH_NUMBER_REPEATED);
                case GAP -> Optional.of(Defect.Code.PARAGRAPH_NUMBER_SKIPPED);
                case RESTART -> Optional.of(Defect.Code.PARAGRAPH_NUMBER_RESTARTED);
                case INFERRED, PAGE_LINE_REMOVED, WORD_JOINED, BLANKET_MARK -> Optional.empty();
            };
            code.ifPresent(found -> add(
                    found,
                    place.start(),
                    place.end(),
                    "printed " + numbered.start().printed() + ", read as " + numbered.number()));
        }
    }

    private void add(Defect.Code code, int start, int end, String detail) {
        defects.add(new Defect(recordId, code, Part.BODY, new Span(start, end), detail));
    }

    /** Says what each row is; rows cover the text, so the segments do (law 3). */
    private void say(List<Row> rows, BitSet headingRows, Segments segments) {
        if (rows.isEmpty()) {
            return;
        }
        Segment.Kind kind = kind(rows.get(0), headingRows.get(0));
        for (int i = 1; i < rows.size(); i++) {
            Segment.Kind next = kind(rows.get(i), headingRows.get(i));
            if (next != kind) {
                segments.upTo(rows.get(i).from(), kind);
            }
            kind = next;
        }
        segments.upTo(to, kind);
    }

    private static Segment.Kind kind(Row row, boolean heading) {
        return switch (row.kind()) {
            case TEXT -> heading ? Segment.Kind.HEADING : Segment.Kind.PARAGRAPH;
            case BLANK -> Segment.Kind.BLANK;
            case RULE, PAGE_LINE -> Segment.Kind.PAGE_LINE;
            case SIGNATURE -> Segment.Kind.SIGNATURE;
            case APPENDED -> Segment.Kind.APPENDED;
        };
    }
}
