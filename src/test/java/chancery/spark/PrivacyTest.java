package chancery.spark;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chancery.lake.Lake;
import chancery.lake.LakeWriter;
import chancery.lake.SharedCopy;
import chancery.lake.Snapshot;
import chancery.report.ReportOptions;
import chancery.report.ReportPage;
import chancery.stat.ResultCsv;
import chancery.stat.ResultTable;
import chancery.stat.Statistic;
import chancery.stat.StatisticCatalog;
import chancery.table.Table;
import chancery.table.Tables;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An invented cable asks to protect one person, whom it names in many spellings and in every part of itself. */
class PrivacyTest {

    private static final SparkSession SPARK = SharedSession.withoutGeneratedCode();

    private static final String HEADER = """
            VZCZCXRO1234
            DE RUEHVT #0011/01 1341230
            ZNY CCCCC ZZH
            141230Z MAY 07
            FM AMEMBASSY VALLETTA
            TO RUEHC/SECSTATE WASHDC PRIORITY 1234
            INFO RUEHVT/AMEMBASSY ROME
            """;

    private static final String BODY = """
            C O N F I D E N T I A L MALTA 000011

            STATE FOR EUR/TOLMERIZAN

            E.O. 12958: DECL: 05/14/2017
            TAGS: PGOV, MT
            SUBJECT: JOREN TOLMERIZAN ON HARBOUR DUES

            REF: A. MALTA 9
                 B. TOLMERIZAN-WARD TELCON

            Classified By: Joren Tolmerizan, Acting Consul. Reasons 1.4 (b) and (d)

            1. (C) SUMMARY: Joren Tolmerizan (strictly protect) told us that dues will rise. END SUMMARY.

            TOLMERIZAN'S PLANS
            ------------------

            2. (C) Tolmerizan said no; Tolmerisan agreed, and J. Tolmerizan wrote to joren.tolmerizan@example.org.

            3. (C) TOLMERIZAN MET HASSAN WARD. COMMENT: Minister Tolmerizan is right.

            13. (C) His brother, Karl Tolmerizan, heads the Tolmerizan Foundation.

            TOLMERIZAN
            """;

    @TempDir
    static Path folder;

    private static Lake lake;
    private static Snapshot open;
    private static Snapshot masked;
    private static SortedMap<String, ResultTable> results;
    private static String report;
    private static String log;

