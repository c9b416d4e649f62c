package chancery.cli;

import chancery.lake.Lake;
import chancery.lake.SharedCopy;
import chancery.lake.Snapshot;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A copy of the current snapshot to give away. */
@Command(
        name = "export",
        description = {
            "Copies the current snapshot, so that it can be shared: tables, statistics and report, without records.",
            "Only of a snapshot made with --mask-protected. Says what the copy cannot promise."
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

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Mixin
    private LakeOption lakeOption = new LakeOption();

    @Option(names = "--shareable", required = true, description = "The snapshot as a lake of its own, without records.")
    private boolean shareable;

    @Option(names = "-o", paramLabel = "LAKE", required = true, description = "A new folder, which becomes the copy.")
    private String out = "";

    @Override
    public Integer call() {
        if (!shareable) {
            throw new ParameterException(command.commandLine(), "the only export is --shareable");
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
        return 0;
    }
}
