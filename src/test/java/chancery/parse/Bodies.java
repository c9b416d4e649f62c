package chancery.parse;

import chancery.cable.CableText;
import chancery.cable.Classification;
import chancery.cable.ClassifiedBy;
import chancery.cable.Defect;
import chancery.cable.Paragraph;
import chancery.cable.Part;
import chancery.cable.Segment;
import chancery.cable.TextHead;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads texts below the head of a confidential cable BERN 12 in two sections, classified by Jane Miller. */
final class Bodies {

    static final TextHead HEAD = new TextHead(
            Optional.of(Classification.CONFIDENTIAL),
            Optional.of("BERN"),
            Optional.of(12),
            2,
            1,
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.of(new ClassifiedBy(Optional.of("Jane Miller"), Optional.of("Ambassador"))),
            List.of());

    private Bodies() {}

    /** What a text was read as. */
    record Read(CableText text, List<Defect> defects, List<Segment> segments) {

        List<String> numbers() {
            return text.paragraphs().stream()
                    .map(p -> p.number().map(Object::toString).orElse("-"))
                    .toList();
        }

        Paragraph paragraph(int ordinal) {
            return text.paragraphs().get(ordinal - 1);
        }

        List<String> codes() {
            return defects.stream().map(d -> d.code().label()).toList();
        }
    }

    static Read read(String body) {
        Defects defects = new Defects();
        Segments segments = new Segments();
        CableText text = BodyParser.read(new LineCursor("r", Part.BODY, body), HEAD, defects, segments);
        return new Read(text, defects.found(), segments.found());
    }

    static String cover(Read read, String body) {
        return read.segments().stream().map(segment -> segment.span().of(body)).collect(Collectors.joining());
    }
}
