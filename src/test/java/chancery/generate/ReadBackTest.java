package chancery.generate;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.cable.Cable;
import chancery.cable.Paragraph;
import chancery.cable.ParseResult;
import chancery.cable.TextHead;
import chancery.dump.ByteSource;
import chancery.dump.DumpFile;
import chancery.dump.DumpReader;
import chancery.dump.FormatDetector;
import chancery.generate.SyntheticDump.Settings;
import chancery.parse.CableParser;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the parser reads from a synthetic dump is what is true of it, cable by cable and field by field. */
class ReadBackTest {

    /** Enough for every period, level and style to occur; about a second. */
    private static final Settings SETTINGS = new Settings(400, 77, 4000, 0, Layout.CSV);

    @TempDir
    private Path folder;

    private final List<String> differences = new ArrayList<>();

    @Test
    void whatIsReadIsWhatWasWritten() throws IOException {
        List<SyntheticTruth> truths = new ArrayList<>();
        Path file = folder.resolve("synthetic.csv");
        try (DumpSink sink = DumpSink.file(file)) {
            new SyntheticDump(SETTINGS).write(sink, truths::add);
        }
        Map<Long, ParseResult> read = read(file);

        for (SyntheticTruth truth : truths) {
            long offset = truth.records().get(0).byteOffset();
            if (truth.records().size() == 1) { // sections are put together by ingest
                Optional.ofNullable(read.get(offset))
                        .flatMap(ReadBackTest::cable)
                        .ifPresentOrElse(
                                cable -> compare(truth.cable(), cable),
                                () -> differences.add(truth.cable().cableId() + ": no cable at byte " + offset));
            }
        }

        assertThat(truths).hasSize(SETTINGS.cables());
        assertThat(differences).isEmpty();
    }

    private static Map<Long, ParseResult> read(Path file) throws IOException {
        Map<Long, ParseResult> read = new HashMap<>();
        try (ByteSource source = ByteSource.of(file)) {
            new DumpReader(
                            FormatDetector.detect(source),
                            DumpFile.of("synthetic.csv"),
                            DumpReader.DEFAULT_MAX_RECORD_BYTES)
                    .read(source, record -> read.put(record.source().byteOffset(), CableParser.parse(record)));
        }
        return read;
    }

    private static Optional<Cable> cable(ParseResult result) {
        return result.fold(parsed -> Optional.of(parsed.cable()), quarantined -> Optional.empty());
    }

    private void compare(Cable truth, Cable read) {
        String id = truth.cableId();
        same(id, "cable_id", truth, read, Cable::cableId);
        same(id, "declared", truth, read, Cable::declared);
        same(id, "declared_at", truth, read, Cable::declaredAt);
        same(id, "partial", truth, read, Cable::partial);
        same(id, "body_mismatch", truth, read, Cable::bodyMismatch);
        same(id, "header", truth, read, Cable::header);
        head(id, truth.head(), read.head());
        same(id, "signature", truth, read, cable -> cable.text().signature());
        same(id, "summary", truth, read, cable -> cable.text().summary());
        same(id, "truncated", truth, read, cable -> cable.text().truncated());
        List<Paragraph> paragraphs = truth.text().paragraphs();
        if (paragraphs.size() != read.text().paragraphs().size()) {
            differences.add(id + ": " + paragraphs.size() + " paragraphs, read "
                    + read.text().paragraphs().size());
            return;
        }
        for (int i = 0; i < paragraphs.size(); i++) {
            paragraph(
                    id + " paragraph " + (i + 1),
                    paragraphs.get(i),
                    read.text().paragraphs().get(i));
        }
    }

    private void head(String id, TextHead truth, TextHead read) {
        same(id, "classification", truth, read, TextHead::classification);
        same(id, "post", truth, read, TextHead::post);
        same(id, "serial", truth, read, TextHead::serial);
        same(id, "sections", truth, read, TextHead::sections);
        same(id, "captions", truth, read, TextHead::captions);
        same(id, "attention", truth, read, TextHead::attention);
        same(id, "executive_order", truth, read, TextHead::executiveOrder);
        same(id, "declassify_on", truth, read, TextHead::declassifyOn);
        same(id, "declassify_rule", truth, read, TextHead::declassifyRule);
        same(id, "tags", truth, read, TextHead::tags);
        same(id, "subject", truth, read, TextHead::subject);
        same(id, "subject_mark", truth, read, TextHead::subjectMark);
        same(id, "refs", truth, read, TextHead::refs);
        same(id, "classified_by", truth, read, TextHead::classifiedBy);
        same(id, "reasons", truth, read, TextHead::reasons);
    }

    private void paragraph(String where, Paragraph truth, Paragraph read) {
        same(where, "number", truth, read, Paragraph::number);
        same(where, "printed_number", truth, read, Paragraph::printedNumber);
        same(where, "mark", truth, read, Paragraph::mark);
        same(where, "kind", truth, read, Paragraph::kind);
        same(where, "heading", truth, read, Paragraph::heading);
        same(where, "text", truth, read, Paragraph::text);
        same(where, "section", truth, read, Paragraph::section);
        same(where, "redactions", truth, read, Paragraph::redactions);
    }

    private <T> void same(String where, String field, T truth, T read, Function<T, ?> value) {
        Object expected = value.apply(truth);
        Object actual = value.apply(read);
        if (!expected.equals(actual)) {
            differences.add(where + " " + field + ": wrote " + shown(expected) + ", read " + shown(actual));
        }
    }

    private static Object shown(Object value) {
        return value instanceof Optional<?> optional
                ? optional.map(Object::toString).orElse("nothing")
                : value;
    }
}
