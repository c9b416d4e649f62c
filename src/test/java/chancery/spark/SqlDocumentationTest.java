package chancery.spark;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import chancery.generate.DumpSink;
import chancery.generate.Layout;
import chancery.generate.SyntheticDump;
import chancery.lake.Lake;
import chancery.table.Dialect;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The statements of {@code docs/sql.md}, over the dump that its command makes, have the same answers in Spark, in DuckDB
 * and on the page; {@code mvn -Pdocuments test -Dgolden.write=true} writes those of the page anew.
 */
@Tag("documents")
class SqlDocumentationTest {

    private static final Path PAGE = Path.of("docs/sql.md");

    private static final SyntheticDump.Settings DUMP = new SyntheticDump.Settings(1000, 1966, 3000, 0.03, Layout.CSV);

    /** A question, what is said about it, its statement, and its answer up to the next heading. */
    private static final Pattern QUESTION = Pattern.compile(
            "(?<head>\n### \\d+\\. [^\n]+\n[^`]*(?:`[^`\n]+`[^`]*)*```sql\n(?<sql>.*?)\n```\n)(?<answer>.*?)(?=\n##|$)",
            Pattern.DOTALL);

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private static final SparkSession SPARK = SharedSession.withoutGeneratedCode();

    @TempDir
    static Path folder;

    private static Lake lake;

    @BeforeAll
    static void ingestWhatThePageGenerates() throws IOException {
        Path dump = folder.resolve("thirty.csv");
        try (DumpSink sink = DumpSink.file(dump)) {
            new SyntheticDump(DUMP).write(sink, made -> {});
        }
        lake = TestLakes.at(SPARK, folder.resolve("thirty"));
        TestLakes.ingest(SPARK, lake, dump);
    }

    @Test
    void theCommandOnThePageMadeTheDump() throws IOException {
        assertThat(Files.readString(PAGE, StandardCharsets.UTF_8))
                .contains(String.format(
                        Locale.ROOT,
                        "jobs/chancery generate --cables %d --seed %d --length %d --damage %s -o thirty.csv",
                        DUMP.cables(),
                        DUMP.seed(),
                        DUMP.medianChars(),
                        DUMP.damageShare()));
    }

    @Test
    void sparkDuckDbAndThePageAgreeOnThirtyQuestions() throws IOException, SQLException {
        String page = Files.readString(PAGE, StandardCharsets.UTF_8);
        assertThat(QUESTION.matcher(page).results()).hasSize(30);
        Engine spark = new Engine(SPARK);
        spark.read(lake, lake.current(), List.of());
        String answered;
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:")) {
            for (String statement : Dialect.DUCKDB.statements(Views.files(lake, lake.current(), List.of()))) {
                duck.createStatement().execute(statement);
            }
            answered = QUESTION.matcher(page)
                    .replaceAll(question -> Matcher.quoteReplacement(answered(question, spark, duck)));
        }
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(PAGE, answered, StandardCharsets.UTF_8);
        }
        assertThat(Files.readString(PAGE, StandardCharsets.UTF_8)).isEqualTo(answered);
    }

    /** A question of the page with its answer, on which both engines agree. */
    private static String answered(MatchResult question, Engine spark, Connection duck) {
        String sql = question.group(2);
        String answer = table(ask(spark, sql));
        assertThat(table(ask(duck, sql))).as("%s", question.group(1)).isEqualTo(answer);
        return question.group(1) + "\n" + answer;
    }

    private static List<List<String>> ask(Engine spark, String sql) {
        Answer answer = spark.query(sql, Map.of());
        List<List<String>> rows = new ArrayList<>(List.of(answer.columns()));
        answer.rows()
                .forEachRemaining(row -> rows.add(row.stream()
                        .map(cell -> cell.map(SqlDocumentationTest::text).orElse(""))
                        .toList()));
        return rows;
    }

    private static List<List<String>> ask(Connection duck, String sql) {
        try (ResultSet result = duck.createStatement().executeQuery(sql)) {
            int columns = result.getMetaData().getColumnCount();
            List<List<String>> rows = new ArrayList<>();
            List<String> names = new ArrayList<>();
            for (int i = 1; i <= columns; i++) {
                names.add(result.getMetaData().getColumnName(i));
            }
            rows.add(names);
            while (result.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    row.add(Optional.ofNullable(result.getObject(i))
                            .map(SqlDocumentationTest::text)
                            .orElse(""));
                }
                rows.add(row);
            }
            return rows;
        } catch (SQLException e) {
            throw new AssertionError("DuckDB: " + sql, e);
        }
    }

    private static String text(Object value) {
        if (value instanceof Timestamp time) {
            return TIME.format(time.toLocalDateTime());
        }
        if (value instanceof LocalDateTime time) {
            return TIME.format(time);
        }
        return value instanceof BigDecimal decimal ? decimal.toPlainString() : value.toString();
    }

    /** As {@code chancery sql --format markdown} prints it. */
    private static String table(List<List<String>> rows) {
        List<List<String>> lines = new ArrayList<>(rows);
        lines.add(1, rows.get(0).stream().map(name -> "---").toList());
        return lines.stream()
                .map(row -> row.stream()
                        .map(cell -> cell.replaceAll("\\s*\\R\\s*", " ").replace("|", "\\|"))
                        .collect(joining(" | ", "| ", " |")))
                .collect(joining("\n", "", "\n"));
    }
}
