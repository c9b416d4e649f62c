package chancery.report;

import chancery.stat.CellText;
import chancery.stat.Chapter;
import chancery.stat.Chart;
import chancery.stat.ResultCsv;
import chancery.stat.ResultTable;
import chancery.stat.Statistic;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One statistic on the page; what the template calls. */
record Entry(Statistic statistic, ResultTable result) {

    /** A figure of the first screen: {@code cables}, {@code 251,287}. */
    record Fact(String label, String value) {}

    /** The anchor of its heading. */
    public String id() {
        return statistic.name();
    }

    public Chapter chapter() {
        return statistic.chapter();
    }

    public Optional<String> title() {
        return statistic.title(result);
    }

    /** What links to it say: its title, but that of the first entry is the report's own. */
    public String name() {
        return statistic.chart().kind() == Chart.Kind.FACTS ? chapter().title() : title().orElse(statistic.question());
    }

    public Optional<String> answer() {
        return statistic.answer(result);
    }

    public Optional<String> finding() {
        return statistic.finding(result);
    }

    public int findingPlace() {
        return statistic.findingPlace();
    }

    public List<String> caveats() {
        return statistic.caveats(result);
    }

    public List<String> notices() {
        return statistic.notices(result);
    }

    public List<String> citations() {
        return statistic.citations(result);
    }

    public TableView table() {
        return TableView.of(statistic, result);
    }

    public Optional<ChartView> chart() {
        return ChartView.of(statistic, result);
    }

    /** What a {@code facts} chart shows; a fact that is absent is left out. */
    public List<Fact> facts() {
        if (statistic.chart().kind() != Chart.Kind.FACTS) {
            return List.of();
        }
        return result.rows().stream()
                .limit(1)
                .flatMap(row -> Arrays.stream(statistic.chart().setting("show").split(","))
                        .flatMap(name -> fact(row, result.column(name))))
                .toList();
    }

    private Stream<Fact> fact(List<Optional<Object>> row, ResultTable.Column column) {
        return statistic.shares().inSentence(result, row, column).stream()
                .map(text -> new Fact(CellText.label(column), text));
    }

    /** The whole result as CSV, in a link that holds it. */
    public String csvLink() {
        return "data:text/csv;charset=utf-8,"
                + URLEncoder.encode(ResultCsv.write(result), StandardCharsets.UTF_8)
                        .replace("+", "%20")
                        .replace("%2C", ",");
    }
}
