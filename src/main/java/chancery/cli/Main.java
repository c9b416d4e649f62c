package chancery.cli;

import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.Option;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The root command. Exit codes: 0 done; 1 the input or the world failed; 2 wrong usage; 3 done, but too many records
 * were quarantined. What went wrong is one line on standard error.
 */
@Command(
        name = "chancery",
        description = "Turns dumps of diplomatic cables into tables, statistics and a report.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            RunCommand.class,
            IngestCommand.class,
            StatsCommand.class,
            ReportCommand.class,
            SqlCommand.class,
            ShowCommand.class,
            TablesCommand.class,
            ViewsCommand.class,
            ParseCommand.class,
            CheckCommand.class,
            VerifyCommand.class,
            SnapshotsCommand.class,
            DiffCommand.class,
            RebuildCommand.class,
            PruneCommand.class,
            ExportCommand.class,
            ConnectCommand.class,
            GenerateCommand.class,
            HelpCommand.class
        })
public final class Main {

    @Option(names = "--verbose", scope = ScopeType.INHERIT, description = "With an error, also say where in the code.")
    private boolean verbose;

    private Main() {}

    /**
     * Runs one command and ends the process with its exit code: 0 when all is well, 1 when the world or the dump is at
     * fault, 2 when the arguments are, 3 when records were quarantined and that was not to be.
     *
     * @param args such as {@code run seeds --lake lake}
     */
    public static void main(String[] args) {
        Interruption.watch();
        // Spark makes small letters as the machine's language does: in Turkish of I another one than elsewhere.
        Locale.setDefault(Locale.ROOT);
        System.exit(commandLine(CommandLine.defaultFactory())
                .setOut(Output.standard())
                .execute(args));
    }

    /** The command line with its exit codes; the factory makes the commands. */
    static CommandLine commandLine(IFactory commands) {
        Main main = new Main();
        CommandLine commandLine = new CommandLine(main, commands);
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        Words.register(commandLine);
        commandLine.setExecutionStrategy(parsed -> {
            if (!parsed.unmatched().isEmpty()) { // which a request for help would pass over
                throw new UnmatchedArgumentException(commandLine, parsed.unmatched());
            }
            return new RunLast().execute(parsed);
        });
        commandLine.setParameterExceptionHandler(ErrorLine::usage);
        commandLine.setExecutionExceptionHandler((error, command, parsed) -> {
            if (Interruption.happened()) {
                return CommandLine.ExitCode.SOFTWARE; // what broke, broke because the process is being stopped
            }
            if (ErrorLine.isClosedPipe(error)) {
                return CommandLine.ExitCode.SOFTWARE;
            }
            command.getErr().println(ErrorLine.of(command.getCommandName(), error));
            if (main.verbose) {
                error.printStackTrace(command.getErr());
            }
            return CommandLine.ExitCode.SOFTWARE;
        });
        return commandLine;
    }
}
