package chancery.spark;

import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import chancery.lake.Lake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A lake of three snapshots: of one dump, of another, and of both, the second added to the first. */
class LakeCheckTest {

    private static final SparkSession SPARK = SharedSession.withoutGeneratedCode();

    @TempDir
    static Path folder;

    @BeforeAll
    static void threeSnapshots() throws IOException {
        dump("a/a.csv", csv("07MALTA11", "1. DUES ROSE.", "2. DUES FELL."), csv("07MALTA12", "1. NO CHANGE."));
        dump(
                "b/b.csv",
                csv("07MALTA11", "1. DUES ROSE.", "2. XXXXXXXXXXXX FELL.", "3. MORE."),
                csv("07MALTA13", "1. NEW."));
        ingest("lake", false, "b", "b");
        ingest("lake", false, "a", "a");
        ingest("lake", true, "both", "b");
    }

    @Test
    void lakeKeepsTheLaws() {
        LakeCheck.Result result = LakeCheck.of(SPARK, lake("lake"), lake("lake").current(), List.of());
        assertThat(result.findings()).isEmpty();
        assertThat(result.rules()).isGreaterThan(30);
    }

    @Test
    void whatIsBrokenIsReported() throws IOException {
        Path broken = folder.resolve("broken");
        copy(folder.resolve("lake"), broken);
        Path snapshot = broken.resolve("snapshots/both");
        Files.delete(firstFile(snapshot.resolve("paragraphs"), ".parquet"));
        Files.delete(snapshot.resolve("mentions/_SUCCESS"));
        Path manifest = snapshot.resolve("manifest.json");
        Files.writeString(manifest, Files.readString(manifest).replaceFirst("\"records\" : \\d+", "\"records\" : 99"));
        Lake lake = lake("broken");
        assertThat(LakeCheck.of(SPARK, lake, lake.current(), List.of()).findings())
                .extracting(LakeCheck.Finding::rule)
                .contains(
                        "mentions was written to its end",
                        "a cable's paragraphs are there, numbered 1, 2, … and counted",
                        "the manifest counts what is there")
                .doesNotContain("a record is stored once and has one outcome");
    }

    @Test
    void cablesThatWereChangedAreReported() throws IOException {
        Path changed = folder.resolve("changed");
        copy(folder.resolve("lake"), changed);
        Path cables = changed.resolve("snapshots/both/cables");
        SPARK.read()
                .parquet(folder.resolve("lake/snapshots/both/cables").toString())
                .withColumn("versions", lit(7))
                .withColumn("classification_rank", lit(4))
                .withColumn("paragraph_count", lit(0))
                .write()
                .mode("overwrite")
                .partitionBy("year")
                .parquet(cables.toString());
        Lake lake = lake("changed");
        assertThat(LakeCheck.of(SPARK, lake, lake.current(), List.of()).findings())
                .extracting(LakeCheck.Finding::rule)
                .containsExactlyInAnyOrder(
                        "a cable counts its different texts",
                        "cables have the rank of their classification",
                        "a cable's paragraphs are there, numbered 1, 2, … and counted");
    }

    @Test
    void aThenBGivesTheCablesOfBothAtOnce() {
        ingest("at-once", false, "both", "a", "b");
        // Names are relative to the dump, so that the folders are given, not what they are in.
        assertThat(cables(lake("at-once"))).isEqualTo(cables(lake("lake")));
    }

    @Test
    void differenceTellsCablesParagraphsAndRedactions() {
        Lake lake = lake("lake");
        SnapshotDiff.create(SPARK, lake, lake.snapshot("a"), lake.snapshot("b"));
        assertThat(SPARK.sql("select cable_id, change, paragraphs_added, redactions_after from cable_changes "
                                + "order by cable_id")
                        .collectAsList())
                .extracting(row -> row.get(0), row -> row.get(1), row -> row.get(2), row -> row.get(3))
                .containsExactly(
                        tuple("07MALTA11", "changed", 1L, 1),
                        tuple("07MALTA12", "removed", 0L, null),
                        tuple("07MALTA13", "added", 0L, 0));
        assertThat(SPARK.sql("select change, ordinal_after, array_contains(fields, 'text') from paragraph_changes "
                                + "order by ordinal_after")
                        .collectAsList())
                .extracting(row -> row.get(0), row -> row.get(1), row -> row.get(2))
                .containsExactly(tuple("changed", 2, true), tuple("added", 3, false));
    }

    @Test
    void snapshotOfAnOlderLayoutIsRebuiltFromItsRecords() throws IOException {
        Path old = folder.resolve("old");
        copy(folder.resolve("lake"), old);
        Path manifest = old.resolve("snapshots/both/manifest.json");
        Files.writeString(manifest, Files.readString(manifest).replaceFirst("\"schema\" : \\d+", "\"schema\" : 0"));
        Lake lake = lake("old");
        TestLakes.rebuild(SPARK, lake, lake.currentOfAnyLayout(), false);
        assertThat(lake.current().name()).isEqualTo("000001");
        assertThat(cables(lake)).isEqualTo(cables(lake("lake")));
    }

    private static List<String> cables(Lake lake) {
        return TestLakes.rows(SPARK, lake.current(), "cables");
    }

    private static void ingest(String into, boolean append, String snapshot, String... dumps) {
        TestLakes.ingest(
                SPARK,
                lake(into),
                TestLakes.request(append, Optional.of(snapshot)),
                Stream.of(dumps).map(folder::resolve).toArray(Path[]::new));
    }

    private static void dump(String name, String... rows) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, String.join("", rows));
    }

    private static String csv(String id, String... paragraphs) {
        return "\"1\",\"5/14/2007 9:30\",\"" + id + "\",\"Embassy Valletta\",\"CONFIDENTIAL\",\"\",\"\",\""
                + "C O N F I D E N T I A L MALTA 0000" + id.substring(7) + "\n\nSUBJECT: HARBOUR DUES\n\n"
                + String.join("\n\n", paragraphs) + "\n\nWARD\"\n";
    }

    private static Lake lake(String name) {
        return TestLakes.at(SPARK, folder.resolve(name));
    }

    private static Path firstFile(Path top, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(top)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                if (!file.equals(from.resolve("latest"))) {
                    Files.copy(file, to.resolve(from.relativize(file).toString()));
                }
            }
        }
    }
}
