package chancery.cli;

import static chancery.cli.Commands.execute;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import chancery.cli.Commands.Outcome;
import chancery.cli.Commands.Running;
import chancery.lake.Lake;
import chancery.lake.Snapshot;
import chancery.spark.Sessions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Commands in processes of their own, which are killed, stopped, or run out of space. {@code mvn -Pprocess test} kills
 * twenty ingests, each at another random moment; {@code -Dprocess.kills=2} makes it short, {@code -Dprocess.seed}
 * repeats its moments.
 */
@Tag("process")
class ProcessTest {

    private static final int KILLS = Integer.getInteger("process.kills", 20);
    private static final long SEED = Long.getLong("process.seed", System.nanoTime());
    private static final int CABLES = 60;

    @TempDir
    static Path folder;

    private static Path dump;

    @BeforeAll
    static void generateDump() {
        dump = folder.resolve("dump.csv");
        execute("generate", "--cables", "" + CABLES, "-o", dump.toString()).isDone();
    }

    @Test
    void killedIngestLeavesTheSnapshotBeforeAndTheNextOneSucceeds() throws Exception {
        Path lake = folder.resolve("killed");
        Running whole = ingest(lake);
        whole.await(() -> Files.exists(lake.resolve("LOCK")));
        long locked = System.nanoTime();
        whole.outcome().isDone();
        long millis = (System.nanoTime() - locked) / 1_000_000;
        System.out.printf("seed %d; an ingest holds its lock for %d ms%n", SEED, millis);

        Random random = new Random(SEED);
        for (int i = 1; i <= KILLS; i++) {
            Snapshot before = lake(lake).current();
            Map<String, Long> files = files(lake, before);
            long moment = (long) (random.nextDouble() * millis);

            Running run = ingest(lake);
            run.await(() -> Files.exists(lake.resolve("LOCK")));
            boolean ended = run.process().waitFor(moment, MILLISECONDS);
            run.process().destroyForcibly().waitFor();

            Snapshot after = lake(lake).current();
            System.out.printf(
                    "kill %2d after %6d ms: %s, current %s, there are %s%n",
                    i, moment, ended ? "had ended" : "killed", after.equals(before) ? "as before" : "new", left(lake));
            assertThat(files(lake, before)).isEqualTo(files);
            assertThat(after.manifest().count("cables")).isEqualTo(CABLES);

            execute("ingest", dump.toString(), "--lake", lake.toString()).isDone();
            execute("prune", "--keep", "1", "--lake", lake.toString()).isDone();
            Snapshot next = lake(lake).current();
            assertThat(next.name()).isNotEqualTo(before.name());
            assertThat(next.manifest().counts()).isEqualTo(before.manifest().counts());
            assertThat(left(lake)).isEqualTo("snapshots/" + next.name() + " records/ingest=" + ingestOf(next));
        }
        execute("check", "--lake", lake.toString()).isDone();
    }

    @Test
    void secondWriterNamesTheFirstAndStops() throws Exception {
        Path lake = folder.resolve("second");
        Running first = ingest(lake);
        first.await(() -> Files.exists(lake.resolve("LOCK")));
        Outcome second = execute("ingest", dump.toString(), "--lake", lake.toString());
        assertThat(second.exitCode()).isEqualTo(1);
        assertThat(second.errors()).contains("process " + first.process().pid()).hasLineCount(1);
        first.outcome().isDone();
    }

    /** With the signal of Ctrl-C, which a shell's background processes would ignore. */
    @Test
    void interruptedIngestSaysThatTheLakeIsAsItWas() throws Exception {
        Path lake = folder.resolve("interrupted");
        execute("ingest", dump.toString(), "--lake", lake.toString()).isDone();
        Map<String, Long> files = files(lake);
        Running run = Running.command(
                folder, List.of("env", "--default-signal=INT"), "ingest", dump.toString(), "--lake", lake.toString());
        run.await(() -> Files.exists(lake.resolve("records/ingest=000002")));
        new ProcessBuilder("kill", "-INT", "" + run.process().pid()).start().waitFor();
        assertThat(run.process().waitFor(30, SECONDS)).isTrue();
        assertThat(run.outcome())
                .isEqualTo(new Outcome(130, "", "chancery ingest: interrupted; the lake is as it was"));
        assertThat(files(lake)).isEqualTo(files);
    }

