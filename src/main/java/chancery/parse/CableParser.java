package chancery.parse;

import chancery.cable.Cable;
import chancery.cable.CableHeader;
import chancery.cable.CableText;
import chancery.cable.Declared;
import chancery.cable.Defect;
import chancery.cable.Drafting;
import chancery.cable.DumpFormat;
import chancery.cable.DumpRecord;
import chancery.cable.MessageReference;
import chancery.cable.ParseResult;
import chancery.cable.Part;
import chancery.cable.Segment;
import chancery.cable.TextHead;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * Start here: reads one record of a dump, part by part from top to bottom. Pure, thread-safe, never throws, linear in
 * the length of the text.
 */
public final class CableParser {

    private final DumpRecord record;
    private final Defects defects = new Defects();
    private final Segments header = new Segments();
    private final Segments body = new Segments();

    private CableParser(DumpRecord record) {
        this.record = record;
    }

    /**
     * {@return the cable in a record, or why there is none: the splitter's {@code damage}, {@code empty} for nothing
     * but blanks, {@code no_cable} where neither the container nor the text names one}
     *
     * @param record as the splitter cut it, whatever it holds
     */
    public static ParseResult parse(DumpRecord record) {
        if (record.damage().isPresent()) {
            return new ParseResult.Quarantined(record.damage().get());
        }
        if (Text.isBlank(record.body()) && Text.isBlank(record.header().orElse(""))) {
            return new ParseResult.Quarantined("empty");
        }
        return new CableParser(record).read();
    }

    /**
     * {@return the canonical id in what a person or a container writes: {@code 08ASTANA2148} of
     * {@code 2008 Astana 002148}}
     *
     * @param printed any text
     */
    public static Optional<MessageReference> readId(String printed) {
        return Identity.read(printed);
    }

    private ParseResult read() {
        String id = record.recordId();
        LineCursor apart = new LineCursor(id, Part.HEADER, record.header().orElse(""));
        LineCursor in = new LineCursor(id, Part.BODY, record.body());

        Layout layout = Layout.of(in);
        TelegramAttributes attributes = TelegramAttributes.read(in, layout);
        Optional<Declared> pasted = PastedFields.read(in);
        Declared declared = Sources.declared(record, pasted, attributes.declared());
        Optional<MessageReference> declaredId = declared.id().flatMap(Identity::read);

        HeaderParser headerParser = readHeader(apart, in, layout);
        CableHeader cableHeader = headerParser.header();
        header.upTo(record.header().orElse("").length(), Segment.Kind.HEADER);
        in.moveTo(layout.text());
        in.endAt(layout.attributes());
        body.upTo(in.offset(), Segment.Kind.HEADER);

        TextHeadParser headParser = new TextHeadParser(in);
        HeadContext context = context(cableHeader, declaredId, declared);
        TextHead printed = headParser.read(context, body);
        TextHead head = printed.completed(
                Contradictions.onTheWire(cableHeader).or(() -> Contradictions.declared(declared)),
                attributes.captions(),
                attributes.tags().map(TagsLine::read).orElse(List.of()),
                attributes.subject());
        boolean withdrawn = printed.classification().isEmpty() && Withdrawal.isCard(in);
        CableText text = withdrawn ? CableText.NONE : BodyParser.read(in, head, defects, body);
        body.upTo(record.body().length(), Segment.Kind.APPENDED);

        Optional<MessageReference> reference =
                declaredId.or(() -> Identity.of(printed, context.year())).or(() -> Identity.of(cableHeader));
        boolean named = record.declared().id().isPresent() || reference.isPresent();
        if (!named && !headerParser.isPresent() && printed.classification().isEmpty()) {
            return Unread.NO_CABLE.result();
        }

        Optional<LocalDateTime> declaredAt = declaredAt(declared, cableHeader, headParser);
        boolean partial = headerParser.isPartial() || withdrawn || Withdrawal.isExtract(record.body());
        Contradictions contradictions = new Contradictions(id, defects);
        contradictions.inHeader(cableHeader, headerParser.originLine(), reference);
        contradictions.ofClassification(printed, cableHeader, declared, headParser.classificationLine());
        contradictions.ofDates(
                head, cableHeader.sentAt().or(() -> declaredAt), headParser.lineOf(HeadLabel.EXECUTIVE_ORDER));
        contradictions.ofReferences(head, reference, headParser.lineOf(HeadLabel.REF));
        headParser
                .unlabelledSubject()
                .ifPresent(line -> defects.add(line.defect(Defect.Code.SUBJECT_WITHOUT_LABEL, "")));
        boolean mismatch = contradictions.isOfAnotherCable(printed, headParser.classificationLine(), declaredId);
        whatIsMissing(declared, reference, declaredAt, printed, head, partial);

        Cable cable = new Cable(
                reference.map(MessageReference::toString).orElseGet(this::unknownId),
                reference,
                declared,
                declaredAt,
                cableHeader,
                drafting(headerParser.drafting(), attributes, declared),
                head,
                text,
                CableAssembler.sectionsIn(head.sections(), head.section(), text),
                partial,
                headParser.isCorrectedCopy(),
                mismatch,
                List.of(id),
                1);
        return new ParseResult.Parsed(cable, defects.found(), header.found(), body.found());
    }

