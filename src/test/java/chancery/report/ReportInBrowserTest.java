package chancery.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page in a real browser. */
@EnabledIf(value = "chromiumIsThere", disabledReason = "there is no chromium on the PATH")
class ReportInBrowserTest {

    @TempDir
    static Path folder;

    private static Chromium browser;
    private static Path html;

    static boolean chromiumIsThere() {
        return Chromium.program().isPresent();
    }

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        html = Files.writeString(folder.resolve("the report.html"), InventedReport.HTML, StandardCharsets.UTF_8);
        browser = new Chromium(Path.of("target/chromium").toAbsolutePath());
    }

    @AfterAll
    static void stop() throws InterruptedException {
        browser.close();
    }

    /** What is seen where nothing is touched, in three windows. */
    @Nested
    @ParameterizedClass(name = "{0} {1}")
    @CsvSource({"1280, light", "1280, dark", "400, light"})
    @Execution(ExecutionMode.SAME_THREAD) // there is one browser
    class AsItOpens {

        private final int width;
        private final String scheme;

        AsItOpens(int width, String scheme) {
            this.width = width;
            this.scheme = scheme;
        }

        @BeforeParameterizedClassInvocation
        static void open(int width, String scheme) throws InterruptedException {
            browser.open(html, width, 900, scheme);
        }

        @Test
        void chartsAreDrawnInsideTheWindowAndNothingIsAskedFor() throws InterruptedException {
            assertThat(browser.evaluate("document.querySelectorAll('.chart').length === document.querySelectorAll("
                            + "'.chart svg').length && document.querySelectorAll('.chart svg path').length > 500"))
                    .isEqualTo("true");
            assertThat(browser.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                    .isEqualTo("true");
            assertThat(browser.evaluate("getComputedStyle(document.body).backgroundColor"))
                    .isEqualTo(scheme.equals("dark") ? "rgb(22, 24, 27)" : "rgb(253, 252, 250)");
            assertThat(browser.troubles()).isEmpty();
            assertThat(browser.requests())
                    .allMatch(address -> address.equals(html.toUri().toString()));
        }

        @Test
        void everyWayOfDrawingDraws() throws InterruptedException {
            for (String way : List.of("map", "interval", "interval_by_year", "panels", "week", "lines")) {
                String marks = "document.querySelectorAll('#drawn_as_" + way + " .chart svg path[fill]').length";
                assertThat(Integer.parseInt(browser.evaluate(marks))).as(way).isGreaterThan(20);
            }
            assertThat(browser.evaluate("document.querySelector('#drawn_as_panels .chart svg').textContent"))
                    .contains("SECRET", "CONFIDENTIAL", "UNCLASSIFIED");
        }

        @Test
        void everyBarOfANamedAxisHasItsNameInTheOrderOfTheRows() throws InterruptedException {
            List<String> posts = InventedReport.result("classification_by_post").rows().stream()
                    .map(row -> row.get(1).orElseThrow().toString())
                    .distinct()
                    .toList();
            assertThat(posts).hasSizeGreaterThan(16);
            assertThat(browser.evaluate("document.querySelector('#classification_by_post .chart svg').textContent"))
                    .containsSubsequence(posts);
        }

        /** The order in which names are placed: each is moved aside or left out before it covers another. */
        @Test
        void namesOnTheMapDoNotCoverOneAnother() throws InterruptedException {
            String boxes = "[...document.querySelectorAll('#drawn_as_map .chart svg text')]"
                    + ".map(text => text.getBoundingClientRect())";
            assertThat(Integer.parseInt(browser.evaluate(boxes + ".length"))).isGreaterThan(3);
            assertThat(browser.evaluate(boxes + ".some((a, i, all) => all.some((b, j) => i < j && a.left < b.right"
                            + " && b.left < a.right && a.top < b.bottom && b.top < a.bottom))"))
                    .isEqualTo("false");
        }

        /** What stands beside the rows of a heat map is their meaning where there is room, and never cut short. */
        @Test
        void rowsOfAHeatMapAreNamed() throws InterruptedException {
            assertThat(browser.evaluate("document.querySelector('#tag_share_by_year .chart svg').textContent"))
                    .contains(width < 900 ? "T000Meaning of tag 0" : "T000, Meaning of tag 0");
            assertThat(browser.evaluate("[...document.querySelectorAll('#drawn_as_week .chart svg text')]"
                            + ".filter(text => /(…|\\.\\.\\.)$/.test(text.textContent)).length"))
                    .isEqualTo("0");
        }

        @Test
        void textFromTheDumpDoesNotRun() throws InterruptedException {
            assertThat(browser.evaluate("document.body.textContent.includes('<script>alert(1)</script>')"))
                    .isEqualTo("true");
            assertThat(browser.evaluate("document.scripts.length")).isEqualTo("4");
            assertThat(browser.troubles()).isEmpty();
        }

        /** What a single cable says is no peak: see {@code drawn_as_lines_with_small_samples.sql}. */
        @Test
        void noLineGoesThroughASmallSample() throws InterruptedException {
            String chart = "#drawn_as_lines_with_small_samples .chart svg ";
            // Of six years two in the middle are small: two lines of one stretch each, and two points beside their
            // four.
            assertThat(browser.evaluate("[...document.querySelectorAll('" + chart
                            + "path[fill=none]')].filter(path => path.getAttribute('stroke-width') === '2')"
                            + ".map(path => path.getAttribute('d').replace(/[^A-Z]/g, '')).join(' ')"))
                    .isEqualTo("MLML");
            String hollow = scheme.equals("dark")
                    ? "path[fill=\"#16181b\"][stroke=\"#7fb2d9\"]"
                    : "path[fill=\"#fdfcfa\"][stroke=\"#2f6690\"]";
            assertThat(browser.evaluate("document.querySelectorAll('" + chart + hollow + "').length"))
                    .isEqualTo("2");
            assertThat(browser.evaluate("[...document.querySelectorAll('" + chart + "text')]"
                            + ".map(text => text.textContent).filter(text => text.endsWith('%')).join()"))
                    .isEqualTo("0 %,25 %,50 %,75 %,100 %");
        }
    }

    @Test
    void headingSortsItsColumn() throws InterruptedException {
        browser.open(html, 1280, 900, "light");
        String button = "document.querySelectorAll('#cables_by_classification th button')[1]";
        String shares = "[...document.querySelectorAll('#cables_by_classification tbody tr')]"
                + ".map(row => row.cells[0].textContent).join(', ')";
        assertThat(browser.evaluate(button + ".click(); " + shares))
                .isEqualTo("UNCLASSIFIED, CONFIDENTIAL, SECRET, LIMITED OFFICIAL USE, not stated");
        assertThat(browser.evaluate(button + ".click(); " + shares))
                .isEqualTo("not stated, LIMITED OFFICIAL USE, SECRET, CONFIDENTIAL, UNCLASSIFIED");
        assertThat(browser.evaluate(button + ".parentElement.ariaSort")).isEqualTo("ascending");
    }

    @Test
    void headingSortsFromTheKeyboard() throws InterruptedException {
        browser.open(html, 1280, 900, "light");
        String button = "document.querySelectorAll('#cables_by_classification th button')[1]";
        browser.evaluate(button + ".focus()");
        browser.press("Enter", "\r", 13);
        assertThat(browser.evaluate(button + ".parentElement.ariaSort")).isEqualTo("descending");
    }

    @Test
    void aRemarkDoesNotMakeItsRowTall() throws InterruptedException {
        browser.open(html, 1280, 900, "light");
        browser.evaluate("document.querySelectorAll('#tag_share_by_year details').forEach(d => { d.open = true; })");
        assertThat(Double.parseDouble(browser.evaluate("Math.max(...[...document.querySelectorAll("
                        + "'#tag_share_by_year tbody tr')].map(row => row.getBoundingClientRect().height))")))
                .isBetween(15.0, 50.0);
    }

    /** On a telephone long names stand above their bars. */
    @Test
    void theFirstNameAboveABarIsWhole() throws InterruptedException {
        browser.open(html, 400, 900, "light");
        String chart = "document.querySelector('#data_quality .chart svg')";
        assertThat(browser.evaluate(chart + ".textContent")).startsWith("Records that hold no cable");
        assertThat(browser.evaluate("document.querySelector('#tag_frequency .chart svg').textContent"))
                .contains("T000, Meaning of tag 0");
        assertThat(browser.evaluate("Math.min(...[..." + chart + ".querySelectorAll('text')].map(text => "
                        + "text.getBoundingClientRect().top)) >= " + chart + ".getBoundingClientRect().top"))
                .isEqualTo("true");
    }

    @Test
    void aLongPastIsOutOfSightUntilTheSliderIsMoved() throws InterruptedException {
        browser.open(html, 1280, 900, "light");
        assertThat(browser.evaluate("[...document.querySelectorAll('#drawn_with_a_long_past .chart svg text')]"
                        + ".map(text => text.textContent).filter(text => /^[12]...$/.test(text)).join()"))
                .startsWith("2001,2002,2003,2004,2005");
    }

    /** One cable of 1966 is out of sight, and so must be the scale that it asks for. */
    @Test
    void scaleIsThatOfTheYearsInSight() throws InterruptedException {
        browser.open(html, 1280, 900, "light");
        assertThat(browser.evaluate("[...document.querySelectorAll('#drawn_with_a_peak_long_past .chart svg text')]"
                        + ".map(text => text.textContent).filter(text => text.endsWith('%')).pop()"))
                .isEqualTo("25 %");
    }

    @Test
    void percentageRoundedToNothingIsNotDrawnAsNothing() throws InterruptedException {
        browser.open(html, 1280, 900, "light");
        assertThat(browser.evaluate("document.querySelector('#drawn_with_traces .chart svg').textContent"))
                .contains("over 99.9 %", "under 0.1 %");
        String button = "document.querySelectorAll('#drawn_with_traces th button')[3]";
        assertThat(browser.evaluate(button + ".click(); [...document.querySelectorAll('#drawn_with_traces tbody tr')]"
                        + ".map(row => row.cells[0].textContent).join()"))
                .isEqualTo("PARIS,ROME");
    }

    /** A legend's height is reckoned before it is drawn: no line of it may be missing, and none be empty. */
    @ParameterizedTest
    @ValueSource(ints = {1280, 400})
    void theLegendTakesTheRoomItNeeds(int width) throws InterruptedException {
        browser.open(html, width, 900, "light");
        String texts = "[...document.querySelectorAll('#classification_share_by_year .chart svg text')]";
        String legend = "Math.max(..." + texts + ".filter(text => /[A-Z]{5}|not stated/.test(text.textContent))"
                + ".map(text => text.getBoundingClientRect().bottom))";
        String axis = "Math.min(..." + texts + ".filter(text => text.textContent === '100 %')"
                + ".map(text => text.getBoundingClientRect().top))";
        assertThat(Double.parseDouble(browser.evaluate(axis + " - " + legend))).isBetween(0.0, 20.0);
    }

    /** A window that is not shown has no width. */
    @Test
    void chartsOutliveAWindowWithoutWidth() throws InterruptedException {
        browser.open(html, 1280, 900, "light");
        String show = "document.querySelector('main').style.display = '%s'; dispatchEvent(new Event('resize')); ''";
        browser.evaluate(String.format(show, "none"));
        browser.evaluate(String.format(show, ""));
        assertThat(browser.troubles()).isEmpty();
        assertThat(browser.evaluate("document.querySelectorAll('#drawn_as_map .chart svg path').length > 100"))
                .isEqualTo("true");
    }

    /** The rules of axe-core, where the build has fetched it: .ci/run does. */
    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void axeFindsNothingToMend(String scheme) throws IOException, InterruptedException {
        Path axe = Path.of("target/axe-core/node_modules/axe-core/axe.min.js");
        assumeTrue(Files.exists(axe), "there is no " + axe + "; npm install --prefix target/axe-core axe-core@4.14.1");
        browser.open(html, 1280, 900, scheme);
        browser.evaluate("document.querySelectorAll('#drawn_as_panels details').forEach(d => { d.open = true; })");
        browser.evaluate(Files.readString(axe, StandardCharsets.UTF_8) + "; ''");
        assertThat(browser.evaluate("axe.run(document, {resultTypes: ['violations']}).then(found => found.passes.length"
                        + " + ': ' + found.violations.map(v => v.impact + ' ' + v.id + ' ' + v.nodes[0].target)"
                        + ".join('; '))"))
                .matches("[1-9][0-9]*: ");
    }

    @Test
    void paperHasTheNumbersThatTheScreenFolds() throws InterruptedException {
        browser.open(html, 1280, 900, "dark");
        assertThat(browser.print())
                .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII))
                .hasSizeGreaterThan(100_000);
        assertThat(browser.evaluate("document.querySelectorAll('details.numbers:not([open])').length"))
                .isEqualTo("0");
    }

    @Test
    void paperHasTheFirstRowsOfALongTableAndSaysSo() throws InterruptedException {
        browser.open(html, 1280, 900, "light");
        String rows = "Math.max(...[...document.querySelectorAll('tbody')].map(body => [...body.rows]"
                + ".filter(row => getComputedStyle(row).display !== 'none').length))";
        String notes = "[...new Set([...document.querySelectorAll('.rest-on-paper')]"
                + ".map(note => getComputedStyle(note).display))].join()";
        assertThat(Integer.parseInt(browser.evaluate(rows))).isGreaterThan(TableView.MOST_ON_PAPER);
        assertThat(browser.evaluate(notes)).isEqualTo("none");
        browser.takePaper();
        assertThat(browser.evaluate(rows)).isEqualTo(String.valueOf(TableView.MOST_ON_PAPER));
        assertThat(browser.evaluate(notes)).isEqualTo("block");
        assertThat(browser.evaluate("[...document.querySelectorAll('.rest-on-paper')].every(note => Number("
                        + "/of ([\\d,]+)/.exec(note.textContent)[1].replace(',', '')) > " + TableView.MOST_ON_PAPER
                        + ')'))
                .isEqualTo("true");
    }

    /** What is wider than the paper makes browsers shrink the whole page. */
    @Test
    void chartsOnPaperAreAsWideAsThePaper() throws InterruptedException {
        browser.open(html, 1280, 900, "light");
        String widths =
                "[...new Set([...document.querySelectorAll('.chart svg')].map(svg => svg.getAttribute('width')))]";
        assertThat(browser.evaluate("dispatchEvent(new Event('beforeprint')); " + widths + ".join()"))
                .isEqualTo("672");
        assertThat(browser.evaluate("dispatchEvent(new Event('afterprint')); " + widths + ".join()"))
                .isNotEqualTo("672");
    }
}
