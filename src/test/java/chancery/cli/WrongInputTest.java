package chancery.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
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
            frobnicate                                   | 2 | there is no command frobnicate (see chancery --help)
            ingst seeds                                  | 2 | there is no command ingst; perhaps ingest (see
            find --help                                  | 2 | there is no command find (see chancery --help)
            help ingst                                   | 2 | there is no command ingst
            snapshots --lak DIR/lake                     | 2 | there is no option --lak; perhaps --lake (see
            sql select 1                                 | 2 | there is no place for '1'; quotes hold together
            sql -f seeds                                 | 2 | seeds is a folder
            views --dialect oracle                       | 2 | expected one of duckdb, spark, trino, clickhouse but was
            prune --keep many                            | 2 | 'many' is no whole number
            generate --cables 0 -o DIR/new               | 2 | '--cables': at least 1, not 0
            generate --cables 9 --damage 2 -o DIR/new    | 2 | '--damage': 0 to 1, not 2.0
            generate --cables 9 -o DIR/broken/CURRENT    | 1 | there is something already at
            generate --cables 9 -o DIR/none/new          | 1 | no such folder: DIR/none
            verify --against seeds                       | 1 | seeds cannot be read: Is a directory
            ingest s3a://bucket/x --lake DIR/lake        | 1 | chancery ingest: Class org.apache.hadoop.fs.s3a.S3AFileSystem not found; no jar
            ingest DIR/empty --lake DIR/empty            | 1 | DIR/empty cannot be the dump and the lake
            """)
    void oneLineSaysWhatIsWrong(String line, int exitCode, String says) {
        String[] args = line.replace("DIR", folder.toString()).split(" +", -1);
        CommandLine commandLine = Main.commandLine(CommandLine.defaultFactory());
        commandLine.setErr(new PrintWriter(errors, true));
        assertThat(commandLine.execute(args)).isEqualTo(exitCode);
        assertThat(errors.toString().strip())
                .contains(says.replace("DIR", folder.toString()))
                .hasLineCount(1);
    }

    @Test
    void readerWhoHasSeenEnoughIsNoNews() {
        CommandLine commandLine = Main.commandLine(CommandLine.defaultFactory());
        commandLine.setErr(new PrintWriter(errors, true));
        commandLine.setOut(Output.to(new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        }));
        assertThat(commandLine.execute("tables")).isEqualTo(1);
        assertThat(errors.toString()).isEmpty();
    }

    @Test
    void wrongInputLeavesNoLakeBehind() {
        oneLineSaysWhatIsWrong("run DIR/nothing --lake DIR/lake", 1, "there is no");
        assertThat(folder.resolve("lake/snapshots")).doesNotExist();
    }
}
