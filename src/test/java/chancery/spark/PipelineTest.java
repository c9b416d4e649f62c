package chancery.spark;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import chancery.cable.DumpFormat;
import chancery.lake.Lake;
import chancery.lake.LakeWriter;
import chancery.stat.Statistic;
import chancery.stat.StatisticCatalog;
import chancery.table.Column;
import chancery.table.ColumnType;
import chancery.table.ColumnType.Primitive;
import chancery.table.Dialect;
import chancery.table.SnapshotFiles;
import chancery.table.Table;
import chancery.table.Tables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.LocalInputFile;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.LongAccumulator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** One small dump through the whole pipeline; what came out is read by DuckDB, which knows nothing of ours. */
class PipelineTest {

    private static final SparkSession SPARK = SharedSession.withGeneratedCode();

    @TempDir
    static Path folder;

    static Pipeline.Draft draft;

    /** A cable that two files hold, another in one row, and a file that is no text. */
    @BeforeAll
    static void ingest() throws IOException {
        Path dump = Files.createDirectories(folder.resolve("dump/a b"));
        Files.writeString(dump.resolve("one.csv"), csv("07MALTA11", 3) + csv("07MALTA12", 2), UTF_8);
        Files.writeString(dump.resolve("two.csv"), csv("07MALTA11", 3) + "\n" + csv("66MALTA9", 1), UTF_8);
        Files.write(dump.resolve("picture.pdf"), new byte[] {'%', 'P', 'D', 'F', '-', 0, 1, 2, -1});
        Files.writeString(dump.resolve(".hidden"), "not part of the dump");
        try (LakeWriter writer = lake().write()) {
            draft = pipeline(writer).ingest(listing("dump"), request(false));
            assertThat(lake().currentName()).isEmpty();
            writer.publish(draft.snapshot());
        }
        assertThat(lake().currentName()).contains("000001");
    }

    /** However much larger the dump is: what Spark would guess of a join that is not laid down is the product of both sides. */
    @Test
    void recordsThatShareNoCableAreNotShuffled() {
        SparkSession session = SPARK.newSession();
        session.conf().set("spark.sql.autoBroadcastJoinThreshold", "100k");
        TableStore store = new TableStore(session);
        LongAccumulator unseen = session.sparkContext().longAccumulator();
        Dataset<Row> records = store.records(lake(), List.of("000001"));
        Dataset<Row> staged = store.stage(Stages.parse(records, false, unseen, unseen), path("staging/records"));
        Dataset<Row> ids = store.stage(Stages.sharedIds(staged), path("staging/shared"));
        Dataset<Row> shared = store.stage(Stages.sharedRecords(staged, ids), path("staging/shared_records"));
        assertThat(shared.count()).isEqualTo(2);
        assertThat(Stages.assemble(shared, records, false)
                        .queryExecution()
                        .executedPlan()
                        .toString())
                .contains("BroadcastHashJoin")
                .doesNotContain("SortMergeJoin");
    }

    private static org.apache.hadoop.fs.Path path(String name) {
        return new org.apache.hadoop.fs.Path(folder.resolve(name).toUri());
    }

    static final List<Table<?>> TABLES = Tables.ALL;

    @ParameterizedTest
    @FieldSource("TABLES")
    void everyTableIsReadByDuckDbWithTheColumnsOfTheContract(Table<?> table) throws SQLException {
        Map<String, String> columns = new LinkedHashMap<>();
        duck(
                "describe select * from " + parquet(table),
                row -> columns.put(row.getString(1), row.getString(2).replace("\"", "")));
        assertThat(columns)
                .isEqualTo(table.columns().stream()
                        .collect(Collectors.toMap(
                                Column::name, column -> column.type().fold(DUCK_TYPE))));
    }

    @Test
    void timesAreWithoutZoneAndYearsArePartitions() throws SQLException {
        assertThat(duck("select cable_id, typeof(dated_at), year from " + parquet(Tables.CABLES)
                        + " order by cable_id"))
                .containsExactly("07MALTA11 TIMESTAMP 2007", "07MALTA12 TIMESTAMP 2007", "66MALTA9 TIMESTAMP 1966");
    }

