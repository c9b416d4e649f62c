package chancery.cli;

import static chancery.cli.Commands.execute;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import chancery.cli.Commands.Running;
import chancery.lake.Lake;
import chancery.lake.LakeWriter;
import chancery.lake.Snapshot;
import chancery.spark.Sessions;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A lake and its dump on HDFS, of one data node in a process of its own. {@code mvn -Phdfs test} kills ten ingests;
 * {@code -Dhdfs.kills=1} makes it short.
 */
@Tag("hdfs")
class HdfsTest {

    private static final int KILLS = Integer.getInteger("hdfs.kills", 10);
    private static final long SEED = Long.getLong("hdfs.seed", System.nanoTime());

    @TempDir
    static java.nio.file.Path folder;

    private static Running cluster;
    private static Path root;

    @BeforeAll
    static void startCluster() throws IOException {
        java.nio.file.Path details = folder.resolve("details.json");
        cluster = Running.start(
                folder,
                List.of(),
                List.of("-XX:TieredStopAtLevel=1", "-Dtest.build.data=" + folder.resolve("blocks")),
                "org.apache.hadoop.test.MiniDFSClusterManager",
                "-format",
                "-datanodes",
                "1",
                "-nnport",
                "0",
                "-writeDetails",
                details.toString());
        cluster.await(() -> details.toFile().length() > 0);
        int port = new ObjectMapper()
                .readTree(details.toFile())
                .get("namenode_port")
                .asInt();
        root = new Path("hdfs://127.0.0.1:" + port + "/");
        for (int i = 1; i <= 2; i++) {
            java.nio.file.Path dump = folder.resolve("dump-" + i + ".csv");
            execute("generate", "--cables", "40", "--seed", "" + i, "-o", dump.toString())
                    .isDone();
            files().copyFromLocalFile(new Path(dump.toUri()), dump(i));
        }
    }

    @AfterAll
    static void stopCluster() throws Exception {
        cluster.process().destroyForcibly().waitFor();
    }

    @Test
    void snapshotsAreMadeAddedToCheckedAndPruned() throws IOException {
        String place = new Path(root, "lake").toString();
        execute("ingest", dump(1).toString(), "--lake", place).isDone();
        execute("ingest", dump(2).toString(), dump(1).toString(), "--append", "--lake", place)
                .isDone();
        Lake lake = Sessions.lake(place);
        assertThat(lake.text(new Path(place, "CURRENT"))).contains("000002\n");
        assertThat(lake.current().manifest().ingests()).containsExactly("000001", "000002");
        assertThat(lake.current().manifest().count("duplicates")).isGreaterThan(0);
        execute("check", "--lake", place).isDone();
        assertThat(execute("sql", "--lake", place, "--format", "csv", "select count(*) as cables from cables")
                        .out())
                .isEqualToIgnoringNewLines("cables\n80");
        execute("stats", "--only", "cables_by_month", "--lake", place).isDone();
        execute("prune", "--keep", "1", "--lake", place).isDone();
        assertThat(names(new Path(place))).containsExactlyInAnyOrder("CURRENT", "records", "snapshots");
        assertThat(names(new Path(place, "snapshots"))).containsExactly("000002");
        assertThat(names(new Path(place, "snapshots/000002/stats")))
                .containsExactlyInAnyOrder("cables_by_month.csv", "cables_by_month.parquet");
    }

