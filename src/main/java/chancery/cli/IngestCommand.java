package chancery.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Dump to tables. */
@Command(
        name = "ingest",
        description = "Reads a dump into the tables of a new snapshot.",
        mixinStandardHelpOptions = true)
final class IngestCommand implements Callable<Integer> {

    @Mixin
    private IngestOptions options = new IngestOptions();

    @Override
    public Integer call() {
        return options.ingest((change, draft) -> "");
    }
}
