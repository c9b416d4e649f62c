package chancery.mention;

import chancery.cable.Addressee;
import chancery.cable.Cable;
import chancery.cable.CableHeader;
import chancery.cable.CableText;
import chancery.cable.ClassifiedBy;
import chancery.cable.Declared;
import chancery.cable.Defect;
import chancery.cable.Drafting;
import chancery.cable.HeaderLine;
import chancery.cable.Mention;
import chancery.cable.Paragraph;
import chancery.cable.Reference;
import chancery.cable.Span;
import chancery.cable.TextHead;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A cable, and what was found in it, without the names of those whom it asks to protect: {@code [protected]} stands in
 * their place in every text. Codes and ids stay: they are made of the cable's own number and of tables.
 */
public record MaskedCable(Cable cable, List<Mention> mentions, List<Defect> defects) {

    public MaskedCable {
        mentions = List.copyOf(mentions);
        defects = List.copyOf(defects);
    }

    /**
     * {@return the cable without the names of those whom it asks to protect; the same objects, where it asks for
     * nobody's protection}
     *
     * @param cable as it was read
     * @param mentions all that were found in it, protected ones marked
     * @param defects its defects, whose details may hold a name
     */
    public static MaskedCable of(Cable cable, List<Mention> mentions, List<Defect> defects) {
        ProtectedNames names = ProtectedNames.of(mentions);
        return names.isEmpty()
                ? new MaskedCable(cable, mentions, defects)
                : new MaskedCable(
                        masked(cable, names),
                        masked(mentions, cable, names),
                        defects.stream()
                                .map(d ->
                                        new Defect(d.recordId(), d.code(), d.part(), d.span(), names.mask(d.detail())))
                                .toList());
    }

    private static List<Mention> masked(List<Mention> mentions, Cable cable, ProtectedNames names) {
        Map<Integer, MaskedText> texts = new HashMap<>();
        cable.head().subject().ifPresent(subject -> texts.put(0, names.masked(subject)));
        cable.text().paragraphs().forEach(p -> texts.put(p.ordinal(), names.masked(p.text())));
        List<Mention> masked = new ArrayList<>();
        for (Mention mention : mentions) {
            MaskedText text = texts.getOrDefault(mention.ordinal(), new MaskedText("", List.of()));
            Span span = text.moved(mention.span());
            String surface = span.of(text.text());
            Mention last = masked.isEmpty() ? mention : masked.get(masked.size() - 1);
            boolean again = !masked.isEmpty()
                    && last.ordinal() == mention.ordinal()
                    && span.start() < last.span().end();
            boolean name = surface.equals(ProtectedNames.MASK);
            if (again || (name && mention.kind() != Mention.Kind.PERSON)) {
                continue; // two words of one name, or a place that bears it
            }
            masked.add(new Mention(
                    mention.ordinal(),
                    mention.kind(),
                    surface,
                    name ? surface : names.mask(mention.name()),
                    name ? Optional.empty() : mention.country(),
                    name ? Optional.empty() : mention.entity(),
                    mention.title().map(names::mask),
                    mention.isProtected() || name,
                    span,
                    mention.finder()));
        }
        return masked;
    }

    private static Cable masked(Cable cable, ProtectedNames names) {
        return new Cable(
                cable.cableId(),
                cable.reference(),
                masked(cable.declared(), names),
                cable.declaredAt(),
                masked(cable.header(), names),
                masked(cable.drafting(), names),
                masked(cable.head(), names),
                masked(cable.text(), names),
                cable.sectionsFound(),
                cable.partial(),
                cable.correctedCopy(),
                cable.bodyMismatch(),
                cable.recordIds(),
                cable.versions());
    }

    private static Declared masked(Declared declared, ProtectedNames names) {
        return new Declared(
                masked(declared.id(), names),
                declared.at(),
                masked(declared.origin(), names),
                masked(declared.classification(), names),
                masked(declared.references(), names),
                declared.releasedOn());
    }

    private static CableHeader masked(CableHeader header, ProtectedNames names) {
        return new CableHeader(
                masked(header.transmissionId(), names),
                masked(header.station(), names),
                header.stationSerial(),
                header.filedAt(),
                header.precedence(),
                header.infoPrecedence(),
                header.sentAt(),
                masked(header.originator(), names),
                header.addressees().stream().map(a -> masked(a, names)).toList(),
                header.lines().stream()
                        .map(line -> new HeaderLine(line.kind(), names.mask(line.text())))
                        .toList());
    }

    private static Addressee masked(Addressee addressee, ProtectedNames names) {
        return new Addressee(
                addressee.role(),
                masked(addressee.routing(), names),
                names.mask(addressee.name()),
                addressee.post(),
                masked(addressee.office(), names),
                addressee.precedence(),
                addressee.serial(),
                masked(addressee.excluded(), names));
    }

    private static Drafting masked(Drafting drafting, ProtectedNames names) {
        return new Drafting(
                masked(drafting.draftedBy(), names),
                masked(drafting.approvedBy(), names),
                masked(drafting.office(), names),
                masked(drafting.concepts(), names),
                drafting.releasedOn());
    }

    private static TextHead masked(TextHead head, ProtectedNames names) {
        return new TextHead(
                head.classification(),
                head.post(),
                head.serial(),
                head.sections(),
                head.section(),
                masked(head.captions(), names),
                masked(head.attention(), names),
                masked(head.executiveOrder(), names),
                head.declassifyOn(),
                masked(head.declassifyRule(), names),
                masked(head.tags(), names),
                masked(head.subject(), names),
                head.subjectMark(),
                head.refs().stream()
                        .map(ref -> new Reference(ref.label(), ref.kind(), ref.cableId(), names.mask(ref.text())))
                        .toList(),
                head.classifiedBy().map(by -> new ClassifiedBy(masked(by.name(), names), masked(by.title(), names))),
                masked(head.reasons(), names));
    }

    private static CableText masked(CableText text, ProtectedNames names) {
        return new CableText(
                text.paragraphs().stream().map(p -> masked(p, names)).toList(),
                masked(text.signature(), names),
                masked(text.summary(), names),
                text.truncated());
    }

    private static Paragraph masked(Paragraph paragraph, ProtectedNames names) {
        return new Paragraph(
                paragraph.ordinal(),
                paragraph.number(),
                masked(paragraph.printedNumber(), names),
                paragraph.mark(),
                paragraph.kind(),
                masked(paragraph.heading(), names),
                names.mask(paragraph.text()),
                paragraph.section(),
                paragraph.redactions(),
                paragraph.repairs(),
                paragraph.pieces());
    }

    private static Optional<String> masked(Optional<String> text, ProtectedNames names) {
        return text.map(names::mask);
    }

    private static List<String> masked(List<String> texts, ProtectedNames names) {
        return texts.stream().map(names::mask).toList();
    }
}
