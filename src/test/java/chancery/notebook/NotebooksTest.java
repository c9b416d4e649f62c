package chancery.notebook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import chancery.spark.SeedsLake;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every code cell of {@code notebooks/} runs in JShell, as a kernel would run it, over a lake of the seeds, and shows what
 * the notebook keeps; {@code mvn -Pdocuments test -Dgolden.write=true} keeps it anew. {@code target/notebooks/} then has
 * each as a page.
 */
@Tag("documents")
@Isolated("sets a system property")
public class NotebooksTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What the cell that runs has shown; static, since the code in JShell reaches nothing else. */
    private static final List<String> SHOWN = new ArrayList<>();

    @TempDir
    static Path folder;

    @BeforeAll
    static void lakeOfTheSeeds() throws IOException {
        Path lake = folder.resolve("lake");
        StringBuilder all = new StringBuilder();
        for (Path file : notebooks().toList()) {
            all.append(Files.readString(file, UTF_8));
        }
        SeedsLake.make(lake, statistic -> all.indexOf(statistic.name()) >= 0);
        System.setProperty("chancery.lake", lake.toString());
    }

    /** What a kernel offers under this name. */
    public static void display(Object shown, String mime) {
        assertThat(mime).isEqualTo("text/html");
        SHOWN.add(String.valueOf(shown));
    }

    static Stream<Path> notebooks() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("notebooks"))) {
            List<Path> found = files.filter(file -> file.toString().endsWith(".ipynb"))
                    .sorted()
                    .toList();
            assertThat(found).hasSize(4);
            return found.stream();
        }
    }

    @ParameterizedTest
    @MethodSource("notebooks")
    void everyCellRunsAndShowsWhatIsKept(Path file) throws IOException {
        ObjectNode notebook = (ObjectNode) JSON.readTree(Files.readString(file, UTF_8));
        ObjectNode run = notebook.deepCopy();
        try (JShell shell = JShell.builder()
                .executionEngine("local")
                .out(System.out)
                .err(System.err)
                .build()) {
            shell.addToClasspath(System.getProperty("java.class.path"));
            run(shell, "import static chancery.notebook.NotebooksTest.display;");
            int count = 0;
            for (JsonNode cell : run.get("cells")) {
                if (cell.get("cell_type").asText().equals("code")) {
                    SHOWN.clear();
                    run(shell, source(cell));
                    keep((ObjectNode) cell, ++count);
                }
            }
        }
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(file, written(run), UTF_8);
        }
        page(file, run);
        assertThat(Files.readString(file, UTF_8)).isEqualTo(written(run));
    }

    static void run(JShell shell, String code) {
        String rest = code;
        while (!rest.isBlank()) {
            CompletionInfo next = shell.sourceCodeAnalysis().analyzeCompletion(rest);
            assertThat(next.completeness()).as(rest).isNotEqualTo(SourceCodeAnalysis.Completeness.UNKNOWN);
            for (SnippetEvent event : shell.eval(next.source())) {
                if (event.exception() != null) {
                    fail(event.snippet().source(), event.exception());
                }
                assertThat(event.status())
                        .as(() -> event.snippet().source() + "\n"
                                + shell.diagnostics(event.snippet())
                                        .map(found -> found.getMessage(null))
                                        .toList())
                        .isEqualTo(Snippet.Status.VALID);
            }
            rest = next.remaining();
        }
    }

    private static String source(JsonNode cell) {
        StringBuilder source = new StringBuilder();
        cell.get("source").forEach(line -> source.append(line.asText()));
        return source.toString();
    }

    private static void keep(ObjectNode cell, int count) {
        cell.put("execution_count", count);
        ArrayNode outputs = cell.putArray("outputs");
        for (String html : SHOWN) {
            ObjectNode output = outputs.addObject();
            ArrayNode lines = output.putObject("data").putArray("text/html");
            html.lines().map(line -> line + "\n").forEach(lines::add);
            output.putObject("metadata");
            output.put("output_type", "display_data");
        }
    }

    /** As Jupyter lays a notebook out. */
    private static String written(JsonNode notebook) throws IOException {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter() {
            @Override
            public DefaultPrettyPrinter createInstance() {
                return this;
            }

            @Override
            public void writeObjectFieldValueSeparator(com.fasterxml.jackson.core.JsonGenerator json)
                    throws IOException {
                json.writeRaw(": ");
            }
        };
        DefaultIndenter indent = new DefaultIndenter(" ", "\n");
        printer.indentArraysWith(indent);
        printer.indentObjectsWith(indent);
        return JSON.writer(printer).writeValueAsString(notebook) + "\n";
    }

    /** The notebook for a browser, its prose as it is typed. */
    private static void page(Path file, JsonNode notebook) throws IOException {
        StringBuilder html =
                new StringBuilder("<!doctype html><meta charset=\"utf-8\"><style>body{font-family:sans-serif;"
                        + "max-width:900px;margin:2em auto}pre{background:#f4f4f4;padding:.6em;overflow:auto}table{border-collapse:"
                        + "collapse;font-size:13px}td,th{padding:2px 8px;border-bottom:1px solid #ddd}</style>\n");
        for (JsonNode cell : notebook.get("cells")) {
            String source = Markup.escaped(source(cell));
            boolean code = cell.get("cell_type").asText().equals("code");
            html.append(
                    code ? "<pre>" + source + "</pre>\n" : "<p style=\"white-space:pre-line\">" + source + "</p>\n");
            cell.path("outputs")
                    .forEach(output -> output.get("data").get("text/html").forEach(line -> html.append(line.asText())));
        }
        Path pages = Files.createDirectories(Path.of("target/notebooks"));
        Files.writeString(pages.resolve(file.getFileName().toString().replace(".ipynb", ".html")), html, UTF_8);
    }
}
