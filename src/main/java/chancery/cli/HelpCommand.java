package chancery.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What {@code --help} says, asked for in the other way. */
@Command(name = "help", description = "Lists the commands, or explains one.", mixinStandardHelpOptions = true)
final class HelpCommand implements Callable<Integer> {

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Parameters(paramLabel = "COMMAND", arity = "0..1", description = "The command to explain.")
    private Optional<String> about = Optional.empty();

    @Override
    public Integer call() {
        CommandLine all = command.root().commandLine();
        CommandLine asked = about.isEmpty() ? all : all.getSubcommands().get(about.get());
        if (asked == null) {
            throw new ParameterException(all, "there is no command " + about.get());
        }
        asked.usage(all.getOut());
        return CommandLine.ExitCode.OK;
    }
}
