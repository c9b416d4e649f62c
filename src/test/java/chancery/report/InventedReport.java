package chancery.report;

import chancery.stat.DuckDb;
import chancery.stat.ResultTable;
import chancery.stat.Statistic;
import chancery.stat.StatisticCatalog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The report of an invented dump of realistic size, made once for all tests; {@link #main} writes it to look at. */
final class InventedReport {

    /** Those that are shipped, and one for each way of drawing. */
    static final List<Statistic> STATISTICS = Stream.concat(
                    StatisticCatalog.all().stream(),
                    StatisticCatalog.in(Path.of("src/test/resources/report/drawings")).stream())
            .toList();

    static final Map<String, ResultTable> RESULTS = results();
    static final ReportOptions OPTIONS = new ReportOptions(Optional.empty(), "0.0.0");
    static final String HTML = ReportPage.render(STATISTICS, RESULTS, OPTIONS);

    private InventedReport() {}

    static ResultTable result(String statistic) {
        return Objects.requireNonNull(RESULTS.get(statistic), statistic);
    }

    public static void main(String[] args) throws IOException {
        Files.writeString(Path.of(args[0]), HTML, StandardCharsets.UTF_8);
    }

    private static Map<String, ResultTable> results() {
        Map<String, ResultTable> results = new HashMap<>();
        try (DuckDb duck = DuckDb.withoutRows()) {
            duck.execute(Files.readString(Path.of("src/test/resources/report/invented.sql"), StandardCharsets.UTF_8));
            for (Statistic statistic : STATISTICS) {
                results.put(statistic.name(), duck.run(statistic));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("invented.sql is wrong", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(results);
    }
}
