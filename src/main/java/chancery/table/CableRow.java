package chancery.table;

import chancery.cable.Cable;
import chancery.cable.Defect;
import chancery.cable.DumpRecord;
import chancery.cable.Mention;
import chancery.cable.Paragraph;
import chancery.cable.Part;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A cable with all that was found in it: what the rows of {@code cables}, {@code paragraphs}, {@code mentions} and
 * {@code defects} are made from.
 */
public record CableRow(
        Cable cable, List<Mention> mentions, List<Defect> defects, Map<String, RecordTexts> textsByRecord) {

    public CableRow {
        mentions = List.copyOf(mentions);
        defects = List.copyOf(defects);
        textsByRecord = Map.copyOf(textsByRecord);
    }

    /**
     * Binds a cable to what was found in it.
     *
     * @param cable as it was read, or masked
     * @param mentions found in it, whose spans are in its paragraphs and subject
     * @param defects of the cable, whose spans are in its records
     * @param records the records the cable was read from, of which paragraphs and defects give places
     * @return the source of all its rows
     */
    public static CableRow of(Cable cable, List<Mention> mentions, List<Defect> defects, List<DumpRecord> records) {
        return new CableRow(
                cable,
                mentions,
                defects,
                records.stream().collect(Collectors.toMap(DumpRecord::recordId, RecordTexts::of, (a, b) -> a)));
    }

    /** {@return a row of {@code paragraphs} for each paragraph, in order} */
    public List<ParagraphRow> paragraphRows() {
        return cable.text().paragraphs().stream()
                .map(p -> new ParagraphRow(this, p))
                .toList();
    }

    /** {@return a row of {@code mentions} for each mention, in the order of the text} */
    public List<MentionRow> mentionRows() {
        Map<Integer, Paragraph> byOrdinal =
                cable.text().paragraphs().stream().collect(Collectors.toMap(Paragraph::ordinal, Function.identity()));
        Map<Integer, CodePoints> texts = byOrdinal.values().stream()
                .collect(Collectors.toMap(Paragraph::ordinal, p -> new CodePoints(p.text())));
        CodePoints subject = new CodePoints(cable.head().subject().orElse(""));
        return mentions.stream()
                .map(m -> new MentionRow(
                        this,
                        m,
                        Optional.ofNullable(byOrdinal.get(m.ordinal())),
                        texts.getOrDefault(m.ordinal(), subject)))
                .toList();
    }

    /** {@return a row of {@code defects} for each defect, in the order in which they were found} */
    public List<DefectRow> defectRows() {
        return defects.stream()
                .map(d -> new DefectRow(Optional.of(cable), d, offsets(d.recordId(), d.part())))
                .toList();
    }

    int wordCount() {
        return cable.text().paragraphs().stream()
                .mapToInt(p -> Words.count(p.text()))
                .sum();
    }

    /** The post the paragraphs count for: none when the body belongs to another cable. */
    Optional<String> countedPost() {
        return cable.bodyMismatch() ? Optional.empty() : cable.post();
    }

    CodePoints offsets(String recordId, Part part) {
        RecordTexts texts = textsByRecord.get(recordId);
        if (texts == null) {
            throw new IllegalArgumentException(cable.cableId() + " was not read from record " + recordId);
        }
        return texts.of(part);
    }
}