    /** What breaks because Spark stops is no broken rule. */
    @Test
    void interruptedCheckBlamesNothing() throws Exception {
        Path lake = folder.resolve("checked");
        execute("ingest", dump.toString(), "--lake", lake.toString()).isDone();
        Path local = folder.resolve("local");
        Path printed = folder.resolve("printed");
        Running run = Running.command(
                folder,
                printingTo(printed, "--default-signal=INT", "SPARK_LOCAL_DIRS=" + local),
                "check",
                "--lake",
                lake.toString());
        run.await(() -> isShuffling(local));
        new ProcessBuilder("kill", "-INT", "" + run.process().pid()).start().waitFor();
        assertThat(run.process().waitFor(30, SECONDS)).isTrue();
        assertThat(run.outcome()).isEqualTo(new Outcome(130, "", ""));
        assertThat(printed).isEmptyFile();
    }

    private static boolean isShuffling(Path local) {
        try (Stream<Path> files = Files.walk(local)) {
            return files.anyMatch(file -> String.valueOf(file.getFileName()).startsWith("shuffle_"));
        } catch (IOException | UncheckedIOException e) {
            return false; // not there yet, or moved meanwhile
        }
    }

    @Test
    void dryRunWritesNothing() throws Exception {
        Path lake = folder.resolve("dry");
        execute("ingest", dump.toString(), "--dry-run", "--lake", lake.toString())
                .isDone();
        assertThat(lake).doesNotExist();
    }

    /** A limit for the size of a file, which must be above that of the native libraries, stands for the disk. */
    @Test
    void fullDiskCostsOneLine() throws Exception {
        Path large = folder.resolve("large.csv");
        execute("generate", "--cables", "1500", "-o", large.toString()).isDone();
        Path lake = folder.resolve("full");
        List<String> limited = List.of("bash", "-c", "ulimit -f 2048; exec \"$@\"", "bash");
        Outcome outcome = Running.command(folder, limited, "ingest", large.toString(), "--lake", lake.toString())
                .outcome();
        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.errors())
                .contains("chancery ingest: cannot write to " + lake)
                .contains("File too large")
                .hasLineCount(1);
        assertThat(files(lake)).isEmpty();
    }

    @Test
    void smallLettersAreThoseOfNoLanguage() throws Exception {
        Path lake = folder.resolve("turkish");
        execute("ingest", dump.toString(), "--lake", lake.toString()).isDone();
        Path printed = folder.resolve("letters");
        Outcome outcome = Running.command(
                        folder,
                        printingTo(printed, "JDK_JAVA_OPTIONS=-Duser.language=tr -Dfile.encoding=UTF-8"),
                        "sql",
                        "select lower(concat(char(201), 'I')) as letters",
                        "--lake",
                        lake.toString())
                .outcome();
        assertThat(outcome.exitCode()).isZero();
        assertThat(printed).content().contains("éi");
    }

    /** Sends to a file what a command prints, after options and variables of {@code env}. */
    private static List<String> printingTo(Path file, String... environment) {
        List<String> before = new ArrayList<>(List.of("env"));
        before.addAll(List.of(environment));
        before.addAll(List.of("sh", "-c", "exec \"$0\" \"$@\" >'" + file + "'"));
        return before;
    }

    private static Running ingest(Path lake) throws IOException {
        return Running.command(folder, List.of(), "ingest", dump.toString(), "--lake", lake.toString());
    }

    private static Lake lake(Path place) {
        return Sessions.lake(place.toString());
    }

    private static String ingestOf(Snapshot snapshot) {
        return snapshot.manifest().ingests().get(0);
    }

    /** What there is in a lake, snapshots and ingests, complete or not. */
    private static String left(Path lake) throws IOException {
        List<String> names = new ArrayList<>();
        for (String part : List.of("snapshots", "records")) {
            try (Stream<Path> found = Files.list(lake.resolve(part))) {
                found.map(path -> part + "/" + path.getFileName()).sorted().forEach(names::add);
            }
        }
        if (Files.exists(lake.resolve("LOCK"))) {
            names.add("LOCK");
        }
        return String.join(" ", names);
    }

    /** Every file of a snapshot and of its records, with its hash. */
    private static Map<String, Long> files(Path lake, Snapshot snapshot) throws IOException {
        Map<String, Long> hashes = files(lake.resolve("snapshots/" + snapshot.name()));
        hashes.putAll(files(lake.resolve("records/ingest=" + ingestOf(snapshot))));
        return hashes;
    }

    private static Map<String, Long> files(Path top) throws IOException {
        Map<String, Long> hashes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(top)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                CRC32C crc = new CRC32C();
                crc.update(Files.readAllBytes(file));
                hashes.put(top.relativize(file).toString(), crc.getValue());
            }
        }
        return hashes;
    }
}
