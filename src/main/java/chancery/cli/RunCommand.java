package chancery.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The main job: dump to tables, statistics and report. */
@Command(
        name = "run",
        description = "Reads a dump and writes tables, statistics and a report: everything in one go.",
        mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {

    @Mixin
    private IngestOptions options = new IngestOptions();

    @Override
    public Integer call() {
        return options.ingest(LakeChange::complete);
    }
}
