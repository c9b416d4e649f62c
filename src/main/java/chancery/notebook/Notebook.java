package chancery.notebook;

import chancery.lake.Lake;
import chancery.lake.Snapshot;
import chancery.spark.Engine;
import chancery.spark.Sessions;
import chancery.stat.StatisticCatalog;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A snapshot for a Java notebook: statements of Spark SQL in, HTML out, which a kernel shows by
 * {@code display(html, "text/html")}. Text from a dump is escaped. What a statement gives is collected, so that it should
 * be small: counts, or a few rows with {@code limit}.
 *
 * <pre>{@code
 * Notebook lake = Notebook.open("../lake");
 * display(lake.table("select cable_id, subject from cables order by cable_id limit 5"), "text/html");
 * }</pre>
 */
public final class Notebook {

    private final Engine engine;
    private final Snapshot snapshot;

    private Notebook(Engine engine, Snapshot snapshot) {
        this.engine = engine;
        this.snapshot = snapshot;
    }

    /**
     * Starts Spark and opens the current snapshot of a lake. Spark ends with the notebook's kernel.
     *
     * @param location a path or URI, on any Hadoop file system
     * @return the notebook, whose statements see tables and statistics of that snapshot
     * @throws java.io.UncheckedIOException where there is no lake
     */
    public static Notebook open(String location) {
        Lake lake = Sessions.lake(location);
        Snapshot snapshot = lake.current();
        Engine engine = Engine.start();
        engine.read(lake, snapshot, StatisticCatalog.all());
        return new Notebook(engine, snapshot);
    }

    /** {@return the name of the snapshot, such as {@code 000001}} */
    public String snapshot() {
        return snapshot.name();
    }

    /**
     * {@return the rows of a statement, as an HTML table}
     *
     * @param sql one statement of Spark SQL
     * @throws IllegalArgumentException where the statement is wrong, in one line; so do the other methods
     */
    public String table(String sql) {
        List<Map<String, Optional<Object>>> rows = engine.rows(sql, Map.of());
        if (rows.isEmpty()) {
            return "<p>no rows</p>";
        }
        String head = rows.get(0).keySet().stream()
                .map(name -> "<th>" + Markup.escaped(name) + "</th>")
                .collect(Collectors.joining());
        return rows.stream()
                .map(row -> row.values().stream().map(Notebook::cell).collect(Collectors.joining("", "<tr>", "</tr>")))
                .collect(Collectors.joining("\n", "<table>\n<tr>" + head + "</tr>\n", "\n</table>"));
    }

    private static String cell(Optional<Object> value) {
        String style = value.filter(v -> v instanceof Number).isPresent() ? "right" : "left";
        return "<td style=\"text-align:" + style + "\">" + Markup.escaped(Markup.text(value)) + "</td>";
    }

    /**
     * {@return a bar for each row of a statement, from left to right: its first column says what, its second how many}
     *
     * @param sql one statement of Spark SQL
     */
    public String bars(String sql) {
        List<Chart.Mark> marks = engine.rows(sql, Map.of()).stream()
                .map(row -> List.copyOf(row.values()))
                .map(row -> new Chart.Mark(Markup.text(row.get(0)), List.of(Chart.number(row.get(1)))))
                .toList();
        return Chart.bars(marks);
    }

    /**
     * {@return a column for each row of a statement, from the bottom up: its first column says where it stands, mostly
     * a year, and each further one how much of a series is stacked there}
     * Years that are left out stand empty.
     *
     * @param sql one statement of Spark SQL
     */
    public String columns(String sql) {
        List<Map<String, Optional<Object>>> rows = engine.rows(sql, Map.of());
        List<String> series = rows.isEmpty()
                ? List.of()
                : rows.get(0).keySet().stream().skip(1).toList();
        return Chart.columns(
                series,
                rows.stream()
                        .map(row -> List.copyOf(row.values()))
                        .map(row -> new Chart.Mark(
                                Markup.text(row.get(0)),
                                row.stream().skip(1).map(Chart::number).toList()))
                        .toList());
    }

    /**
     * {@return the one number that a statement gives}
     *
     * @param sql one statement of Spark SQL
     * @throws IllegalArgumentException where it gives anything else
     */
    public long number(String sql) {
        List<Map<String, Optional<Object>>> rows = engine.rows(sql, Map.of());
        if (rows.size() == 1 && rows.get(0).size() == 1) {
            Optional<Object> only = rows.get(0).values().iterator().next();
            if (only.filter(value -> value instanceof Number).isPresent()) {
                return ((Number) only.get()).longValue();
            }
        }
        throw new IllegalArgumentException("not one number: " + sql);
    }
}