    /**
     * Those of the test above aside; {@code connect}, whose server needs more jars, reads as {@code sql} does, and what
     * {@code run} adds to {@code ingest} is what {@code rebuild} does after reading.
     */
    @Test
    void everyCommandReadsAndWritesThere() throws IOException {
        String place = new Path(root, "commands").toString();
        assertThat(out("run", dump(1).toString(), "--dry-run", "--lake", place)).contains("40 parsed");
        assertThat(files().exists(new Path(place))).isFalse();
        execute("ingest", dump(1).toString(), "--lake", place).isDone();
        assertThat(out("rebuild", "--mask-protected", "--lake", place))
                .contains("40 cables", place + "/snapshots/000002/report/index.html");
        assertThat(out("report", "--compare", "000001", "--title", "On HDFS", "--lake", place))
                .contains("snapshots/000002/report/index.html");
        Lake lake = Sessions.lake(place);
        assertThat(lake.text(new Path(place, "snapshots/000002/report/index.html")))
                .hasValueSatisfying(html -> assertThat(html).contains("<title>On HDFS"));
        assertThat(out("snapshots", "--lake", place)).contains("000001", "000002");
        assertThat(out("diff", "000001", "000002", "-o", new Path(root, "changes").toString(), "--lake", place))
                .contains("0 added, 0 removed");
        assertThat(names(new Path(root, "changes"))).containsExactlyInAnyOrder("cables", "paragraphs");

        String ids = out("export", "--table", "cables", "-o", "-", "--lake", place);
        assertThat(ids.lines()).hasSizeGreaterThan(40);
        String id = execute("sql", "--lake", place, "--format", "csv", "select min(cable_id) as id from cables")
                .out()
                .lines()
                .skip(1)
                .findFirst()
                .orElseThrow();
        assertThat(out("show", id, "--lake", place)).contains(id);
        assertThat(out("show", id, "--original", "--show-protected", "--lake", place))
                .contains("SYNTHETIC");
        assertThat(out("views", "--dialect", "spark", "--lake", place)).contains(place + "/snapshots/000002/cables");
        java.nio.file.Path figures = Files.writeString(folder.resolve("figures.json"), """
                {"title": "Forty", "note": "", "figures": [
                    {"figure": "cables", "sql": "select count(*) from cables", "published": 40, "source": "generate"}]}
                """);
        execute("verify", "--against", figures.toString(), "--lake", place).isDone();

        String copy = new Path(root, "copy").toString();
        assertThat(out("export", "--shareable", "-o", copy, "--lake", place)).contains(copy);
        assertThat(execute("sql", "--lake", copy, "--format", "csv", "select count(*) as cables from cables")
                        .out())
                .isEqualToIgnoringNewLines("cables\n40");
    }

    private static String out(String... args) {
        Commands.Outcome outcome = execute(args);
        outcome.isDone();
        return outcome.out();
    }

    @Test
    void secondWriterNamesTheFirstAndStops() {
        String place = new Path(root, "held").toString();
        try (LakeWriter first = Sessions.lake(place).write()) {
            Commands.Outcome second = execute("ingest", dump(1).toString(), "--lake", place);
            assertThat(second.exitCode()).isEqualTo(1);
            assertThat(second.errors())
                    .contains("process " + ProcessHandle.current().pid())
                    .hasLineCount(1);
            assertThat(first.nextIngest()).isEqualTo("000001");
        }
        assertThat(Sessions.lake(place).exists(new Path(place, "LOCK"))).isFalse();
    }

    @Test
    void killedIngestLeavesTheSnapshotBeforeAndTheNextOneSucceeds() throws Exception {
        String place = new Path(root, "killed").toString();
        Lake lake = Sessions.lake(place);
        Path lock = new Path(place, "LOCK");
        Running whole = Running.command(folder, List.of(), "ingest", dump(1).toString(), "--lake", place);
        whole.await(() -> lake.exists(lock));
        long locked = System.nanoTime();
        whole.outcome().isDone();
        long millis = (System.nanoTime() - locked) / 1_000_000;
        System.out.printf("seed %d; an ingest holds its lock for %d ms%n", SEED, millis);

        Random random = new Random(SEED);
        for (int i = 1; i <= KILLS; i++) {
            Snapshot before = lake.current();
            long moment = (long) (random.nextDouble() * millis);
            Running run = Running.command(folder, List.of(), "ingest", dump(1).toString(), "--lake", place);
            run.await(() -> lake.exists(lock));
            boolean ended = run.process().waitFor(moment, MILLISECONDS);
            run.process().destroyForcibly().waitFor();
            Snapshot after = lake.current();
            System.out.printf(
                    "kill %2d after %6d ms: %s, current %s%n",
                    i, moment, ended ? "had ended" : "killed", after.equals(before) ? "as before" : "new");
            assertThat(after.manifest().counts()).isEqualTo(before.manifest().counts());

            execute("ingest", dump(1).toString(), "--lake", place).isDone();
            execute("prune", "--keep", "1", "--lake", place).isDone();
            assertThat(lake.current().name()).isNotEqualTo(before.name());
            assertThat(names(new Path(place))).containsExactlyInAnyOrder("CURRENT", "records", "snapshots");
            assertThat(names(new Path(place, "snapshots")))
                    .containsExactly(lake.current().name());
        }
        execute("check", "--lake", place).isDone();
    }

    private static Path dump(int number) {
        return new Path(root, "dumps/" + number + ".csv");
    }

    private static List<String> names(Path folder) throws IOException {
        return Arrays.stream(files().listStatus(folder))
                .map(status -> status.getPath().getName())
                .toList();
    }

    private static FileSystem files() {
        return Sessions.lake(root.toString()).fileSystem();
    }
}
