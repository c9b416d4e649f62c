package chancery.spark;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chancery.archive.Packing;
import chancery.lake.Lake;
import chancery.table.Column;
import chancery.table.Tables;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The data source {@code cable-dump}: the same records however a dump is packed, cut or asked for. */
class CableDumpTest {

    private static final SparkSession SPARK = SharedSession.withGeneratedCode();

    private static final String ROW =
            "\"1\",\"5/14/2007 9:30\",\"07MALTA%d\",\"Embassy Valletta\",\"SECRET\",\"\",\"FM\","
                    + "\"C O N F I D E N T I A L MALTA 00000%d\n\nSUBJECT: DUES\n\n1. (C) Blåbær.\"\n";

    private static final Map<String, byte[]> FILES = new LinkedHashMap<>(Map.of(
            "cables.csv", (ROW.formatted(11, 11) + ROW.formatted(12, 12)).getBytes(UTF_8),
            "07MALTA13.txt", "UNCLAS MALTA 000013\nSUBJECT: HERRING\n".getBytes(UTF_8),
            "07MALTA14.html", "<html><pre>UNCLAS MALTA 000014\nSUBJECT: SHIPS</pre></html>".getBytes(UTF_8),
            "lines.jsonl", "{\"id\": \"07MALTA15\", \"body\": \"UNCLAS\"}\n{\"id\": \"07MALTA16\"}\n".getBytes(UTF_8),
            "picture", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2, 3}));

    @TempDir
    static Path folder;

    static Path plain;

    @BeforeAll
    static void writeFiles() throws IOException {
        plain = Files.createDirectories(folder.resolve("plain"));
        for (Map.Entry<String, byte[]> file : FILES.entrySet()) {
            Files.write(plain.resolve(file.getKey()), file.getValue());
        }
    }

    @Test
    void columnsAreThoseOfRecords() {
        assertThat(read(plain).schema().fieldNames())
                .containsExactly(
                        Tables.RECORDS.columns().stream().map(Column::name).toArray(String[]::new));
        assertThat(read(plain).count()).isEqualTo(7);
    }

    @Test
    void sqlReadsADumpAsAView() {
        SPARK.sql("create or replace temporary view dump using `cable-dump` options (path '" + plain + "')");
        assertThat(SPARK.sql(
                                "select file, declared_id, byte_length from dump where format = 'csv' order by byte_offset")
                        .collectAsList())
                .containsExactly(
                        RowFactory.create("cables.csv", "07MALTA11", 142L),
                        RowFactory.create("cables.csv", "07MALTA12", 142L));
    }

    @Test
    void onlyWantedColumnsAreMade() {
        Dataset<Row> some = read(plain).select("body", "file").where("format = 'text'");
        assertThat(some.queryExecution().executedPlan().toString())
                .contains("cable-dump")
                .doesNotContain("record_id", "declared_at");
        assertThat(some.collectAsList())
                .containsExactly(RowFactory.create("UNCLAS MALTA 000013\nSUBJECT: HERRING\n", "07MALTA13.txt"));
    }

    @Test
    void severalPathsAndOptionsAreTaken() {
        Dataset<Row> text = SPARK.read()
                .format("cable-dump")
                .option("format", "text")
                .option("taskBytes", 10)
                .load(plain + "/cables.csv", plain + "/0*.html");
        assertThat(text.select("format").distinct().collectAsList()).containsExactly(RowFactory.create("text"));
        assertThat(text.count()).isEqualTo(2);
        assertThatThrownBy(() -> SPARK.read().format("cable-dump").load(folder + "/none"))
                .hasMessageContaining("there is no");
        assertThatThrownBy(() -> SPARK.read()
                        .format("cable-dump")
                        .option("format", "pdf")
                        .load(plain.toString()))
                .hasMessageContaining("no format is called pdf");
    }

    /** Each file packed by itself, and all of them in one archive, give the contents of the plain files. */
    @ParameterizedTest
    @EnumSource
    void packedFilesGiveTheRecordsOfThePlainOnes(Packing packing) throws IOException {
        Path packed = Files.createDirectories(folder.resolve(packing.name()));
        if (packing.isSingle()) {
            for (Map.Entry<String, byte[]> file : FILES.entrySet()) {
                Files.write(packed.resolve(file.getKey() + ".gz"), packing.pack(Map.of("x", file.getValue())));
            }
        } else {
            Files.write(packed.resolve("all"), packing.pack(FILES));
        }
        assertThat(contents(read(packed).withColumnRenamed("file", "archive").withColumnRenamed("member", "file")))
                .isEqualTo(contents(read(plain)));
    }

    /** Same records, same ids, in however many tasks; cut off, the archive has no table and is one task. */
    @Test
    void zipInManyTasksGivesTheRecordsOfOne() throws IOException {
        Map<String, byte[]> members = new LinkedHashMap<>(FILES);
        members.put("in.zip", Packing.ZIP.pack(FILES));
        byte[] zip = Packing.ZIP.pack(members);
        Path whole = Files.write(folder.resolve("x.zip"), zip);
        List<Row> records = read(whole).orderBy("record_id").collectAsList();
        assertThat(records).hasSize(14);
        for (long taskBytes : new long[] {1, zip.length - 1}) {
            Dataset<Row> inTasks = SPARK.read()
                    .format("cable-dump")
                    .option("taskBytes", taskBytes)
                    .load(whole.toString());
            assertThat(inTasks.orderBy("record_id").collectAsList()).isEqualTo(records);
            assertThat(inTasks.rdd().getNumPartitions()).isBetween(taskBytes == 1 ? 6 : 2, 6);
        }
        Files.write(whole, Arrays.copyOf(zip, zip.length - 30));
        Dataset<Row> cut =
                SPARK.read().format("cable-dump").option("taskBytes", 1).load(whole.toString());
        assertThat(cut.orderBy("record_id").collectAsList()).isEqualTo(records);
        assertThat(cut.rdd().getNumPartitions()).isEqualTo(1);
    }

    @Test
    void everyMemberIsReadInItsOwnEncoding() throws IOException {
        String text = "UNCLAS MALTA 000013\n\nSUBJECT: FISH\n\n1. (U) Bl\u00e5b\u00e6r fra Troms\u00f8.\n";
        Path archive = Files.write(
                folder.resolve("encodings.tar"),
                Packing.TAR.pack(new LinkedHashMap<>(Map.of(
                        "utf8.txt", text.getBytes(UTF_8),
                        "windows.txt", text.replace('.', '\u2026').getBytes(Charset.forName("windows-1252")),
                        "latin1.txt", text.getBytes(ISO_8859_1)))));
        assertThat(read(archive).select("member", "body", "bytes").collectAsList())
                .containsExactlyInAnyOrder(
                        RowFactory.create("utf8.txt", text, null),
                        RowFactory.create("windows.txt", text.replace('.', '\u2026'), null),
                        RowFactory.create("latin1.txt", text, null));
    }

    @Test
    void ingestCountsEveryMemberAndSaysWhatBroke() throws IOException {
        Path dump = Files.createDirectories(folder.resolve("broken"));
        Files.write(dump.resolve("whole.zip"), Packing.ZIP.pack(FILES));
        byte[] packed = Packing.GZIP.pack(Map.of("x", ROW.repeat(60).getBytes(UTF_8)));
        Files.write(dump.resolve("cut.gz"), Arrays.copyOf(packed, packed.length - 20));
        Lake lake = TestLakes.at(SPARK, folder.resolve("lake"));
        Pipeline.Draft draft = TestLakes.ingest(SPARK, lake, dump);
        assertThat(draft.balance().closes()).isTrue();
        assertThat(draft.balance().files()).isEqualTo(6);
        Views.create(SPARK, lake, draft.snapshot());
        assertThat(SPARK.sql(
                                "select file, member, error like 'broken after % bytes: %' from files where error is not null")
                        .collectAsList())
                .containsExactly(RowFactory.create("cut.gz", "cut", true));
        assertThat(SPARK.sql("select sha256 from files where member = 'cables.csv'")
                        .first()
                        .getString(0))
                .isEqualTo(HadoopBytes.sha256(Files.readAllBytes(plain.resolve("cables.csv"))));
        assertThat(SPARK.sql("select count(*) from records where file = 'whole.zip'")
                        .first()
                        .getLong(0))
                .isEqualTo(7);
    }

    private static Dataset<Row> read(Path path) {
        return SPARK.read().format("cable-dump").load(path.toString());
    }

    private static List<Row> contents(Dataset<Row> records) {
        return records.select(
                        "file",
                        "format",
                        "byte_offset",
                        "byte_length",
                        "content_id",
                        "declared_id",
                        "header",
                        "body",
                        "damage")
                .orderBy("file", "byte_offset")
                .collectAsList();
    }
}
