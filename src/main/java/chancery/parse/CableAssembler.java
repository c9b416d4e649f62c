package chancery.parse;

import chancery.cable.Cable;
import chancery.cable.CableHeader;
import chancery.cable.CableText;
import chancery.cable.Defect;
import chancery.cable.DumpRecord;
import chancery.cable.Paragraph;
import chancery.cable.ParseResult;
import chancery.cable.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Puts the records of one cable together: the same text once, its sections in order, of several versions the most
 * complete. The result does not depend on the order in which the records are given. docs/format.md, section 7.
 */
public final class CableAssembler {

    /** format.md 7.2: of two versions, the one that stands first here wins. */
    private static final Comparator<Part> COMPLETEST_FIRST = Comparator.comparing(
                    (Part part) -> part.cable().bodyMismatch())
            .thenComparing(part -> part.cable().partial())
            .thenComparing(Comparator.comparing(
                            (Part part) -> part.cable().sectionsFound().size())
                    .reversed())
            .thenComparing(part -> !part.cable().correctedCopy())
            .thenComparing(part -> part.cable().text().truncated())
            .thenComparing(part -> part.cable().header().sentAt().isEmpty())
            .thenComparing(Comparator.comparing(Part::length).reversed())
            .thenComparing(part -> part.record().contentId())
            .thenComparing(part -> part.record().recordId());

    private CableAssembler() {}

    /** A record and what was read from it. */
    public record Part(DumpRecord record, ParseResult.Parsed parsed) {

        private Cable cable() {
            return parsed.cable();
        }

        /** Characters of all paragraphs. */
        private long length() {
            return cable().text().paragraphs().stream()
                    .mapToLong(p -> p.text().length())
                    .sum();
        }
    }

    /**
     * One cable out of records that were read as the same cable id. Its segments are those of the record that the cable
     * begins with.
     *
     * @param parts one or more, in any order
     * @return the cable, and the defects of all its parts with those of putting them together, such as
     *     {@link Defect.Code#SECTION_MISSING}
     * @throws IllegalArgumentException without parts
     */
    public static ParseResult.Parsed assemble(List<Part> parts) {
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("a cable of no records");
        }
        List<Part> texts = eachTextOnce(parts);
        List<Part> chosen = sectionsInOrder(texts);
        Cable first = chosen.get(0).cable();
        SectionJoiner joiner = new SectionJoiner();
        chosen.forEach(part -> joiner.add(part.cable(), part.parsed().defects()));
        CableText text = joiner.text();
        List<Integer> sections = found(chosen);
        List<Defect> defects = new ArrayList<>(joiner.defects());
        missing(first, sections)
                .ifPresent(detail -> defects.add(new Defect(
                        chosen.get(0).record().recordId(),
                        Defect.Code.SECTION_MISSING,
                        chancery.cable.Part.BODY,
                        new Span(0, 0),
                        detail)));
        Cable cable = new Cable(
                first.cableId(),
                first.reference(),
                first.declared(),
                first.declaredAt()
                        .or(() -> texts.stream()
                                .flatMap(part -> part.cable().declaredAt().stream())
                                .findFirst()),
                header(texts, first),
                first.drafting(),
                first.head(),
                text,
                sections,
                chosen.stream().anyMatch(part -> part.cable().partial()),
                chosen.stream().anyMatch(part -> part.cable().correctedCopy()),
                chosen.stream().anyMatch(part -> part.cable().bodyMismatch()),
                parts.stream()
                        .map(part -> part.record().recordId())
                        .distinct()
                        .sorted()
                        .toList(),
                texts.size());
        return new ParseResult.Parsed(
                cable,
                defects,
                chosen.get(0).parsed().header(),
                chosen.get(0).parsed().body());
    }

    /** format.md 7.1: what has the same content is read once, from its smallest record id; the completest first. */
    private static List<Part> eachTextOnce(List<Part> parts) {
        TreeMap<String, Part> byContent = new TreeMap<>();
        for (Part part : parts) {
            byContent.merge(
                    part.record().contentId(),
                    part,
                    (a, b) -> a.record().recordId().compareTo(b.record().recordId()) <= 0 ? a : b);
        }
        return byContent.values().stream().sorted(COMPLETEST_FIRST).toList();
    }

    /**
     * format.md 7.3: the records that together give all sections: for each section that is still wanted, the completest
     * record that has it and begins no earlier. A record that has all of them stands alone.
     */
    private static List<Part> sectionsInOrder(List<Part> completestFirst) {
        Part best = completestFirst.get(0);
        int sections = best.cable().head().sections();
        List<Part> chosen = new ArrayList<>();
        TreeSet<Integer> have = new TreeSet<>();
        for (int section = 1; section <= sections && have.size() < sections; section++) {
            if (!have.contains(section)) {
                int wanted = section;
                completestFirst.stream()
                        .filter(part -> part.cable().head().sections() == sections)
                        .filter(part -> part.cable().sectionsFound().contains(wanted))
                        .filter(part -> part.cable().sectionsFound().stream().noneMatch(have::contains))
                        .findFirst()
                        .ifPresent(part -> {
                            chosen.add(part);
                            have.addAll(part.cable().sectionsFound());
                        });
            }
        }
        return chosen.isEmpty() ? List.of(best) : chosen;
    }

    private static List<Integer> found(List<Part> chosen) {
        return chosen.stream()
                .map(part -> part.cable().sectionsFound())
                .flatMap(Collection::stream)
                .distinct()
                .sorted()
                .toList();
    }

    /** Such as {@code 2 of 3}. */
    private static Optional<String> missing(Cable cable, List<Integer> found) {
        int sections = cable.head().sections();
        List<String> missing = IntStream.rangeClosed(1, sections)
                .filter(section -> !found.contains(section))
                .limit(20)
                .mapToObj(Integer::toString)
                .toList();
        return missing.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", missing) + " of " + sections);
    }

    /** The header of the first section, unless it was withheld there and another version has it. */
    private static CableHeader header(List<Part> completestFirst, Cable first) {
        return first.header().sentAt().isPresent()
                ? first.header()
                : completestFirst.stream()
                        .map(part -> part.cable().header())
                        .filter(header -> header.sentAt().isPresent())
                        .findFirst()
                        .orElse(first.header());
    }

    /**
     * format.md 7.4: which sections a record holds: from the one its classification line names up to the last that a
     * page line in it names, or to the end if the text is signed.
     */
    static List<Integer> sectionsIn(int sections, int begins, CableText text) {
        int last = text.paragraphs().isEmpty() ? begins : 0;
        for (Paragraph paragraph : text.paragraphs()) {
            last = Math.max(last, paragraph.section());
        }
        int end = text.signature().isPresent() ? sections : Math.min(last, sections);
        int start = Math.min(begins, Math.max(1, end));
        if (end <= start) {
            return List.of(start);
        }
        return IntStream.rangeClosed(start, end).limit(MOST_SECTIONS).boxed().toList();
    }

    /** A class line that promises more is misread. */
    private static final int MOST_SECTIONS = 99;
}
