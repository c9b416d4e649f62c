package chancery.parse;

import chancery.cable.CableHeader;
import chancery.cable.Classification;
import chancery.cable.Declared;
import chancery.cable.Defect;
import chancery.cable.Defect.Code;
import chancery.cable.HeaderLine;
import chancery.cable.MessageReference;
import chancery.cable.Part;
import chancery.cable.Reference;
import chancery.cable.Span;
import chancery.cable.TextHead;
import chancery.reference.Post;
import chancery.reference.Posts;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;

/** Where the parts of a cable, each well read, do not agree with one another. */
final class Contradictions {

    /** Serials on the DE line have four digits. */
    private static final int STATION_SERIALS = 10_000;

    /** A cable that is filed later than this was sent again. */
    private static final Duration LATEST_FILING = Duration.ofDays(1);

    private final String recordId;
    private final Defects defects;

    Contradictions(String recordId, Defects defects) {
        this.recordId = recordId;
        this.defects = defects;
    }

    /** Julian stamp against date-time group, station serial against id. */
    void inHeader(CableHeader header, Optional<Line> originLine, Optional<MessageReference> id) {
        header.sentAt()
                .ifPresent(sent -> header.filedAt().ifPresent(filed -> {
                    boolean early = filed.isBefore(sent.minusMinutes(1));
                    if (early || filed.isAfter(sent.plus(LATEST_FILING))) {
                        add(originLine, Part.HEADER, Code.FILING_TIME_DISAGREES, "sent " + sent + ", filed " + filed);
                    }
                }));
        header.stationSerial()
                .ifPresent(serial -> id.ifPresent(reference -> {
                    if (serial != reference.serial() % STATION_SERIALS) {
                        add(originLine, Part.HEADER, Code.STATION_SERIAL_DISAGREES, "#" + serial + " in " + reference);
                    }
                }));
        header.sentAt()
                .ifPresent(sent -> id.ifPresent(reference -> {
                    if (sent.getYear() != reference.year()) {
                        add(
                                Optional.empty(),
                                Part.HEADER,
                                Code.YEAR_DISAGREES,
                                "sent " + sent.toLocalDate() + ", " + reference);
                    }
                }));
    }

    /** Post and serial of the classification line against the id: whether the body belongs to another cable. */
    boolean isOfAnotherCable(TextHead head, Optional<Line> line, Optional<MessageReference> id) { // format.md 5.3
        if (id.isEmpty() || head.post().isEmpty() || head.serial().isEmpty()) {
            return false;
        }
        String post = head.post().get();
        boolean otherPost =
                !CitedCables.isRedaction(post) && !isSamePlace(post, id.get().post());
        boolean otherSerial = head.serial().get() != id.get().serial();
        boolean other = otherPost && otherSerial;
        if (otherPost || otherSerial) {
            Code code = other ? Code.BODY_OF_ANOTHER_CABLE : Code.CLASSIFICATION_LINE_DISAGREES;
            add(line, Part.BODY, code, post + " " + head.serial().get() + " in " + id.get());
        }
        return other;
    }

    private static boolean isSamePlace(String printed, String post) {
        String word = Posts.known().resolve(printed).orElse(printed);
        return place(word).equals(place(post)) || word.startsWith(post) || post.startsWith(word);
    }

    private static String place(String word) {
        return Posts.known().find(word).map(Post::place).orElse(word);
    }

    /** The level on the wire and in the container against that of the text. */
    void ofClassification(TextHead head, CableHeader header, Declared declared, Optional<Line> line) {
        if (head.classification().isEmpty()) {
            return;
        }
        Classification level = head.classification().get();
        onTheWire(header)
                .filter(wire -> wire != level && !isLow(wire, level))
                .ifPresent(wire -> add(
                        line,
                        Part.BODY,
                        Code.SECURITY_LINE_DISAGREES,
                        "on the wire " + wire.label() + ", text " + level.label()));
        declared(declared)
                .filter(said -> said != level && !isLow(said, level))
                .ifPresent(said -> add(
                        line,
                        Part.BODY,
                        Code.DECLARED_CLASSIFICATION_DISAGREES,
                        "declared " + said.label() + ", text " + level.label()));
    }

    /** Limited official use travels as unclassified. */
    private static boolean isLow(Classification a, Classification b) {
        return a.rank() <= Classification.LIMITED_OFFICIAL_USE.rank()
                && b.rank() <= Classification.LIMITED_OFFICIAL_USE.rank();
    }

    /** The level in the letters of {@code ZNY CCCCC ZZH}. */
    static Optional<Classification> onTheWire(CableHeader header) {
        for (HeaderLine line : header.lines()) {
            if (line.kind() == HeaderLine.Kind.SECURITY && line.text().length() > 4) {
                return switch (line.text().charAt(4)) {
                    case 'T' -> Optional.of(Classification.TOP_SECRET);
                    case 'S' -> Optional.of(Classification.SECRET);
                    case 'C' -> Optional.of(Classification.CONFIDENTIAL);
                    case 'E', 'U', 'R' -> Optional.of(Classification.UNCLASSIFIED);
                    default -> Optional.empty();
                };
            }
        }
        return Optional.empty();
    }

    /** The level in {@code SECRET//NOFORN}. */
    static Optional<Classification> declared(Declared declared) {
        return declared.classification()
                .flatMap(text -> ClassificationLine.read(text))
                .map(ClassificationLine::level);
    }

    /** The date of declassification against the cable's own. */
    void ofDates(TextHead head, Optional<LocalDateTime> dated, Optional<Line> orderLine) {
        head.declassifyOn()
                .ifPresent(date -> dated.map(LocalDateTime::toLocalDate)
                        .filter(date::isBefore)
                        .ifPresent(sent -> add(
                                orderLine,
                                Part.BODY,
                                Code.DECLASSIFICATION_BEFORE_CABLE,
                                "sent " + sent + ", declassified " + date)));
    }

    /** A cable cannot cite one that its post sends later: the year of the citation was left out. */
    void ofReferences(TextHead head, Optional<MessageReference> id, Optional<Line> refLine) {
        if (id.isEmpty()) {
            return;
        }
        MessageReference own = id.get();
        String sibling = own.toString();
        sibling = sibling.substring(
                0, sibling.length() - String.valueOf(own.serial()).length());
        for (Reference cited : head.refs()) {
            String cable = cited.cableId().orElse("");
            if (cable.startsWith(sibling)) {
                Identity.read(cable)
                        .filter(ref -> ref.year() == own.year()
                                && ref.post().equals(own.post())
                                && ref.serial() > own.serial())
                        .ifPresent(ref -> add(refLine, Part.BODY, Code.REFERENCE_AHEAD, ref + " in " + own));
            }
        }
    }

    private void add(Optional<Line> line, Part part, Code code, String detail) {
        defects.add(line.map(l -> l.defect(code, detail))
                .orElseGet(() -> new Defect(recordId, code, part, new Span(0, 0), detail)));
    }
}
