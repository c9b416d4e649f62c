package chancery.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class GenerateCommandTest {

    private static final String SEEDS = "generate --cables 300 --seed 17 --length 4500 --damage 0.05 -o ";

    @TempDir
    private Path folder;

    private final StringWriter errors = new StringWriter();

    private int run(String... args) {
        CommandLine commandLine = Main.commandLine(CommandLine.defaultFactory());
        commandLine.setErr(new PrintWriter(errors, true));
        return commandLine.execute(args);
    }

    private int run(String line, Path output) {
        return run((line + output).split(" ", -1));
    }

    @Test
    void theCommandInTheReadmeMadeTheSyntheticSeeds() throws IOException {
        Path made = folder.resolve("synthetic-cables.csv");
        assertThat(run(SEEDS, made)).isZero();
        assertThat(Files.readString(Path.of("README.md"), StandardCharsets.UTF_8))
                .contains("jobs/chancery " + SEEDS + "synthetic-cables.csv");
        assertThat(made).hasSameBinaryContentAs(Path.of("seeds/synthetic-cables.csv"));
    }

    @Test
    void truthHasALineForEachCableThatSaysWhereItStands() throws IOException {
        Path dump = folder.resolve("dump.csv");
        Path truth = folder.resolve("truth.jsonl");
        assertThat(run("generate", "--cables", "5", "-o", dump.toString(), "--truth", truth.toString()))
                .isZero();
        List<String> lines = Files.readAllLines(truth, StandardCharsets.UTF_8);
        assertThat(lines).hasSize(5);
        JsonNode last = new ObjectMapper().readTree(lines.get(4));
        JsonNode record = last.get("records").get(0);
        assertThat(record.get("byte_offset").asLong()
                        + record.get("byte_length").asLong())
                .isEqualTo(Files.size(dump));
        assertThat(last.get("cable_id").asText())
                .isEqualTo(last.get("declared_id").asText());
        assertThat(last.get("paragraphs")).isNotEmpty();
        assertThat(last.get("mentions")).isNotEmpty();
    }

    @Test
    void anOutputThatIsThereIsLeftAlone() throws IOException {
        Path kept = Files.writeString(folder.resolve("kept.csv"), "kept");
        assertThat(run("generate --cables 5 -o ", kept)).isEqualTo(1);
        assertThat(kept).hasContent("kept");
        assertThat(errors.toString()).contains("kept.csv").hasLineCount(1);
    }

    @Test
    void aDumpOfNothingIsWrongUsage() {
        assertThat(run("generate --cables 0 -o ", folder.resolve("none.csv"))).isEqualTo(2);
        assertThat(run("generate --cables 5 --damage 2 -o ", folder.resolve("none.csv")))
                .isEqualTo(2);
        assertThat(run("generate", "--cables", "5", "--format", "html", "-o", "-"))
                .isEqualTo(2);
        assertThat(folder.resolve("none.csv")).doesNotExist();
    }
}
