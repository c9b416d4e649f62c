package chancery.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import chancery.lake.Lake;
import chancery.spark.SharedSession;
import chancery.spark.StatisticRunner;
import chancery.spark.TestLakes;
import chancery.spark.Views;
import chancery.stat.ResultCsv;
import chancery.stat.ResultTable;
import chancery.stat.Statistic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** A cable written to harm whoever reads about it goes the whole way, from the dump to the page. */
class HostileDumpTest {

    private static final String CABLE = """
            "1","5/14/2007 9:30","07MALTA11","=HYPERLINK(""http://example.org"",1)","CONFIDENTIAL","","","C O N F I D E N T I A L MALTA 000011

            TAGS: PREL, =HYPERLINK(1)
            SUBJECT: <script>alert(1)</script> </title><img src=x onerror=alert(2)>

            1. (C) The mayor \u001b[2J\u001b]0;owned\u0007 spoke of <iframe src=javascript:alert(3)>.

            \u001b[31mWARD"
            """;

    /** What of the cable reaches a statistic at all, in one table. */
    private static final Statistic ALL_TEXT = Statistic.read("all_text", """
            -- title:    {subject}
            -- question: What does it say?
            -- chapter:  overview 10
            -- answer:   {subject} of {declared_origin} says {text}
            -- finding:  10 {subject} {text}
            -- notice:   {text}
            -- citation: {declared_origin}
            -- grain:    one row per paragraph
            -- chart:    ranking x=subject y=words detail=declared_origin
            select
                cables.subject,
                cables.declared_origin,
                paragraphs.text,
                cast(paragraphs.word_count as bigint) as words
            from cables
            inner join paragraphs
                on paragraphs.cable_id = cables.cable_id
            order by paragraphs.ordinal
            """);

    @TempDir
    static Path folder;

    private static ResultTable result;

    @BeforeAll
    static void ingest() throws IOException {
        SparkSession spark = SharedSession.withoutGeneratedCode();
        Path dump = Files.writeString(folder.resolve("hostile.csv"), CABLE, UTF_8);
        Lake lake = TestLakes.at(spark, folder.resolve("lake"));
        Views.create(spark, lake, TestLakes.ingest(spark, lake, dump).snapshot());
        result = StatisticRunner.collect(StatisticRunner.rows(spark, ALL_TEXT));
    }

    static boolean chromiumIsThere() {
        return Chromium.program().isPresent();
    }

    @Test
    void csvHoldsNoFormulaAndNothingThatSteersATerminal() {
        assertThat(ResultCsv.write(result))
                .contains("<script>alert(1)</script>", "'=HYPERLINK(\"\"http://example.org\"\",1)")
                .doesNotContain("\u001b", "\u0007", ",=", ",\"=", "\n=", "\n\"=");
    }

    @Test
    @EnabledIf(value = "chromiumIsThere", disabledReason = "there is no chromium on the PATH")
    void pageShowsItAndDoesNotObeyIt() throws IOException, InterruptedException {
        String html = ReportPage.render(
                List.of(ALL_TEXT), Map.of("all_text", result), new ReportOptions(Optional.empty(), "0.0.0"));
        Path page = Files.writeString(folder.resolve("hostile.html"), html, UTF_8);
        Chromium browser = new Chromium(Path.of("target/chromium-hostile").toAbsolutePath());
        try {
            browser.open(page, 1280, 900, "light");
            assertThat(browser.evaluate("document.querySelector('h1').textContent"))
                    .startsWith("<script>alert(1)</script>");
            assertThat(browser.evaluate("document.querySelector('.chart svg').textContent"))
                    .contains("<script>alert(1)");
            assertThat(browser.evaluate(
                            "document.scripts.length + ' ' + document.querySelectorAll('img, iframe').length"))
                    .isEqualTo("4 0");
            assertThat(browser.troubles()).isEmpty();
            assertThat(browser.requests())
                    .allMatch(address -> address.equals(page.toUri().toString()));
        } finally {
            browser.close();
        }
    }
}
