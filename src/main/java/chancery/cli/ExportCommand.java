package chancery.cli;

import chancery.lake.Lake;
import chancery.lake.SharedCopy;
import chancery.lake.Snapshot;
import chancery.spark.Answer;
import chancery.spark.Engine;
import chancery.table.Table;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A copy of the current snapshot to give away, or of one of its tables for other programs. */
@Command(
        name = "export",
        description = {
            "--table: writes a table as CSV or JSON Lines, sorted by its columns. Lists and structs in CSV are JSON, bytes are Base64.",
            "--shareable: copies tables, statistics and report, without records, so that they can be shared;"
                    + " only of a snapshot made with --mask-protected. Says what the copy cannot promise."
        },
        mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {

    /** What no program can promise of a masked copy. */
    private static final String CAVEATS = """
            Names of persons whom a cable asks to protect are not in this copy, as far as they were found. Not certain:
            - a request in other words than (protect) or (strictly protect) behind the name is not seen;
            - a name that was not recognised as one stays, and so does whoever another cable names without such a request;
            - a title, a place or a date may tell who is meant;
            - names of the dump's files are in the table files, as they were;
            - the hashes of records tell whoever has the original, or guesses it letter by letter, which record it was.
            Read it before you give it away.
            """;

    private static final String STANDARD_OUTPUT = "-";

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Mixin
    private LakeOption lakeOption = new LakeOption();

    @ArgGroup(multiplicity = "1")
    private What what = new What();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "How to write a table: csv or jsonl (default: csv).")
    private Optional<AnswerFormat> format = Optional.empty();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT",
            required = true,
            description = "A new file for a table, or - for standard output; a new folder for the shareable copy.")
    private String out = "";

    private static final class What {

        @Option(
                names = "--shareable",
                required = true,
                description = "The snapshot as a lake of its own, without records.")
        private boolean shareable;

        @Option(names = "--table", paramLabel = "TABLE", required = true, description = "One table, such as cables.")
        private Optional<String> table = Optional.empty();
    }

    @Override
    public Integer call() throws IOException {
        if (what.shareable) {
            share();
        } else {
            table(what.table.orElseThrow());
        }
        return 0;
    }

    private void table(String name) throws IOException {
        Table<?> table = TablesCommand.named(name, command);
        AnswerFormat as = format.orElse(AnswerFormat.csv);
        if (as != AnswerFormat.csv && as != AnswerFormat.jsonl) {
            throw new ParameterException(command.commandLine(), "'--format': a table is written as csv or jsonl");
        }
        Path file = Path.of(out);
        boolean toFile = !out.equals(STANDARD_OUTPUT);
        if (toFile && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new ParameterException(command.commandLine(), "there is something already at " + out);
        }
        Lake lake = lakeOption.open();
        Snapshot snapshot = lake.current();
        try (Engine engine = Engine.start()) {
            engine.read(lake, snapshot, List.of());
            if (toFile) {
                write(engine.table(table), as, file);
            } else {
                PrintWriter print = command.commandLine().getOut();
                as.print(engine.table(table), print);
                print.flush();
            }
        }
    }

    /** Writes a new file, which is there when it is complete and not before. */
    static void write(Answer rows, AnswerFormat format, Path file) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        try {
            try (PrintWriter print = Output.to(Files.newOutputStream(unfinished))) {
                format.print(rows, print);
                print.flush();
            }
            Files.move(unfinished, file);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private void share() {
        if (format.isPresent()) {
            throw new ParameterException(command.commandLine(), "'--format' is of tables; a copy is Parquet");
        }
        Lake lake = lakeOption.open();
        lake.current(); // says at once when there is none
        if (lake.holds(out)) {
            throw new ParameterException(command.commandLine(), "a copy does not belong into the lake: " + out);
        }
        if (lake.isTaken(out)) {
            throw new ParameterException(command.commandLine(), "there is something already at " + out);
        }
        Snapshot copy = SharedCopy.write(lake, out);
        PrintWriter print = command.commandLine().getOut();
        print.print(Summary.line("copy", "%s", copy.place()));
        print.print(CAVEATS);
        print.flush();
    }
}
