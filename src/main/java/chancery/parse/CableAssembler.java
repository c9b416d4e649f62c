package chancery.parse;

import chancery.cable.Cable;
import chancery.cable.DumpRecord;
import chancery.cable.ParseResult;
import java.util.Comparator;
import java.util.List;

/**
 * Puts the records of one cable together. The result does not depend on the order in which the records are given.
 */
public final class CableAssembler {

    private CableAssembler() {}

    /** A record and what was read from it. */
    public record Part(DumpRecord record, ParseResult.Parsed parsed) {}

    /**
     * One cable out of records that were read as the same cable id.
     *
     * @param parts one or more, in any order
     * @throws IllegalArgumentException without parts
     */
    public static ParseResult.Parsed assemble(List<Part> parts) {
        Part best = parts.stream()
                .min(COMPLETEST_FIRST)
                .orElseThrow(() -> new IllegalArgumentException("a cable of no records"));
        Cable cable = best.parsed().cable();
        return new ParseResult.Parsed(
                new Cable(
                        cable.cableId(),
                        cable.reference(),
                        cable.declared(),
                        cable.declaredAt(),
                        cable.header(),
                        cable.drafting(),
                        cable.head(),
                        cable.text(),
                        cable.sectionsFound(),
                        cable.partial(),
                        cable.correctedCopy(),
                        cable.bodyMismatch(),
                        parts.stream()
                                .map(p -> p.record().recordId())
                                .sorted()
                                .distinct()
                                .toList(),
                        (int) parts.stream()
                                .map(p -> p.record().contentId())
                                .distinct()
                                .count()),
                best.parsed().defects(),
                best.parsed().header(),
                best.parsed().body());
    }

    private static final Comparator<Part> COMPLETEST_FIRST = Comparator.comparing(
                    (Part p) -> p.parsed().cable().text().paragraphs().size())
            .reversed()
            .thenComparing(p -> p.record().recordId());
}
