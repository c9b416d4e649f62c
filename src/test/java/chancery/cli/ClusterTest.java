package chancery.cli;

import static chancery.cli.Commands.execute;
import static org.assertj.core.api.Assertions.assertThat;

import chancery.cli.Commands.Outcome;
import chancery.cli.Commands.Running;
import chancery.table.Table;
import chancery.table.Tables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Commands on a cluster of two workers, which {@code jobs/cluster} starts, and in this process: both give the same rows.
 * {@code mvn -Pcluster verify}; with {@code SPARK_HOME} the cluster is of another version of Spark.
 */
@Tag("cluster")
class ClusterTest {

    /** As the launcher starts small work. */
    private static final String LITTLE = "--conf spark.sql.codegen.wholeStage=false"
            + " --conf spark.sql.codegen.factoryMode=NO_CODEGEN --conf spark.sql.shuffle.partitions=4"
            + " --conf spark.executor.extraJavaOptions=-XX:TieredStopAtLevel=1";

    /** A jar has one, classes have not. */
    private static final Pattern OUR_VERSION = Pattern.compile("Chancery (development|\\d+\\.\\d+\\.\\d+)");

    @TempDir
    static Path folder;

    private static Path dump;
    private static Path embedded;

    @BeforeAll
    static void runEmbedded() {
        dump = folder.resolve("dump.csv");
        execute("generate", "--cables", "60", "--damage", "0.05", "-o", dump.toString())
                .isDone();
        embedded = folder.resolve("embedded");
        execute("run", dump.toString(), "--lake", embedded.toString()).isDone();
    }

    @Test
    void bothExecutorsWorkAndGiveTheRowsOfAnEmbeddedRun() throws Exception {
        String lake = folder.resolve("lake").toString();
        Running cluster = start(
                "ingest",
                dump.toString(),
                "--lake",
                lake,
                "--",
                "stats",
                "--lake",
                lake,
                "--",
                "report",
                "--lake",
                lake);
        Outcome outcome = cluster.outcome();
        System.out.println(outcome.errors());
        assertThat(outcome.exitCode()).isZero();
        for (String command : List.of("ingest", "stats", "report")) {
            assertThat(outcome.errors()).containsPattern("chancery " + command + ", 2 cores, FINISHED");
        }
        assertThat(outcome.errors()).containsPattern("executor 0 of .*: [1-9]\\d* tasks");
        assertThat(outcome.errors()).containsPattern("executor 1 of .*: [1-9]\\d* tasks");
        assertSame(Path.of(lake));
        Path results = Path.of("snapshots/000001");
        assertThat(texts(Path.of(lake).resolve(results))).isEqualTo(texts(embedded.resolve(results)));
    }

    /** When the records are being parsed: what the executor had done of it is lost, and its task is not. */
    @Test
    void executorThatIsKilledCostsNoRows() throws Exception {
        Path lake = folder.resolve("killed");
        Running cluster = start("ingest", dump.toString(), "--lake", lake.toString());
        cluster.await(() -> Files.exists(lake.resolve("snapshots/000001/_staging/records/_temporary")));
        // This script starts the daemons and the driver, workers start executors.
        ProcessHandle executor = cluster.process()
                .children()
                .flatMap(ProcessHandle::children)
                .findFirst()
                .orElseThrow();
        executor.destroyForcibly();
        Outcome outcome = cluster.outcome();
        System.out.println(outcome.errors());
        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.errors()).containsPattern("executor [01] of .* tasks, lost: .*137");
        assertSame(lake);
    }

    private static Running start(String... args) throws IOException {
        return Running.script(folder, Map.of("CHANCERY_SUBMIT", LITTLE), "jobs/cluster", args);
    }

    private static void assertSame(Path lake) throws SQLException {
        Map<String, String> hashes = hashes(lake);
        hashes.forEach((table, hash) -> System.out.printf("%-14s %s%n", table, hash));
        assertThat(hashes).isEqualTo(hashes(embedded));
    }

    /** By table: how many rows there are, and a sum of their hashes, which tells no order. */
    private static Map<String, String> hashes(Path lake) throws SQLException {
        Map<String, String> hashes = new TreeMap<>();
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duck.createStatement()) {
            for (Table<?> table : Tables.ALL) {
                String files = table.equals(Tables.RECORDS)
                        ? lake + "/records/ingest=000001/*.parquet"
                        : lake + "/snapshots/000001/" + table.name() + (table.partitioned() ? "/*/" : "/")
                                + "*.parquet";
                try (ResultSet rows = statement.executeQuery(
                        "select count(*) || ' rows, ' || coalesce(sum(hash(t)), 0) from read_parquet('" + files
                                + "', hive_partitioning = " + table.partitioned() + ") as t")) {
                    rows.next();
                    hashes.put(table.name(), rows.getString(1));
                }
            }
        }
        return hashes;
    }

    /** Statistics as CSV, and the report. */
    private static Map<String, String> texts(Path snapshot) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(snapshot)) {
            for (Path file : files.filter(path -> path.toString().matches(".*\\.(csv|html)"))
                    .toList()) {
                texts.put(
                        snapshot.relativize(file).toString(),
                        OUR_VERSION.matcher(Files.readString(file)).replaceAll("Chancery"));
            }
        }
        return texts;
    }
}
