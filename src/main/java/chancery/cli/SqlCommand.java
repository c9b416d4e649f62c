package chancery.cli;

import chancery.lake.Lake;
import chancery.lake.Snapshot;
import chancery.spark.Answer;
import chancery.spark.Engine;
import chancery.spark.Script;
import chancery.stat.StatisticCatalog;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.LongAdder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** SQL over the current snapshot. */
@Command(
        name = "sql",
        description = {
            "Runs Spark SQL over the tables and statistics of the current snapshot; chancery tables lists them.",
            "Several statements have ; between them. How many rows came and how long they took is said on standard error."
        },
        mixinStandardHelpOptions = true)
final class SqlCommand implements Callable<Integer> {

    private static final String STANDARD_INPUT = "-";

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Mixin
    private LakeOption lakeOption = new LakeOption();

    @Parameters(paramLabel = "SQL", arity = "0..1", description = "The statements; - reads them from standard input.")
    private Optional<String> sql = Optional.empty();

    @Option(names = "-f", paramLabel = "FILE", description = "Read the statements from a file.")
    private Optional<Path> file = Optional.empty();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "How to print: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private AnswerFormat format = AnswerFormat.table;

    @Override
    public Integer call() throws IOException {
        List<String> statements = statements();
        Lake lake = lakeOption.open();
        Snapshot snapshot = lake.current();
        try (Engine engine = Engine.start()) {
            engine.read(lake, snapshot, StatisticCatalog.all());
            for (String statement : statements) {
                print(statement, engine);
            }
            return 0;
        }
    }

    private void print(String statement, Engine engine) {
        PrintWriter out = command.commandLine().getOut();
        long started = System.nanoTime();
        Answer answer = engine.query(statement, Map.of());
        if (answer.columns().isEmpty()) { // a statement that only does something, such as create view
            return;
        }
        LongAdder rows = new LongAdder();
        format.print(answer.with(rows::increment), out);
        out.flush();
        double seconds = Duration.ofNanos(System.nanoTime() - started).toMillis() / 1000.0;
        command.commandLine()
                .getErr()
                .println(String.format(Locale.ROOT, "(%s, %.1f s)", Summary.counted(rows.sum(), "row"), seconds));
    }

    private List<String> statements() throws IOException {
        if (sql.isPresent() == file.isPresent()) {
            throw new ParameterException(command.commandLine(), "give SQL as an argument, with -f FILE, or as -");
        }
        List<String> statements = Script.statements(text());
        if (statements.isEmpty()) {
            throw new ParameterException(command.commandLine(), "there is no statement");
        }
        return statements;
    }

    private String text() throws IOException {
        if (file.isPresent()) {
            if (Files.isDirectory(file.get())) {
                throw new ParameterException(command.commandLine(), file.get() + " is a folder, no file");
            }
            return Files.readString(file.get(), StandardCharsets.UTF_8);
        }
        return sql.filter(STANDARD_INPUT::equals).isPresent()
                ? new String(System.in.readAllBytes(), StandardCharsets.UTF_8)
                : sql.orElseThrow();
    }
}
