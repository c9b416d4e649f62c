package chancery.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** What a person gets wrong costs one line on standard error and the exit code that the manual names. */
class WrongInputTest {

    @TempDir
    private Path folder;

    private final StringWriter errors = new StringWriter();

    @BeforeEach
    void someFolders() throws IOException {
        Files.createDirectories(folder.resolve("empty"));
        Files.createDirectories(folder.resolve("broken"));
        Files.writeString(folder.resolve("broken/CURRENT"), "000009\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            run DIR/nothing --lake DIR/lake              | 1 | there is no
            ingest DIR/empty --lake DIR/lake             | 1 | there are no files in
            run --lake DIR/lake                          | 2 | Missing required parameter: 'DUMP'
            run seeds --format pdf --lake DIR/lake       | 2 | '--format': expected one of auto, text, html, csv, jsonl
            run seeds --max-quarantined 5 --lake DIR/x   | 2 | '--max-quarantined': 0 to 1
            run seeds --snapshot a/b --lake DIR/lake     | 2 | '--snapshot'
            sql --lake DIR/nolake SELECT                 | 1 | there is no lake
            sql --lake DIR/broken SELECT                 | 1 | 000009
            show --lake DIR/nolake 08ASTANA2148          | 1 | there is no lake
            report --lake DIR/nolake                     | 1 | there is no lake
            report --lake DIR/nolake --chapters weather  | 2 | no chapter is called weather; there are overview, volume
            report --lake DIR/nolake --chapters changes  | 2 | the chapter changes needs --compare SNAPSHOT
            rebuild --lake DIR/nolake                    | 1 | there is no lake
            snapshots --lake DIR/nolake                  | 1 | there is no lake
            prune --lake DIR/nolake                      | 1 | there is no lake
            prune --keep 0 --lake DIR/nolake             | 2 | '--keep'
            ingest seeds --append --lake DIR/nolake      | 1 | there is no lake
            verify --lake DIR/nolake                     | 2 | --against
            verify --against DIR/nothing --lake DIR/lake | 1 | no such file
            verify --against jobs/cablegate-published.json --lake DIR/nolake | 1 | there is no lake
            parse DIR/nothing                            | 1 | no such file
            frobnicate                                   | 2 | frobnicate
            """)
    void oneLineSaysWhatIsWrong(String line, int exitCode, String says) {
        String[] args = line.replace("DIR", folder.toString()).split(" +", -1);
        CommandLine commandLine = Main.commandLine(CommandLine.defaultFactory());
        commandLine.setErr(new PrintWriter(errors, true));
        assertThat(commandLine.execute(args)).isEqualTo(exitCode);
        assertThat(errors.toString().strip()).contains(says).hasLineCount(1);
    }

    @Test
    void wrongInputLeavesNoLakeBehind() {
        oneLineSaysWhatIsWrong("run DIR/nothing --lake DIR/lake", 1, "there is no");
        assertThat(folder.resolve("lake/snapshots")).doesNotExist();
    }
}
