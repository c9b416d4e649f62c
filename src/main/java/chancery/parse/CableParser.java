package chancery.parse;

import chancery.cable.Cable;
import chancery.cable.CableHeader;
import chancery.cable.CableText;
import chancery.cable.DumpRecord;
import chancery.cable.MessageReference;
import chancery.cable.ParseResult;
import chancery.cable.Part;
import chancery.cable.Segment;
import chancery.cable.TextHead;
import java.util.List;
import java.util.Optional;

/**
 * Start here: reads one record of a dump, part by part from top to bottom. Pure, thread-safe, never throws, linear in
 * the length of the text.
 */
public final class CableParser {

    private CableParser() {}

    /** The canonical id in what a person or a container writes: {@code 08ASTANA2148} of {@code 2008 Astana 002148}. */
    public static Optional<MessageReference> readId(String printed) {
        return Identity.read(printed);
    }

    /** The cable in a record, or why there is none. */
    public static ParseResult parse(DumpRecord record) {
        if (record.damage().isPresent()) {
            return new ParseResult.Quarantined(record.damage().get());
        }
        if (record.body().isBlank() && record.header().orElse("").isBlank()) {
            return new ParseResult.Quarantined("empty");
        }
        Defects defects = new Defects();
        Segments above = new Segments();
        Segments below = new Segments();
        LineCursor apart =
                new LineCursor(record.recordId(), Part.HEADER, record.header().orElse(""));
        LineCursor in = new LineCursor(record.recordId(), Part.BODY, record.body());
        Layout layout = Layout.of(in.lines());

        HeaderParser headerParser = new HeaderParser(defects);
        headerParser.read(apart.lines());
        headerParser.read(in.lines().subList(0, layout.text()));
        above.upTo(record.header().orElse("").length(), Segment.Kind.HEADER);
        in.moveTo(layout.text());
        below.upTo(in.offset(), Segment.Kind.HEADER);
        CableHeader header = headerParser.header();

        Optional<MessageReference> declared = record.declared().id().flatMap(Identity::read);
        HeadContext context = new HeadContext(
                header.sentAt().map(at -> at.getYear()).or(() -> declared.map(MessageReference::year)),
                declared.map(MessageReference::post));
        TextHead head = TextHeadParser.read(in, context, defects, below);
        CableText text = BodyParser.read(in, head, defects, below);
        below.upTo(record.body().length(), Segment.Kind.APPENDED);

        Optional<MessageReference> reference = declared.or(() -> head.post()
                .flatMap(post -> head.serial()
                        .flatMap(serial -> context.year().map(year -> new MessageReference(year, post, serial)))));
        if (reference.isEmpty()
                && !headerParser.isPresent()
                && head.classification().isEmpty()) {
            return new ParseResult.Quarantined("no_cable");
        }
        Cable cable = new Cable(
                reference
                        .map(MessageReference::toString)
                        .orElseGet(() -> "X"
                                + record.contentId()
                                        .substring(
                                                0,
                                                Math.min(12, record.contentId().length()))),
                reference,
                record.declared(),
                record.declared().at().flatMap(at -> DeclaredDates.read(at, header.sentAt())),
                header,
                headerParser.drafting(),
                head,
                text,
                CableAssembler.sectionsIn(head.sections(), head.section(), text),
                headerParser.isPartial(),
                false,
                false,
                List.of(record.recordId()),
                1);
        return new ParseResult.Parsed(cable, defects.found(), above.found(), below.found());
    }
}
