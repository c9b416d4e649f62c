package chancery.report;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.stat.ResultTable;
import chancery.stat.Statistic;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("changes the default locale")
class ReportPageTest {

    private static final int FIVE_MEGABYTES = 5_000_000;
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.,-])[0-9]+(,[0-9]{3})*(\\.[0-9]+)?(?![\\w-])");

    private static final Document PAGE = Jsoup.parse(InventedReport.HTML);

    @Test
    void pageIsOneFileThatLoadsNothing() {
        assertThat(InventedReport.HTML.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(FIVE_MEGABYTES);
        assertThat(PAGE.select("link, img, iframe, object, embed, base, form, [src], [srcset], [action]"))
                .isEmpty();
        assertThat(PAGE.select("[href]").eachAttr("href")).allMatch(href -> href.matches("#[a-z_-]+|data:text/csv;.*"));
        assertThat(PAGE.expectFirst("style").data()).doesNotContain("url(", "@import");
    }

    @Test
    void policyAllowsOnlyTheStyleAndTheScriptsInThePage() {
        List<String> hashes = Stream.concat(PAGE.select("style").stream(), PAGE.select("script:not([type])").stream())
                .map(element -> "'sha256-" + sha256(element.data()) + "'")
                .toList();
        assertThat(hashes).hasSize(4);
        assertThat(PAGE.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .isEqualTo("default-src 'none'; base-uri 'none'; form-action 'none'; style-src " + hashes.get(0)
                        + "; script-src " + String.join(" ", hashes.subList(1, 4)));
        // What a policy of hashes would block.
        assertThat(PAGE.getAllElements().stream()
                        .flatMap(element -> element.attributes().asList().stream())
                        .map(Attribute::getKey))
                .noneMatch(key -> key.startsWith("on") || key.equals("style"));
    }

    @Test
    void everyStatisticHasQuestionAnswerTableAndQuery() {
        for (Statistic statistic : InventedReport.STATISTICS) {
            Element entry = PAGE.expectFirst("#" + statistic.name());
            assertThat(entry.expectFirst("h3").text()).isEqualTo(statistic.question());
            assertThat(entry.expectFirst(".answer").text()).doesNotContain("{");
            assertThat(entry.expectFirst(".query code").wholeText()).isEqualTo(statistic.query());
            int tables = InventedReport.result(statistic.name()).rows().isEmpty() ? 0 : 1;
            assertThat(entry.select("table")).hasSize(tables);
            assertThat(entry.select("table caption")).hasSize(tables);
            assertThat(entry.select("thead th:not([scope=col]), tbody th:not([scope=row])"))
                    .isEmpty();
        }
    }

    @Test
    void everyChartHasItsTableAndATextInItsPlace() {
        List<Element> charts = PAGE.select(".chart");
        assertThat(charts).hasSizeGreaterThan(5);
        for (Element chart : charts) {
            assertThat(chart.attr("role")).isEqualTo("img");
            assertThat(chart.attr("aria-label")).contains("table below");
            assertThat(PAGE.expectFirst("#" + chart.attr("data-chart")).select("tbody tr"))
                    .isNotEmpty();
            assertThat(chart.hasAttr("hidden"))
                    .as("a chart without scripts is an empty box")
                    .isTrue();
        }
        assertThat(PAGE.expectFirst("#data").data())
                .contains(charts.stream()
                        .map(chart -> "\"id\":\"" + chart.attr("data-chart") + '"')
                        .toList());
    }

    @Test
    void everyNumberInASentenceIsACellOfItsStatistic() {
        for (Statistic statistic : InventedReport.STATISTICS) {
            ResultTable result = InventedReport.result(statistic.name());
            String cells = cells(statistic, result);
            List<String> sentences = new ArrayList<>();
            statistic.answer(result).ifPresent(sentences::add);
            statistic.finding(result).ifPresent(sentences::add);
            sentences.addAll(statistic.notices(result));
            for (String sentence : sentences) {
                NUMBER.matcher(sentence)
                        .results()
                        .forEach(number -> assertThat(cells)
                                .as(statistic.name() + ": " + sentence)
                                .containsPattern("(?<![0-9.,])" + Pattern.quote(number.group()) + "(?![0-9.,])"));
            }
        }
    }

    @Test
    void textFromTheDumpIsOnlyText() {
        assertThat(PAGE.select("script")).hasSize(4);
        assertThat(PAGE.select("td, th").eachText()).contains("<script>alert(1)</script>", "=HYPERLINK(1)");
        assertThat(PAGE.expectFirst("#data").data())
                .contains("\\u003Cscript>alert(1)")
                .doesNotContain("<");
        assertThat(csv("tag_frequency")).contains(",'=HYPERLINK(1),").doesNotContain(",=HYPERLINK(1),");
    }

    @Test
    void csvHoldsEveryColumnAndRow() {
        ResultTable result = InventedReport.result("classification_share_by_year");
        assertThat(csv("classification_share_by_year").lines())
                .hasSize(result.rows().size() + 1)
                .first()
                .isEqualTo("year,classification,classification_rank,cables,cables_in_year,share_percent,note");
    }

    @Test
    void headingsAndAnchorsMakeAnOutline() {
        assertThat(PAGE.select("h1")).hasSize(1);
        List<Integer> levels = PAGE.select("h1, h2, h3").stream()
                .map(heading -> Integer.parseInt(heading.tagName().substring(1)))
                .toList();
        IntStream.range(1, levels.size())
                .forEach(i -> assertThat(levels.get(i)).isLessThanOrEqualTo(levels.get(i - 1) + 1));
        List<String> ids = PAGE.select("[id]").eachAttr("id");
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(PAGE.select("nav a, .findings a, .skip").eachAttr("href"))
                .allSatisfy(href -> assertThat(ids).contains(href.substring(1)));
        assertThat(PAGE.select("[aria-labelledby]").eachAttr("aria-labelledby"))
                .allSatisfy(names -> assertThat(ids).contains(names.split(" ")));
    }

    @Test
    void firstScreenSaysWhatTheDumpIsAndHowClean() {
        assertThat(PAGE.title()).isEqualTo("Partly synthetic diplomatic cables, 1966 to 2010");
        assertThat(PAGE.expectFirst("header .notice").wholeText().strip())
                .startsWith("Synthetic data. 750 of the 30,000 cables (2.5\u00A0%)");
        assertThat(PAGE.select("header dt").eachText())
                .contains("cables", "first date", "last date", "unreadable records");
        assertThat(PAGE.select(".findings li")).hasSizeBetween(3, 5);
        assertThat(PAGE.select(".citation").text()).contains("inputs").endsWith("Chancery 0.0.0.");
    }

    @Test
    void titleOfTheCallerWins() {
        String html = ReportPage.render(
                InventedReport.STATISTICS,
                InventedReport.RESULTS,
                new ReportOptions(Optional.of("Cables & <i>more</i>"), "1"));
        assertThat(Jsoup.parse(html).title()).isEqualTo("Cables & <i>more</i>");
        assertThat(html).contains("<h1>Cables &amp; &lt;i&gt;more&lt;/i&gt;</h1>");
    }

    @Test
    void sameResultsGiveTheSameBytesInAnyOrderAndLocale() {
        List<String> names = new ArrayList<>(InventedReport.RESULTS.keySet());
        Collections.sort(names, Collections.reverseOrder());
        Map<String, ResultTable> reversed = new LinkedHashMap<>();
        names.forEach(name -> reversed.put(name, InventedReport.result(name)));
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(new Locale("tr", "TR"));
            assertThat(ReportPage.render(InventedReport.STATISTICS, reversed, InventedReport.OPTIONS))
                    .isEqualTo(InventedReport.HTML);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void statisticsWithoutResultAreLeftOutAndAResultWithoutRowsSaysSo() {
        ResultTable posts = InventedReport.result("cables_by_post");
        Document small = Jsoup.parse(ReportPage.render(
                InventedReport.STATISTICS,
                Map.of("cables_by_post", new ResultTable(posts.columns(), List.of())),
                InventedReport.OPTIONS));
        assertThat(small.select("article").eachAttr("id")).containsExactly("cables_by_post");
        assertThat(small.select(".chart, table")).isEmpty();
        assertThat(small.select(".answer").text()).isEqualTo("No cable names the post that wrote it.");
    }

    @Test
    void remarkOnSomeCellsOfARowSaysOnWhich() {
        Document page = Jsoup.parse(pageOfLengths(List.of(
                length(2008L, "UNCLASSIFIED", 0L, 700L, "fewer than 10 cables"),
                length(2008L, "SECRET", 3L, 1300L, ""),
                length(2009L, "UNCLASSIFIED", 0L, 800L, "fewer than 10 cables"),
                length(2009L, "SECRET", 3L, 1400L, "fewer than 10 cables"))));
        assertThat(page.select("tbody tr").eachText())
                .containsExactly(
                        "2008 1,300 700 UNCLASSIFIED: fewer than 10 cables", "2009 1,400 800 fewer than 10 cables");
        assertThat(page.expectFirst("#data").data())
                .contains("\"x\":[\"2008\",\"2009*\"]")
                .contains("\"data\":[1300,1400],\"small\":[false,true]")
                .contains("\"data\":[700,800],\"small\":[true,true]");
        assertThat(page.select("figcaption").text())
                .isEqualTo("Length by classification and year Median words by year and classification");
    }

    @Test
    void singleSeriesIsNamedWhereALegendWouldBe() {
        Document page = Jsoup.parse(pageOfLengths(List.of(length(2008L, "SECRET", 3L, 1300L, ""))));
        assertThat(page.select("figcaption").text()).endsWith("Median words by year (classification: SECRET)");
    }

    @Test
    void zerosAloneAreATableAndNoChart() {
        Document page = Jsoup.parse(
                pageOfLengths(List.of(length(2008L, "SECRET", 3L, 0L, ""), length(2009L, "SECRET", 3L, 0L, ""))));
        assertThat(page.select("figure")).isEmpty();
        assertThat(page.select("tbody tr").eachText()).containsExactly("2008 0", "2009 0");
    }

    /** Two cables of 1966 would leave the years of all others no room. */
    @Test
    void chartOpensOnTheYearsThatHaveNearlyAll() {
        Element entry = PAGE.expectFirst("#drawn_with_a_long_past");
        assertThat(entry.select(".chart-note").eachText())
                .containsExactly(
                        "Begins at 2001, since there is little before it: the slider reaches the rest, and the table"
                                + " has it.");
        assertThat(entry.select("tbody tr").eachText()).contains("1966 1", "1973 2");
        assertThat(PAGE.expectFirst("#data").data()).contains("\"opens\":[35,39]");
        assertThat(PAGE.select("#cables_by_month .chart-note").eachText()).noneMatch(note -> note.startsWith("Begins"));
    }

    @Test
    void chartOfSharesOpensOnTheYearsWithEnoughCables() {
        assertThat(pageOfLengths(List.of(
                        length(1974L, "SECRET", 3L, 1300L, "fewer than 10 cables"),
                        length(2008L, "SECRET", 3L, 1300L, ""),
                        length(2009L, "SECRET", 3L, 1400L, ""),
                        length(2010L, "SECRET", 3L, 1400L, "fewer than 10 cables"))))
                .contains("\"opens\":[34,36]")
                .contains("Begins at 2008, since there is little before it");
    }

    @Test
    void percentageRoundedToNothingOrToAllSaysSoInSentenceTableAndChart() {
        Element entry = PAGE.expectFirst("#drawn_with_traces");
        assertThat(entry.expectFirst(".answer").wholeText()).isEqualTo("Under 0.1\u00A0% are from Rome.");
        assertThat(entry.select("tbody tr").eachText())
                .containsExactly("PARIS 19,997 20,000 over 99.9", "ROME 3 20,000 under 0.1");
        assertThat(PAGE.expectFirst("#data").data()).contains("\"sides\":[\"over\",\"under\"]");
    }

    /** The report of {@code words_by_classification_and_year} alone. */
    private static String pageOfLengths(List<Map<String, Object>> lengths) {
        String name = "words_by_classification_and_year";
        List<ResultTable.Column> columns = InventedReport.result(name).columns();
        List<List<Optional<Object>>> rows = lengths.stream()
                .map(cells -> columns.stream()
                        .map(column ->
                                Optional.ofNullable(cells.get(column.name())).filter(cell -> !cell.equals("")))
                        .toList())
                .toList();
        return ReportPage.render(
                InventedReport.STATISTICS, Map.of(name, new ResultTable(columns, rows)), InventedReport.OPTIONS);
    }

    /** A row of it; a note of no letters is none. */
    private static Map<String, Object> length(long year, String classification, long rank, long words, String note) {
        return Map.of(
                "year",
                year,
                "classification",
                classification,
                "classification_rank",
                rank,
                "median_words",
                words,
                "note",
                note);
    }

    private String csv(String statistic) {
        String link =
                PAGE.expectFirst("#" + statistic).expectFirst("[download]").attr("href");
        return URLDecoder.decode(link.substring(link.indexOf(',') + 1), StandardCharsets.UTF_8);
    }

    private static String cells(Statistic statistic, ResultTable result) {
        Set<String> texts = new HashSet<>();
        for (List<Optional<Object>> row : result.rows()) {
            for (ResultTable.Column column : result.columns()) {
                statistic.shares().inSentence(result, row, column).ifPresent(texts::add);
            }
        }
        return String.join("\n", texts);
    }

    private static String sha256(String text) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
