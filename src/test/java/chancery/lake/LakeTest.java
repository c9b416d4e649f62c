package chancery.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LakeTest {

    @TempDir
    Path folder;

    @Test
    void currentMovesWhenPublishedAndLeavesNothingBesideIt() throws IOException {
        publish("000001");
        publish("000002");
        assertThat(lake().current().name()).isEqualTo("000002");
        assertThat(Files.readString(folder.resolve("lake/CURRENT"))).isEqualTo("000002\n");
        assertThat(Files.readSymbolicLink(folder.resolve("lake/latest"))).isEqualTo(Path.of("snapshots/000002"));
        try (Stream<Path> files = Files.list(folder.resolve("lake"))) {
            assertThat(files.map(f -> f.getFileName().toString()))
                    .containsExactlyInAnyOrder("CURRENT", "latest", "snapshots");
        }
    }

    @Test
    void nextNumberFollowsTheHighestThereIs() throws IOException {
        publish("000009");
        publish("named");
        Files.createDirectories(folder.resolve("lake/records/ingest=000001"));
        try (LakeWriter writer = lake().write()) {
            assertThat(writer.nextSnapshot()).isEqualTo("000010");
            assertThat(writer.nextIngest()).isEqualTo("000002");
        }
    }

    @Test
    void whatDeadWriterLeftIsRemovedByTheNext() throws IOException {
        publish("000001");
        Path kept = Files.createDirectories(folder.resolve("lake/records/ingest=000001"));
        Path snapshot = Files.createDirectories(folder.resolve("lake/snapshots/000002/cables"));
        Path records = Files.createDirectories(folder.resolve("lake/records/ingest=000002"));
        Path aside = Files.writeString(folder.resolve("lake/.CURRENT." + UUID.randomUUID()), "000002");
        Path statistic = Files.createDirectories(folder.resolve("lake/snapshots/000001/stats/_cables_by_year"));
        lock("gone", hostName(), Long.MAX_VALUE, Instant.now());
        try (LakeWriter writer = lake().write()) {
            assertThat(snapshot).doesNotExist();
            assertThat(records).doesNotExist();
            assertThat(aside).doesNotExist();
            assertThat(statistic).doesNotExist();
            assertThat(kept).exists();
            assertThat(writer.nextIngest()).isEqualTo("000002");
        }
    }

    @Test
    void firstWriterThatPublishesNothingLeavesNoEmptyFolders() throws IOException {
        try (LakeWriter writer = lake().write()) {
            Files.createDirectories(folder.resolve("lake/records/ingest=" + writer.nextIngest()));
            Files.createDirectories(folder.resolve("lake/snapshots/" + writer.nextSnapshot() + "/cables"));
        }
        try (Stream<Path> files = Files.list(folder.resolve("lake"))) {
            assertThat(files).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
            lake,           lake
            /data/lake-1,   /data/lake-1
            hdfs://n:1/l,   hdfs://n:1/l
            my lake,        'my lake'
            it's,           'it'\\''s'
            `a,b`,          `'a,b'`
            $(x),           '$(x)'
            """)
    void placeInAdviceIsOneWordForAShell(String place, String word) {
        assertThat(Lake.argument(place)).isEqualTo(word);
    }

    @Test
    void secondWriterIsToldWhoTheFirstIs() {
        try (LakeWriter first = lake().write()) {
            assertThat(first.nextIngest()).isEqualTo("000001");
            assertThatThrownBy(() -> lake().write())
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("process " + ProcessHandle.current().pid());
        }
        lake().write().close();
    }

    @ParameterizedTest(name = "{0} s ago")
    @CsvSource({"0, false", "50, false", "120, true"})
    void lockOfAnotherHostIsBrokenAfterAMinuteWithoutHeartbeat(int secondsAgo, boolean broken) throws IOException {
        lock("other", "elsewhere", 1, Instant.now().minusSeconds(secondsAgo));
        if (broken) {
            lake().write().close();
        } else {
            assertThatThrownBy(() -> lake().write()).hasMessageContaining("process 1 on elsewhere");
        }
    }

    @ParameterizedTest(name = "{0} s ago")
    @CsvSource({"0, false", "120, true"})
    void lockOfALivingProcessIsBrokenAfterAMinuteWithoutHeartbeat(int secondsAgo, boolean broken) throws IOException {
        WriteLock.Holder here = WriteLock.Holder.thisProcess(Instant.now().minusSeconds(secondsAgo));
        Files.createDirectories(folder.resolve("lake"));
        Files.writeString(folder.resolve("lake/LOCK"), here.json());
        if (broken) {
            lake().write().close();
        } else {
            assertThatThrownBy(() -> lake().write()).hasMessageContaining("process " + here.pid());
        }
    }

    @Test
    void lockThatWasLeftHalfWrittenIsBroken() throws IOException {
        Files.createDirectories(folder.resolve("lake"));
        Files.writeString(folder.resolve("lake/LOCK"), "{\"token\": \"ab");
        lake().write().close();
        assertThat(folder.resolve("lake/LOCK")).doesNotExist();
    }

    @Test
    void writerWhoLostTheLockDoesNotMoveCurrent() throws IOException {
        publish("000001");
        try (LakeWriter writer = lake().write()) {
            Snapshot next = snapshot("000002");
            Files.createDirectories(folder.resolve("lake/snapshots/000002/cables"));
            lock("usurper", "elsewhere", 7, Instant.now());
            assertThatThrownBy(() -> writer.publish(next)).hasMessageContaining("process 7 on elsewhere");
            assertThatThrownBy(writer::requireHeld).hasMessageContaining("process 7 on elsewhere");
        }
        assertThat(lake().current().name()).isEqualTo("000001");
        assertThat(Files.readString(folder.resolve("lake/LOCK"))).contains("usurper");
        assertThat(folder.resolve("lake/snapshots/000002/cables")).exists(); // it is the other's now
    }

    @Test
    void writerThatIsStoppedPublishesNothingMore() {
        publish("000001");
        try (LakeWriter writer = lake().write()) {
            assertThat(writer.stop()).isFalse();
            assertThatThrownBy(() -> writer.publish(snapshot("000002"))).hasMessageContaining("stopped");
        }
        assertThat(lake().current().name()).isEqualTo("000001");
    }

    @Test
    void pruneKeepsTheNewestAndTheCurrentAndTheirRecords() throws IOException {
        for (int i = 1; i <= 4; i++) {
            publish("00000" + i, manifest(Lake.SCHEMA, "00000" + i));
            Files.createDirectories(folder.resolve("lake/records/ingest=00000" + i));
        }
        lake().setCurrent("000001");
        try (LakeWriter writer = lake().write()) {
            assertThat(writer.prune(2)).containsExactly("000002");
        }
        assertThat(lake().snapshots()).extracting(Snapshot::name).containsExactly("000001", "000003", "000004");
        assertThat(folder.resolve("lake/records").toFile().list())
                .containsExactlyInAnyOrder("ingest=000001", "ingest=000003", "ingest=000004");
        assertThat(folder.resolve("lake/snapshots/000002")).doesNotExist();
    }

    @Test
    void snapshotWithTheNamesOfTheProtectedIsNotShared() {
        publish("000001");
        Path out = folder.resolve("refused");
        assertThatThrownBy(() -> SharedCopy.write(lake(), out.toString()))
                .hasMessageContaining("chancery rebuild --mask-protected --lake");
        assertThat(out).doesNotExist();
    }

    @Test
    void snapshotsOfAnOlderLayoutAreRefusedWithTheCommandThatRebuildsThem() {
        publish("000001", manifest(Lake.SCHEMA - 1, "000001"));
        assertThatThrownBy(() -> lake().current())
                .hasMessageContaining("schema " + (Lake.SCHEMA - 1))
                .hasMessageContaining("chancery rebuild --lake " + folder.resolve("lake"));
        assertThatThrownBy(() -> lake().requireLayout()).hasMessageContaining("chancery rebuild");
        assertThat(lake().currentOfAnyLayout().manifest().ingests()).containsExactly("000001");
        publish("000002");
        lake().requireLayout();
        assertThat(lake().current().name()).isEqualTo("000002");
    }

    @Test
    void namesThatDifferOnlyInCaseAreTaken() throws IOException {
        publish("Spring");
        Files.createDirectories(folder.resolve("lake/snapshots/unfinished"));
        assertThat(lake().snapshotLike("spring")).contains("Spring");
        assertThat(lake().snapshotLike("unfinished")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"schema": 0}   | an older Chancery
            {"schema": 99}  | a newer Chancery
            {"schema":      | an unreadable manifest
            """)
    void lakeOfAnotherLayoutIsRefusedInOneLine(String json, String reason) throws IOException {
        publish("000001");
        Files.writeString(folder.resolve("lake/snapshots/000001/manifest.json"), json);
        assertThatThrownBy(() -> lake().current())
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(reason)
                .message()
                .doesNotContain("\n");
    }

    @Test
    void placeWithoutLakeIsRefusedInOneLine() throws IOException {
        assertThatThrownBy(() -> lake().current()).hasMessageContaining("there is no lake");
        Files.createDirectories(folder.resolve("lake"));
        assertThatThrownBy(() -> lake().current()).hasMessageContaining("is not a lake");
    }

    @Test
    void manifestComesBackAsItWas() {
        publish("000001");
        assertThat(lake().current().manifest()).isEqualTo(manifest());
    }

    private void publish(String name) {
        publish(name, manifest());
    }

    private void publish(String name, Manifest manifest) {
        try (LakeWriter writer = lake().write()) {
            writer.publish(new Snapshot(name, lake().snapshotPath(name), manifest));
        }
    }

    private Snapshot snapshot(String name) {
        return new Snapshot(name, lake().snapshotPath(name), manifest());
    }

    private static Manifest manifest() {
        return manifest(Lake.SCHEMA, "000001");
    }

    private static Manifest manifest(int schema, String ingest) {
        TreeMap<String, Long> counts = new TreeMap<>();
        counts.put("cables", 3L);
        return new Manifest(schema, "0.1.0", List.of(ingest), "ab".repeat(32), new TreeMap<>(), counts);
    }

    private void lock(String token, String host, long pid, Instant heartbeat) throws IOException {
        Files.createDirectories(folder.resolve("lake"));
        Files.writeString(
                folder.resolve("lake/LOCK"),
                new WriteLock.Holder(token, host, pid, Instant.EPOCH.toString(), heartbeat.toString()).json());
    }

    private static String hostName() {
        return WriteLock.Holder.thisProcess(Instant.EPOCH).host();
    }

    private Lake lake() {
        return Lake.at(folder.resolve("lake").toString(), new Configuration());
    }
}
