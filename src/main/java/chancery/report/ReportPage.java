package chancery.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import chancery.stat.Chapter;
import chancery.stat.Chart;
import chancery.stat.ResultTable;
import chancery.stat.Statistic;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The report: one HTML page with its style sheet, scripts and data inside, whose content security policy forbids
 * everything else. Without scripts all sentences and tables are there; scripts add charts and sorting. The same results
 * give the same bytes.
 */
public final class ReportPage {

    private static final int MOST_FINDINGS = 5;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final PebbleTemplate TEMPLATE = template();

    private ReportPage() {}

    /**
     * Renders the page.
     *
     * @param statistics in reading order; those without a result are left out
     * @param results by the statistic's name
     * @param options title, chapters and what is compared
     * @return the whole page: the same bytes for the same arguments
     */
    public static String render(List<Statistic> statistics, Map<String, ResultTable> results, ReportOptions options) {
        List<Entry> entries = statistics.stream()
                .flatMap(statistic ->
                        Stream.ofNullable(results.get(statistic.name())).map(result -> new Entry(statistic, result)))
                .toList();
        Inline style = Inline.of("page.css");
        List<Inline> scripts =
                List.of(Inline.of("echarts/echarts.min.js"), Inline.of("charts.js"), Inline.of("page.js"));
        Map<String, Object> page = new TreeMap<>();
        page.put("title", title(entries, options));
        page.put("version", options.version());
        page.put("notices", entries.stream().flatMap(e -> e.notices().stream()).toList());
        page.put(
                "citations",
                entries.stream().flatMap(e -> e.citations().stream()).toList());
        page.put("findings", findings(entries));
        page.put("chapters", chapters(entries));
        page.put("lead", entries.stream().limit(1).toList());
        page.put(
                "data",
                data(entries.stream()
                        .flatMap(e -> e.chart().stream())
                        .map(ChartView::json)
                        .toList()));
        page.put("style", style.text());
        page.put("scripts", scripts);
        page.put(
                "policy",
                "default-src 'none'; base-uri 'none'; form-action 'none'; style-src " + style.hash() + "; script-src "
                        + scripts.stream().map(Inline::hash).collect(joining(" ")));
        StringWriter html = new StringWriter();
        try {
            TEMPLATE.evaluate(html, page, Locale.ROOT);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write into memory", e);
        }
        return html.toString();
    }

    /**
     * What {@code charts.js} reads: colours, charts and, where one needs it, the map of the world. JSON in a script
     * element must hold no {@code <}, which could end it and is always in a string.
     */
    private static String data(List<ObjectNode> charts) {
        try {
            ObjectNode data = JSON.createObjectNode();
            data.set("colours", JSON.readTree(Inline.of("colours.json").text()));
            if (charts.stream().anyMatch(chart -> chart.get("kind").asText().equals(Chart.Kind.MAP.word()))) {
                data.set("world", JSON.readTree(Inline.of("world/world.json").text()));
            }
            data.putArray("charts").addAll(charts);
            return JSON.writeValueAsString(data).replace("<", "\\u003C");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("colours, world and a tree are always JSON", e);
        }
    }

    /** A first statistic about the whole dump, if there is one, names the report. */
    private static String title(List<Entry> entries, ReportOptions options) {
        return options.title()
                .or(() -> entries.stream().findFirst().flatMap(Entry::title))
                .orElse("Diplomatic cables");
    }

    private static List<Entry> findings(List<Entry> entries) {
        return entries.stream()
                .filter(entry -> entry.finding().isPresent())
                .sorted(Comparator.comparingInt(Entry::findingPlace))
                .limit(MOST_FINDINGS)
                .toList();
    }

    private static List<ChapterView> chapters(List<Entry> entries) {
        return entries.stream().collect(groupingBy(Entry::chapter, TreeMap::new, toList())).entrySet().stream()
                .map(chapter -> new ChapterView(chapter.getKey(), chapter.getValue()))
                .toList();
    }

    private static PebbleTemplate template() {
        ClasspathLoader loader = new ClasspathLoader(ReportPage.class.getClassLoader());
        loader.setCharset(StandardCharsets.UTF_8.name());
        return new PebbleEngine.Builder()
                .loader(loader)
                .strictVariables(true)
                .defaultEscapingStrategy("html")
                .build()
                .getTemplate("report/page.html");
    }

    /** A chapter and its entries, as the template calls them. */
    record ChapterView(Chapter chapter, List<Entry> entries) {}
}
