package chancery.generate;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.cable.Source;
import chancery.dump.ByteSource;
import chancery.dump.DumpFile;
import chancery.dump.DumpReader;
import chancery.dump.FormatDetector;
import chancery.generate.SyntheticDump.Settings;
import chancery.parse.CableParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** In every layout that is one file, the reader finds each record where the truth says it stands. */
class LayoutsReadBackTest {

    private static final int CABLES = 250;

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"TEXT", "HTML", "JOINED"})
    void everyRecordStandsWhereTheTruthSays(Layout layout) throws IOException {
        List<SyntheticTruth> truths = new ArrayList<>();
        Map<Long, String> read = read(bytes(layout, 0, truths));
        assertThat(truths).hasSize(CABLES);
        assertThat(read).isEqualTo(written(truths));
    }

    /** Nothing but their own words separates them: the start of one that follows a very short one is not seen. */
    @Test
    void joinedCablesAreFoundWhereTheyStandButForAFew() throws IOException {
        List<SyntheticTruth> truths = new ArrayList<>();
        Map<Long, String> read = read(bytes(Layout.JOINED, 0, truths));
        Map<Long, String> written = written(truths);
        assertThat(written.keySet()).containsAll(read.keySet());
        assertThat(read.size()).isGreaterThan(written.size() * 95 / 100);
    }

    private static Map<Long, String> written(List<SyntheticTruth> truths) {
        Map<Long, String> written = new TreeMap<>();
        truths.forEach(truth -> truth.records()
                .forEach(source -> written.put(
                        source.byteOffset(),
                        source.byteLength() + " bytes: " + truth.cable().cableId())));
        return written;
    }

    @ParameterizedTest
    @CsvSource({
        "CSV, csv",
        "CSV_DOUBLED, csv",
        "SQL, sql",
        "POSTGRES, sql",
        "COPY, sql",
        "JOINED, text",
        "NARA, nara",
        "JSONL, jsonl"
    })
    void layoutIsRecognised(Layout layout, String format) throws IOException {
        byte[] dump = bytes(layout, 0, new ArrayList<>());
        assertThat(FormatDetector.detect(ByteSource.of(dump)).format().label()).isEqualTo(format);
    }

    @ParameterizedTest
    @EnumSource(names = {"CSV", "CSV_DOUBLED", "SQL", "POSTGRES", "COPY", "JSONL"})
    void damageIsAtTheRateAskedForAndLeavesTheOthersInPlace(Layout layout) throws IOException {
        List<SyntheticTruth> truths = new ArrayList<>();
        Map<Long, String> read = read(bytes(layout, 0.2, truths));

        List<Long> undamaged = truths.stream()
                .filter(truth -> truth.damage().isEmpty())
                .flatMap(truth -> truth.records().stream())
                .map(Source::byteOffset)
                .toList();
        assertThat(truths.size()
                        - truths.stream().filter(t -> t.damage().isEmpty()).count())
                .isBetween(CABLES / 10L, CABLES * 3 / 10L);
        assertThat(read.keySet()).containsAll(undamaged);
    }

    @Test
    void rowsOfStatementsAreSeparatedByWhatBelongsToNoRecord() throws IOException {
        List<SyntheticTruth> truths = new ArrayList<>();
        byte[] dump = bytes(Layout.SQL, 0, truths);
        for (SyntheticTruth truth : truths) {
            for (Source source : truth.records()) {
                assertThat((char) dump[(int) source.byteOffset()]).isEqualTo('(');
                assertThat((char) dump[(int) (source.byteOffset() + source.byteLength()) - 1])
                        .isEqualTo(')');
            }
        }
    }

    private static byte[] bytes(Layout layout, double damageShare, List<SyntheticTruth> truths) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new SyntheticDump(new Settings(CABLES, 11, 3000, damageShare, layout))
                .write(DumpSink.file("dump", out), truths::add);
        return out.toByteArray();
    }

    /** Length and cable by the place of the record. */
    private static Map<Long, String> read(byte[] dump) throws IOException {
        Map<Long, String> read = new TreeMap<>();
        ByteSource source = ByteSource.of(dump);
        new DumpReader(FormatDetector.detect(source), DumpFile.of("dump"), DumpReader.DEFAULT_MAX_RECORD_BYTES)
                .read(
                        source,
                        record -> read.put(
                                record.source().byteOffset(),
                                record.source().byteLength() + " bytes: "
                                        + CableParser.parse(record)
                                                .fold(parsed -> parsed.cable().cableId(), bad -> bad.reason())));
        return read;
    }
}