    @Test
    void filesSayWhatTheirColumnsMeanAndAreSortedByTime() throws SQLException {
        assertThat(duck("select count(*) from parquet_kv_metadata('" + folder
                        + "/lake/snapshots/000001/cables/*/*.parquet')"
                        + " where decode(value) like '%\"comment\":\"canonical id: two-digit year, post, serial%'"))
                .containsExactly("2");
        assertThat(duck("select cable_id from read_parquet('" + folder
                        + "/lake/snapshots/000001/paragraphs/year=2007/*.parquet', file_row_number = true)"
                        + " order by file_row_number"))
                .containsExactly("07MALTA11", "07MALTA11", "07MALTA11", "07MALTA12", "07MALTA12");
    }

    /** By which a reader passes over the pages of a file that do not hold what it looks for. */
    @Test
    void everyColumnOfEveryFileHasAPageIndex() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("lake/snapshots/000001/paragraphs"))) {
            List<Path> parquet =
                    files.filter(file -> file.toString().endsWith(".parquet")).toList();
            assertThat(parquet).hasSize(2);
            for (Path file : parquet) {
                try (ParquetFileReader reader = ParquetFileReader.open(new LocalInputFile(file))) {
                    assertThat(reader.getRowGroups())
                            .isNotEmpty()
                            .allSatisfy(group -> assertThat(group.getColumns())
                                    .allMatch(column -> column.getOffsetIndexReference() != null));
                    assertThat(reader.getRowGroups())
                            .allSatisfy(group -> assertThat(group.getColumns())
                                    .filteredOn(column ->
                                            column.getPath().toDotString().equals("cable_id"))
                                    .allMatch(column -> column.getColumnIndexReference() != null)
                                    .hasSize(1));
                }
            }
        }
    }

    @Test
    void cableOfTwoFilesIsOneRowThatNamesBothRecords() throws SQLException {
        assertThat(duck("select cable_id, versions, len(record_ids) from " + parquet(Tables.CABLES)
                        + " order by cable_id"))
                .containsExactly("07MALTA11 1 2", "07MALTA12 1 1", "66MALTA9 1 1");
        assertThat(duck("select cable_id, count(*) from " + parquet(Tables.PARAGRAPHS)
                        + " group by cable_id order by 1"))
                .containsExactly("07MALTA11 3", "07MALTA12 2", "66MALTA9 1");
    }

    @Test
    void everyByteIsInRecordsOrGaps() throws SQLException {
        assertThat(draft.balance().closes()).isTrue();
        assertThat(draft.balance().records()).isEqualTo(5);
        assertThat(duck("select file, records, gap_bytes, quarantined, quarantined_bytes, duplicates from "
                        + parquet(Tables.FILES) + " order by file"))
                .containsExactly("a b/one.csv 2 0 0 0 0", "a b/picture.pdf 1 0 1 9 0", "a b/two.csv 2 1 0 0 0");
    }

    @Test
    void whatHoldsNoCableIsKeptWholeWithItsReason() throws SQLException {
        assertThat(duck("select r.file, o.status, o.reason, r.bytes = '%PDF-\\x00\\x01\\x02\\xFF'::blob from "
                        + parquet(Tables.RECORDS) + " r join " + parquet(Tables.OUTCOMES)
                        + " o using (record_id) where o.status = 'quarantined'"))
                .containsExactly("a b/picture.pdf quarantined unknown_format true");
    }

    @Test
    void shaOfTheFileIsThatOfItsBytes() throws SQLException, IOException {
        assertThat(duck("select sha256 from " + parquet(Tables.FILES) + " where file = 'a b/one.csv'"))
                .containsExactly(HadoopBytes.sha256(Files.readAllBytes(folder.resolve("dump/a b/one.csv"))));
    }

    @Test
    void sqlSeesRecordsWithTheirOutcomes() {
        Views.create(SPARK, lake(), draft.snapshot());
        assertThat(SPARK.sql("select count(*), count(cable_id) from records").first())
                .isEqualTo(RowFactory.create(5L, 4L));
    }

    @Test
    void tableIsReadToItsEndInTheOrderOfItsColumns() {
        Engine engine = new Engine(SPARK); // not closed: the session is everybody's
        engine.read(lake(), draft.snapshot(), List.of());
        Answer answer = engine.table(Tables.PARAGRAPHS);
        assertThat(answer.columns())
                .isEqualTo(
                        Tables.PARAGRAPHS.columns().stream().map(Column::name).toList());
        List<String> keys = new ArrayList<>();
        answer.rows()
                .forEachRemaining(
                        row -> keys.add(row.get(0).orElse("") + " " + row.get(1).orElse("")));
        assertThat(keys)
                .containsExactly(
                        "07MALTA11 1", "07MALTA11 2", "07MALTA11 3", "07MALTA12 1", "07MALTA12 2", "66MALTA9 1");
    }

    @Test
    void duckDbSeesTheSameByTheViewsPrintedForIt() throws SQLException {
        SnapshotFiles files = filesWithStatistic();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
            for (String statement : Dialect.DUCKDB.statements(files)) {
                connection.createStatement().execute(statement);
            }
            assertThat(rows(connection, SEEN)).containsExactly("5 4 000001 3 2007 2 a b/picture.pdf");
            assertThat(rows(connection, statistic().query()))
                    .isEqualTo(rows(connection, "from " + statistic().name()));
        }
    }

    @Test
    void anotherSparkSessionSeesTheSameByTheViewsPrintedForIt() {
        SnapshotFiles files = filesWithStatistic();
        SparkSession other = SPARK.newSession();
        Dialect.SPARK.statements(files).forEach(other::sql);
        assertThat(other.sql(SEEN).first().mkString(" ")).isEqualTo("5 4 000001 3 2007 2 a b/picture.pdf");
        assertThat(other.table(statistic().name()).collectAsList())
                .isEqualTo(other.sql(statistic().query()).collectAsList());
        assertThat(other.table("cables").schema().apply("post").getComment().isDefined())
                .isTrue();
    }

    private static final String SEEN = """
            select (select count(*) from records), (select count(cable_id) from records),
                   (select max(ingest) from records), (select count(*) from cables), max(year),
                   (select count(distinct year) from paragraphs),
                   (select max(file) from records where status = 'quarantined') from cables
            """;

    private static Statistic statistic() {
        return StatisticCatalog.all().stream()
                .filter(statistic -> statistic.name().equals("cables_by_month"))
                .findFirst()
                .orElseThrow();
    }

    private static SnapshotFiles filesWithStatistic() {
        Views.create(SPARK, lake(), draft.snapshot());
        new StatisticStore(SPARK, lake(), draft.snapshot()).run(List.of(statistic()), new Progress());
        return Views.files(lake(), draft.snapshot(), StatisticCatalog.all());
    }

    @Test
    void manifestNamesNoClockAndNoPlace() throws IOException {
        String manifest = Files.readString(folder.resolve("lake/snapshots/000001/manifest.json"));
        assertThat(manifest).contains("\"cables\" : 3", "\"000001\"").doesNotContain(folder.toString(), "202");
    }

    @Test
    void dryRunFindsWhatAnIngestFinds() {
        DryRun into = dryRun(List.of());
        assertThat(into.balance()).isEqualTo(draft.balance());
        assertThat(into.formats()).containsOnlyKeys(DumpFormat.CSV, DumpFormat.UNKNOWN);
        assertThat(into.reasons()).containsExactly(entry("unknown_format", 1L));

        Balance again = dryRun(List.of("000001")).balance();
        assertThat(again.records()).isZero();
        assertThat(again.duplicates()).isEqualTo(draft.balance().records());
        assertThat(again.duplicateBytes()).isEqualTo(draft.balance().recordBytes());
    }

    private static DryRun dryRun(List<String> before) {
        return DryRun.of(SPARK, lake(), listing("dump"), DumpOptions.DEFAULT, before, new Progress());
    }

    @Test
    void sameFileAgainIsCountedAndNotStored() {
        for (boolean append : List.of(false, true)) {
            Pipeline.Draft next = TestLakes.ingest(
                    SPARK,
                    TestLakes.at(SPARK, folder.resolve("appended")),
                    request(append),
                    folder.resolve(append ? "dump/a b" : "dump/a b/one.csv"));
            assertThat(next.balance().duplicates()).isEqualTo(append ? 2 : 0);
            assertThat(next.snapshot().manifest().count("cables")).isEqualTo(append ? 3 : 2);
        }
    }

    @Test
    void runThatIsNotPublishedLeavesNothingBehind() {
        try (LakeWriter writer = lake().write()) {
            pipeline(writer).ingest(listing("dump/a b/one.csv"), request(false));
        }
        assertThat(lake().current().name()).isEqualTo("000001");
        assertThat(folder.resolve("lake/snapshots").toFile().list()).containsExactly("000001");
        assertThat(folder.resolve("lake/records").toFile().list()).containsExactly("ingest=000001");
    }

    @Test
    void twoFilesOfOneNameAreRefusedUnlessTheyAreTheSame() throws IOException {
        Path other = Files.createDirectories(folder.resolve("other"));
        Files.copy(folder.resolve("dump/a b/one.csv"), other.resolve("one.csv"));
        assertThat(DumpListing.of(List.of(folder + "/dump/a b/one.csv", other.toString()))
                        .files())
                .extracting(DumpListing.InputFile::repeat)
                .containsExactly(false, true);
        Files.writeString(other.resolve("one.csv"), "else");
        assertThatThrownBy(() -> DumpListing.of(List.of(folder + "/dump/a b/one.csv", other.toString())))
                .isInstanceOf(DumpListing.SameNameException.class)
                .hasMessageContaining("one.csv");
    }

    @Test
    void rowsAreTheSameHoweverTheDumpIsCut() {
        List<String> whole = records(1 << 20);
        assertThat(records(50)).containsExactlyInAnyOrderElementsOf(whole);
        assertThat(records(333)).containsExactlyInAnyOrderElementsOf(whole);
    }

    private static List<String> records(long taskBytes) {
        return DumpSource.records(
                        SPARK,
                        listing("dump/a b/two.csv"),
                        new DumpOptions(DumpOptions.AUTO, DumpOptions.DEFAULT.maxRecordBytes(), taskBytes),
                        "000001",
                        new Watch.Kept(
                                folder.resolve("accounts").toUri().toString(),
                                SPARK.sparkContext().longAccumulator()))
                .collectAsList()
                .stream()
                .map(Row::toString)
                .toList();
    }

    private static String csv(String id, int paragraphs) {
        String text = Stream.iterate(1, n -> n + 1)
                .limit(paragraphs)
                .map(n -> n + ". (C) The mayor of Valletta spoke of harbour dues for the time number " + n + ".\n\n")
                .collect(Collectors.joining());
        String year = id.startsWith("66") ? "1966" : "2007";
        return "\"1\",\"5/14/" + year + " 9:30\",\"" + id + "\",\"Embassy Valletta\",\"CONFIDENTIAL\",\"\",\"\",\""
                + "C O N F I D E N T I A L MALTA 0000" + id.substring(7) + "\n\nSUBJECT: HARBOUR DUES\n\n" + text
                + "WARD\"\n";
    }

    private static Lake lake() {
        return TestLakes.at(SPARK, folder.resolve("lake"));
    }

    private static DumpListing listing(String dump) {
        return TestLakes.listing(folder.resolve(dump));
    }

    private static Pipeline pipeline(LakeWriter writer) {
        return new Pipeline(SPARK, writer, new Progress());
    }

    private static Pipeline.Request request(boolean append) {
        return TestLakes.request(append, Optional.empty());
    }

    private static String parquet(Table<?> table) {
        String place = table.equals(Tables.RECORDS) ? "lake/records" : "lake/snapshots/000001/" + table.name();
        String partition = table.equals(Tables.RECORDS)
                ? ", hive_types = {'ingest': varchar}"
                : table.partitioned() ? ", hive_types = {'year': integer}" : "";
        return "read_parquet('" + folder.resolve(place) + "/**/*.parquet'" + partition + ")";
    }

    private static List<String> duck(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
            return rows(connection, sql);
        }
    }

    private static List<String> rows(Connection connection, String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (ResultSet row = connection.createStatement().executeQuery(sql)) {
            while (row.next()) {
                List<String> cells = new ArrayList<>();
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    cells.add(row.getString(i));
                }
                rows.add(String.join(" ", cells));
            }
        }
        return rows;
    }

    private static void duck(String sql, RowTaker taker) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                ResultSet rows = connection.createStatement().executeQuery(sql)) {
            while (rows.next()) {
                taker.take(rows);
            }
        }
    }

    private interface RowTaker {
        void take(ResultSet row) throws SQLException;
    }

    private static final ColumnType.TypeCases<String> DUCK_TYPE = new ColumnType.TypeCases<>() {
        @Override
        public String scalar(Primitive primitive) {
            return switch (primitive) {
                case TEXT -> "VARCHAR";
                case INT -> "INTEGER";
                case LONG -> "BIGINT";
                case DOUBLE -> "DOUBLE";
                case FLAG -> "BOOLEAN";
                case TIMESTAMP -> "TIMESTAMP";
                case DATE -> "DATE";
                case BYTES -> "BLOB";
            };
        }

        @Override
        public String list(String element) {
            return element + "[]";
        }

        @Override
        public String struct(List<? extends Column<?, ?>> columns) {
            return columns.stream()
                    .map(c -> c.name() + " " + c.type().fold(this))
                    .collect(Collectors.joining(", ", "STRUCT(", ")"));
        }
    };
}