    /** A header pasted into the body is a copy, where the container keeps one apart and did not withhold it. */
    private HeaderParser readHeader(LineCursor apart, LineCursor in, Layout layout) {
        HeaderParser parser = new HeaderParser(defects);
        parser.read(apart, 0, Integer.MAX_VALUE);
        if (!parser.isPresent()) {
            parser.read(in, layout.header(), layout.text());
        } else if (layout.text() > layout.header()) {
            int lines = layout.text() - layout.header();
            defects.add(in.line(layout.header()).defect(Defect.Code.HEADER_REPEATED, lines + " lines"));
        }
        return parser;
    }

    private static HeadContext context(CableHeader header, Optional<MessageReference> id, Declared declared) {
        return new HeadContext(
                header.sentAt()
                        .map(LocalDateTime::getYear)
                        .or(() -> id.map(MessageReference::year))
                        .or(() -> declared.at().flatMap(DeclaredDates::date).map(LocalDateTime::getYear)),
                id.map(MessageReference::post));
    }

    private Optional<LocalDateTime> declaredAt(Declared declared, CableHeader header, TextHeadParser head) {
        boolean page = record.format() == DumpFormat.HTML;
        return declared.at()
                .flatMap(at -> DeclaredDates.read(at, page, header.sentAt().or(head::localTime)))
                .or(head::localTime);
    }

    private static Drafting drafting(Drafting block, TelegramAttributes attributes, Declared declared) {
        return new Drafting(
                block.draftedBy().isEmpty() ? attributes.drafter().map(List::of).orElse(List.of()) : block.draftedBy(),
                block.approvedBy(),
                block.office().or(attributes::office),
                attributes.concepts(),
                declared.releasedOn().flatMap(DeclaredDates::date).map(LocalDateTime::toLocalDate));
    }

    private void whatIsMissing(
            Declared declared,
            Optional<MessageReference> reference,
            Optional<LocalDateTime> declaredAt,
            TextHead inText,
            TextHead head,
            boolean partial) {
        String id = record.recordId();
        declared.id()
                .filter(printed ->
                        reference.filter(r -> r.toString().equals(printed)).isEmpty())
                .ifPresent(printed -> defects.add(
                        id,
                        Part.HEADER,
                        Defect.Code.ID_REPAIRED,
                        "declared " + printed
                                + reference.map(r -> ", read as " + r).orElse(", unreadable")));
        declared.at()
                .filter(at -> declaredAt.isEmpty())
                .ifPresent(at -> defects.add(id, Part.HEADER, Defect.Code.DECLARED_DATE_UNREADABLE, at));
        if (partial) {
            defects.add(id, Part.HEADER, Defect.Code.PARTIAL_EXTRACT, "");
        }
        if (inText.classification().isEmpty()) {
            defects.add(id, Part.BODY, Defect.Code.CLASSIFICATION_LINE_MISSING, "");
        }
        if (head.subject().isEmpty()) {
            defects.add(id, Part.BODY, Defect.Code.SUBJECT_MISSING, "");
        }
        if (head.tags().isEmpty()) {
            defects.add(id, Part.BODY, Defect.Code.TAGS_MISSING, "");
        }
    }

    private String unknownId() {
        String hash = record.contentId();
        return "X" + hash.substring(0, Math.min(UNKNOWN_ID_DIGITS, hash.length()));
    }

    private static final int UNKNOWN_ID_DIGITS = 12;
}
