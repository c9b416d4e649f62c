package chancery.cli;

import chancery.lake.Lake;
import chancery.lake.Snapshot;
import chancery.spark.Engine;
import chancery.spark.LakeCheck;
import chancery.stat.StatisticCatalog;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * The laws over the current snapshot, and which of them are broken.
 *
 * <pre>
 * law 1     a cable's paragraphs are there, numbered 1, 2, … and counted: 12 times, first: 07MALTA11
 * broken    1 of 112 rules in the snapshot 000001
 * </pre>
 */
@Command(
        name = "check",
        description = {
            "Checks that the current snapshot adds up.",
            "Its bytes and records add up, its tables agree, every text is covered (each is parsed again), and its"
                    + " statistics are what their SQL gives.",
            "Exits with 1 and a list when a rule is broken."
        },
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Mixin
    private LakeOption lakeOption = new LakeOption();

    @Override
    public Integer call() {
        Lake lake = lakeOption.open();
        Snapshot snapshot = lake.current();
        lake.requireRecords(snapshot);
        PrintWriter out = command.commandLine().getOut();
        try (Engine engine = Engine.start()) {
            LakeCheck.Result result = engine.check(lake, snapshot, StatisticCatalog.all());
            if (Interruption.happened()) {
                return CommandLine.ExitCode.SOFTWARE; // a rule that could not be asked is not broken
            }
            int broken = result.findings().size();
            result.findings()
                    .forEach(f -> out.print(
                            Summary.line("law " + f.law(), "%s", Cells.printable(f.rule() + ": " + f.says()))));
            out.print(
                    broken == 0
                            ? Summary.line("holds", "%,d rules in the snapshot %s", result.rules(), snapshot.name())
                            : Summary.line(
                                    "broken",
                                    "%,d of %,d rules in the snapshot %s",
                                    broken,
                                    result.rules(),
                                    snapshot.name()));
            out.flush();
            return broken == 0 ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
        }
    }
}
