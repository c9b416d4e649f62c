package chancery.cli;

import chancery.lake.Lake;
import chancery.lake.Snapshot;
import chancery.spark.Answer;
import chancery.spark.Engine;
import chancery.stat.StatisticCatalog;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
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
            "Runs one statement of Spark SQL over the tables and statistics of the current snapshot.",
            "chancery tables lists what there is."
        },
        mixinStandardHelpOptions = true)
final class SqlCommand implements Callable<Integer> {

    private static final String STANDARD_INPUT = "-";

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Mixin
    private LakeOption lakeOption = new LakeOption();

    @Parameters(paramLabel = "SQL", arity = "0..1", description = "The statement; - reads it from standard input.")
    private Optional<String> statement = Optional.empty();

    @Option(names = "-f", paramLabel = "FILE", description = "Read the statement from a file.")
    private Optional<Path> file = Optional.empty();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "How to print: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private AnswerFormat format = AnswerFormat.table;

    @Override
    public Integer call() throws IOException {
        String sql = sql();
        Lake lake = lakeOption.open();
        Snapshot snapshot = lake.current();
        PrintWriter out = command.commandLine().getOut();
        try (Engine engine = Engine.start()) {
            engine.read(lake, snapshot, StatisticCatalog.all());
            Answer answer = engine.query(sql, Map.of());
            format.print(answer, out);
            out.flush();
            return 0;
        }
    }

    private String sql() throws IOException {
        if (statement.isPresent() == file.isPresent()) {
            throw new ParameterException(command.commandLine(), "give one statement: as SQL, with -f FILE, or -");
        }
        String text = file.isPresent()
                ? Files.readString(file.get(), StandardCharsets.UTF_8)
                : statement.filter(STANDARD_INPUT::equals).isPresent()
                        ? new String(System.in.readAllBytes(), StandardCharsets.UTF_8)
                        : statement.orElseThrow();
        return text.strip().replaceFirst(";\\s*$", "");
    }
}
