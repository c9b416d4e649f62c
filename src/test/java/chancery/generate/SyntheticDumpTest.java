package chancery.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chancery.cable.Cable;
import chancery.cable.Classification;
import chancery.cable.Mention;
import chancery.cable.Source;
import chancery.generate.SyntheticDump.Settings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SyntheticDumpTest {

    private static final int CABLES = 120;
    private static final int CHARS = 1500;

    @TempDir
    private Path folder;

    /** A dump in memory, a character for each byte, and the truth about it. */
    private record Made(String bytes, List<SyntheticTruth> truths) {

        String recordAt(Source source) {
            return bytes.substring((int) source.byteOffset(), (int) (source.byteOffset() + source.byteLength()));
        }
    }

    private static Made made(int cables, long seed, double damageShare, Layout layout) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<SyntheticTruth> truths = new ArrayList<>();
        new SyntheticDump(new Settings(cables, seed, CHARS, damageShare, layout))
                .write(DumpSink.file("dump", out), truths::add);
        return new Made(out.toString(StandardCharsets.ISO_8859_1), truths);
    }

    @Test
    void everyNameInTheGrammarIsExplained() {
        assertThat(Grammar.REPORTING.undefined()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void sameSeedGivesTheSameBytesAndAnotherSeedOthers(Layout layout) {
        assertThat(made(CABLES, 5, 0.2, layout).bytes())
                .isEqualTo(made(CABLES, 5, 0.2, layout).bytes());
        assertThat(made(CABLES, 5, 0.2, layout).bytes())
                .isNotEqualTo(made(CABLES, 6, 0.2, layout).bytes());
    }

    @ParameterizedTest
    @EnumSource
    void everyRecordSaysThatItIsSynthetic(Layout layout) {
        Made made = made(CABLES, 5, 0, layout);
        assertThat(made.truths())
                .hasSize(CABLES)
                .allSatisfy(truth -> assertThat(truth.records())
                        .allSatisfy(source -> assertThat(made.recordAt(source)).contains("SYNTHETIC")));
    }

    @Test
    void recordsOfAFileFollowOneAnotherWithoutGap() {
        Made made = made(CABLES, 5, 0.3, Layout.CSV);
        long end = 0;
        for (SyntheticTruth truth : made.truths()) {
            for (Source source : truth.records()) {
                assertThat(source.byteOffset()).isEqualTo(end);
                end += source.byteLength();
                assertThat(made.recordAt(source)).startsWith("\"").endsWith("\n");
            }
        }
        assertThat(end).isEqualTo(made.bytes().length());
    }

    @Test
    void cablesComeInTheOrderOfTheirDatesEachWithItsOwnId() {
        List<Cable> cables = made(2000, 5, 0, Layout.CSV).truths().stream()
                .map(SyntheticTruth::cable)
                .toList();
        assertThat(cables).extracting(cable -> cable.datedAt().orElseThrow()).isSorted();
        assertThat(cables).extracting(Cable::cableId).doesNotHaveDuplicates();
        assertThat(cables.get(0).year()).contains(1973);
        assertThat(cables.get(cables.size() - 1).year()).contains(2010);
        assertThat(cables.stream().filter(cable -> cable.year().orElseThrow() >= 2003))
                .hasSizeGreaterThan(1000);
    }

    @Test
    void allLevelsAndManyPostsOccur() {
        List<Cable> cables = made(1000, 5, 0, Layout.CSV).truths().stream()
                .map(SyntheticTruth::cable)
                .toList();
        assertThat(cables.stream().map(cable -> cable.head().classification().orElseThrow()))
                .contains(Classification.values());
        assertThat(cables.stream().map(cable -> cable.post().orElseThrow()).distinct())
                .hasSizeGreaterThan(100);
    }

    @Test
    void referencesLeadToEarlierCablesAndSomeNowhere() {
        List<Cable> cables = made(1000, 5, 0, Layout.CSV).truths().stream()
                .map(SyntheticTruth::cable)
                .toList();
        Set<String> seen = new TreeSet<>();
        int found = 0;
        int dangling = 0;
        for (Cable cable : cables) {
            for (String cited : cable.declared().references()) {
                if (seen.contains(cited)) {
                    found++;
                } else {
                    dangling++;
                }
            }
            seen.add(cable.cableId());
        }
        assertThat(found).isGreaterThan(4 * dangling);
        assertThat(dangling).isPositive();
    }

    @Test
    void mentionsStandWhereTheTruthSays() {
        for (SyntheticTruth truth : made(CABLES, 5, 0, Layout.CSV).truths()) {
            for (Mention mention : truth.mentions()) {
                String text = mention.ordinal() == 0
                        ? truth.cable().head().subject().orElseThrow()
                        : truth.cable()
                                .text()
                                .paragraphs()
                                .get(mention.ordinal() - 1)
                                .text();
                assertThat(mention.span().of(text)).isEqualTo(mention.surface());
            }
        }
    }

    @Test
    void damageLeavesAllOtherCablesAsTheyWere() {
        List<SyntheticTruth> whole = made(CABLES, 5, 0, Layout.CSV).truths();
        List<SyntheticTruth> damaged = made(CABLES, 5, 0.5, Layout.CSV).truths();
        assertThat(damaged)
                .extracting(SyntheticTruth::cable)
                .isEqualTo(whole.stream().map(SyntheticTruth::cable).toList());
        assertThat(damaged.stream().flatMap(truth -> truth.damage().stream()).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Damage.values()).map(Damage::label).toList());
    }

    @Test
    void lengthMovesTheMedian() {
        List<Integer> lengths = made(400, 5, 0, Layout.TEXT).truths().stream()
                .map(truth -> truth.cable().text().paragraphs().stream()
                        .mapToInt(paragraph -> paragraph.text().length())
                        .sum())
                .sorted()
                .toList();
        assertThat(lengths.get(lengths.size() / 2)).isBetween(CHARS * 7 / 10, CHARS * 13 / 10);
        assertThat(lengths.get(lengths.size() - 1)).isGreaterThan(5 * CHARS);
    }

    @Test
    void textAndPagesAreFilesByYearAndMonth() throws IOException {
        List<SyntheticTruth> truths = new ArrayList<>();
        new SyntheticDump(new Settings(20, 5, CHARS, 0, Layout.HTML)).write(DumpSink.folder(folder), truths::add);
        for (SyntheticTruth truth : truths) {
            Source source = truth.records().get(0);
            assertThat(source.file()).matches("\\d{4}/\\d{2}/\\d{2}[A-Z]+\\d+\\.html");
            assertThat(Files.size(folder.resolve(source.file()))).isEqualTo(source.byteLength());
        }
    }

    @Test
    void aFileThatIsThereIsNotOverwritten() throws IOException {
        Path file = Files.writeString(folder.resolve("kept.csv"), "kept");
        assertThatThrownBy(() -> DumpSink.file(file)).isInstanceOf(FileAlreadyExistsException.class);
        assertThat(file).hasContent("kept");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            0,  9000, 0
            10, 0,    0
            10, 9000, 1.5
            10, 9000, -0.1
            10, 9000, NaN
            """)
    void settingsThatMeanNothingAreRefused(int cables, int medianChars, double damageShare) {
        assertThatThrownBy(() -> new Settings(cables, 1, medianChars, damageShare, Layout.CSV))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