    @BeforeAll
    static void ingest() throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int i = 1; i <= 12; i++) { // as many as distinctive words need, each citing the first
            String number = String.format(Locale.ROOT, "%06d", 10 + i);
            rows.append(String.join(
                            ",",
                            quoted(Integer.toString(i)),
                            quoted("5/14/2007 12:30"),
                            quoted("07MALTA" + (10 + i)),
                            quoted("Embassy Tolmerizan"),
                            quoted("CONFIDENTIAL"),
                            quoted("07MALTA11|07MALTA9"),
                            quoted(HEADER),
                            quoted(BODY.replace("000011", number).replace("MALTA 9", "MALTA 11"))))
                    .append('\n');
        }
        Path dump = Files.writeString(folder.resolve("dump.csv"), rows, UTF_8);
        lake = TestLakes.at(SPARK, folder.resolve("lake"));
        try (KeptLog kept = new KeptLog()) {
            open = TestLakes.ingest(SPARK, lake, dump).snapshot();
            masked = TestLakes.rebuild(SPARK, lake, open, true);
            Views.create(SPARK, lake, open);
            List<Statistic> statistics = StatisticCatalog.all();
            results = new StatisticStore(SPARK, lake, open).run(statistics, new Progress());
            report = ReportPage.render(statistics, results, new ReportOptions(Optional.empty(), "0.0.0"));
            log = kept.text();
        }
    }

    @Test
    void noStatisticAndNoReportNamesTheProtected() {
        Views.create(SPARK, lake, open);
        assertThat(SPARK.sql("select distinct name from mentions where protected")
                        .count())
                .isPositive();
        assertThat(results).hasSameSizeAs(StatisticCatalog.all());
        results.forEach(
                (name, table) -> assertThat(ResultCsv.write(table)).as(name).doesNotContainIgnoringCase("tolmeri"));
        assertThat(report).contains("<html").doesNotContainIgnoringCase("tolmeri");
    }

    /** Not even what the settings leave out: how Spark went about it. */
    @Test
    void noLogNamesTheProtected() {
        assertThat(log).contains("Finished task").doesNotContainIgnoringCase("tolmeri");
    }

    /** Damaged records and a lake that cannot be written: traces may show what was in somebody's hands. */
    @Test
    void nothingSaidOfAnIngestThatFailsNamesTheProtected() throws IOException {
        Path dump = folder.resolve("broken.csv");
        String row = Files.readString(folder.resolve("dump.csv"), UTF_8).lines().collect(Collectors.joining("\n"));
        Files.writeString(dump, row.substring(0, row.length() / 2) + "\"\0\u001a" + row.substring(40), UTF_8);
        Lake broken = TestLakes.at(SPARK, folder.resolve("broken"));
        try (KeptLog kept = new KeptLog();
                LakeWriter writer = broken.write()) {
            Files.createFile(folder.resolve("broken/snapshots")); // so that nothing can be written
            assertThatThrownBy(() -> new Pipeline(SPARK, writer, new Progress())
                            .ingest(TestLakes.listing(dump), TestLakes.request(false, Optional.empty())))
                    .satisfies(fault -> {
                        StringWriter trace = new StringWriter();
                        fault.printStackTrace(new PrintWriter(trace, true));
                        assertThat(trace.toString()).isNotEmpty().doesNotContainIgnoringCase("tolmeri");
                    });
            assertThat(kept.text()).contains("Finished task").doesNotContainIgnoringCase("tolmeri");
        }
    }

    @Test
    void noTextOfAMaskedSnapshotNamesTheProtected() {
        assertThat(open.manifest().hidesProtected()).isFalse();
        assertThat(masked.manifest().hidesProtected()).isTrue();
        for (Table<?> table : Tables.ALL) {
            if (!table.equals(Tables.RECORDS)) {
                assertThat(json(table, masked)).as(table.name()).doesNotContainIgnoringCase("tolmeri");
            }
        }
        assertThat(json(Tables.PARAGRAPHS, masked))
                .contains(
                        "[protected] (strictly protect) told us", "[protected] MET HASSAN WARD", "[protected]'S PLANS");
        Views.create(SPARK, lake, masked);
        assertThat(SPARK.sql("select count(*) from records where body like '%TOLMERIZAN%'")
                        .first()
                        .getLong(0))
                .isEqualTo(12);
    }

    @Test
    void aMaskedSnapshotKeepsTheLaws() {
        assertThat(LakeCheck.of(SPARK, lake, masked, List.of()).findings()).isEmpty();
    }

    @Test
    void aSharedCopyHasTheTablesAndNoRecords() throws IOException {
        Path out = folder.resolve("shared");
        Snapshot copy = SharedCopy.write(lake, out.toString());
        try (Stream<Path> files = Files.list(out)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .contains("CURRENT", "snapshots")
                    .doesNotContain("records");
        }
        Lake shared = TestLakes.at(SPARK, out);
        assertThat(shared.current().name()).isEqualTo(copy.name());
        assertThat(json(Tables.CABLES, shared.current())).isEqualTo(json(Tables.CABLES, masked));
        for (Table<?> table : Tables.ALL) {
            if (!table.equals(Tables.RECORDS)) {
                assertThat(json(table, shared.current())).as(table.name()).doesNotContainIgnoringCase("tolmeri");
            }
        }
        Views.create(SPARK, shared, shared.current());
        assertThat(SPARK.sql("select * from records").count()).isZero();
        assertThatThrownBy(() -> shared.requireRecords(shared.current()))
                .hasMessageContaining("is a copy without records");
    }

    private static String json(Table<?> table, Snapshot snapshot) {
        return String.join("\n", TestLakes.rows(SPARK, snapshot, table.name()));
    }

    private static String quoted(String cell) {
        return "\"" + cell.replace("\"", "\"\"") + "\"";
    }
}
