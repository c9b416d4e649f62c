package chancery.parse;

import chancery.cable.CableHeader;
import chancery.cable.Drafting;
import chancery.cable.HeaderLine;
import chancery.cable.Precedence;
import chancery.parse.HeaderLines.DateTimeGroup;
import chancery.parse.HeaderLines.Origin;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Format lines 1 to 8, and what the Department prints above them: office distribution and drafting blocks. Blank lines
 * and missing lines are normal; every line is known by its own shape, only addresses by where they stand.
 */
final class HeaderParser {

    /** What stands in place of a header that was withheld. */
    static final String PARTIAL = "partial extract of the original cable";

    private final Defects defects;
    private final List<HeaderLine> lines = new ArrayList<>();
    private final AddressList addressees;
    private final DraftingBlock drafting = new DraftingBlock();

    private Optional<String> transmissionId = Optional.empty();
    private Optional<Origin> origin = Optional.empty();
    private Optional<Line> originLine = Optional.empty();
    private Optional<DateTimeGroup> dateTimeGroup = Optional.empty();
    private Optional<String> originator = Optional.empty();
    private boolean partial;

    HeaderParser(Defects defects) {
        this.defects = defects;
        this.addressees = new AddressList(defects);
    }

    /** Reads lines that hold nothing but a header, or a piece of one. */
    void read(LineCursor in, int from, int to) {
        Above above = Above.NOTHING;
        for (int i = from; i < to && in.has(i); i++) {
            Line line = in.line(i);
            if (!line.isBlank()) {
                above = read(line, Text.squeeze(line.text()), above);
            }
        }
    }

    /** What a line without a shape of its own continues. */
    private enum Above {
        NOTHING,
        RELAY,
        DISTRIBUTION,
        DRAFTING,
        ADDRESSES
    }

    private Above read(Line line, String text, Above above) {
        if (above == Above.ADDRESSES && Addresses.isRouted(text)) { // most lines
            addressees.add(line, text);
            return Above.ADDRESSES;
        }
        if (PageLines.isPageLine(text)) {
            return above;
        }
        if (HeaderLines.isTransmission(text)) {
            transmissionId = transmissionId.or(() -> Optional.of(text.replace(" ", "")));
            return Above.NOTHING;
        }
        if (HeaderLines.isRelay(text)) {
            keep(HeaderLine.Kind.RELAY, text);
            return Above.RELAY;
        }
        if (above == Above.RELAY && HeaderLines.isRouting(text)) {
            keep(HeaderLine.Kind.RELAY, text);
            return Above.RELAY;
        }
        if (HeaderLines.isOrigin(text)) {
            origin = origin.or(() -> defects.keep(HeaderLines.origin(line)));
            originLine = Optional.of(line);
            return Above.NOTHING;
        }
        if (HeaderLines.isSecurity(text)) {
            keep(HeaderLine.Kind.SECURITY, text);
            return Above.NOTHING;
        }
        if (HeaderLines.isDateTimeGroup(text)) {
            if (dateTimeGroup.isEmpty()) {
                dateTimeGroup = defects.keep(HeaderLines.dateTimeGroup(line));
                dateTimeGroup
                        .flatMap(DateTimeGroup::signals)
                        .ifPresent(signals -> keep(HeaderLine.Kind.OPERATING_SIGNALS, signals));
            }
            return Above.NOTHING;
        }
        if (text.startsWith("FM ")) {
            originator = originator.or(() -> Optional.of(text.substring(3)));
            return Above.NOTHING;
        }
        if (originator.isPresent() && AddressList.opens(text)) {
            addressees.open(line, text);
            return Above.ADDRESSES;
        }
        if (above == Above.ADDRESSES) {
            addressees.add(line, text);
            return Above.ADDRESSES;
        }
        if (DraftingBlock.opens(text) || (above == Above.DRAFTING && !DraftingBlock.isDistribution(text))) {
            keep(HeaderLine.Kind.DRAFTING, text);
            drafting.add(text);
            return Above.DRAFTING;
        }
        if (DraftingBlock.isDistribution(text)) {
            keep(HeaderLine.Kind.DISTRIBUTION, text);
            return Above.DISTRIBUTION;
        }
        partial |= text.contains(PARTIAL);
        return Above.NOTHING;
    }

    private void keep(HeaderLine.Kind kind, String text) {
        lines.add(new HeaderLine(kind, text));
    }

    /** What was read so far. */
    CableHeader header() {
        List<Precedence> precedences =
                dateTimeGroup.map(DateTimeGroup::precedences).orElse(List.of());
        Optional<LocalDateTime> sentAt = dateTimeGroup.map(DateTimeGroup::at);
        return new CableHeader(
                transmissionId,
                origin.map(Origin::station),
                origin.map(Origin::serial),
                origin.flatMap(o -> sentAt.map(o::filedAt)),
                precedences.isEmpty() ? Optional.empty() : Optional.of(precedences.get(0)),
                precedences.size() < 2 ? Optional.empty() : Optional.of(precedences.get(1)),
                sentAt,
                originator,
                addressees.found(),
                lines);
    }

    Drafting drafting() {
        return drafting.read();
    }

    /** Whether the container says that it holds an extract. */
    boolean isPartial() {
        return partial;
    }

    /** Whether anything of a header was there. */
    boolean isPresent() {
        return dateTimeGroup.isPresent() || originator.isPresent() || transmissionId.isPresent();
    }

    /** The DE line, where one was read: contradictions are its defects. */
    Optional<Line> originLine() {
        return originLine;
    }
}
