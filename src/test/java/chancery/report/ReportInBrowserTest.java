package chancery.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @ParameterizedTest
    @CsvSource({"1280, light", "1280, dark", "400, light"})
    void chartsAreDrawnInsideTheWindowAndNothingIsAskedFor(int width, String scheme) throws InterruptedException {
        browser.open(html, width, 900, scheme);
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
    void textFromTheDumpDoesNotRun() throws InterruptedException {
        browser.open(html, 1280, 900, "light");
        assertThat(browser.evaluate("document.body.textContent.includes('<script>alert(1)</script>')"))
                .isEqualTo("true");
        assertThat(browser.evaluate("document.scripts.length")).isEqualTo("4");
        assertThat(browser.troubles()).isEmpty();
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
}
