package chancery.spark;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chancery.lake.Lake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A lake may lie beside the cables that it was made of: a person who has them in a folder types {@code run .} there. */
class DumpListingTest {

    @TempDir
    private Path folder;

    private Lake lake;

    @BeforeEach
    void cableBesideALake() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "UNCLAS");
        Files.createDirectories(folder.resolve("my lake/snapshots/000001"));
        Files.writeString(folder.resolve("my lake/CURRENT"), "000001\n");
        Files.writeString(folder.resolve("my lake/snapshots/000001/manifest.json"), "{}");
        lake = Lake.at(folder.resolve("my lake").toString(), new Configuration());
    }

    @Test
    void lakeIsNoPartOfTheDumpThatItLiesIn() {
        assertThat(DumpListing.of(List.of(folder.toString()), lake).names()).containsExactly("a.txt");
        assertThat(DumpListing.of(List.of(folder + "/*"), lake).names()).containsExactly("a.txt");
        assertThat(DumpListing.of(List.of(folder.toString())).names()).hasSize(3);
    }

    @Test
    void lakeItselfIsNoDump() {
        assertThatThrownBy(
                        () -> DumpListing.of(List.of(folder.resolve("my lake").toString()), lake))
                .hasMessageContaining("cannot be the dump and the lake");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void pipesAndLinksThatLeadBackAreNoFiles() throws IOException, InterruptedException {
        Path whole = folder.resolve("dump");
        Path dump = Files.createDirectories(whole.resolve("sub"));
        Files.writeString(dump.resolve("co:lon \n*?.txt"), "UNCLAS");
        Files.createSymbolicLink(dump.resolve("back"), whole);
        Files.createSymbolicLink(dump.resolve("self"), dump);
        Files.createSymbolicLink(dump.resolve("nothing"), folder.resolve("none"));
        Path pipe = dump.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        DumpListing listing = DumpListing.of(List.of(whole.toString()));
        assertThat(listing.names()).containsExactly("sub/co:lon \n*?.txt");
        assertThat(HadoopBytes.all(listing.files().get(0).path(), new Configuration()))
                .isEqualTo("UNCLAS".getBytes(UTF_8));
        assertThatThrownBy(() -> DumpListing.of(List.of(pipe.toString()))).hasMessageContaining("is a pipe");
    }
}
