package chancery.cli;

import chancery.lake.Lake;
import chancery.lake.LakeWriter;
import chancery.spark.DumpListing;
import chancery.spark.Engine;
import chancery.spark.Pipeline;
import chancery.spark.Progress;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Dump to tables. */
@Command(
        name = "ingest",
        description = "Reads a dump into the tables of a new snapshot.",
        mixinStandardHelpOptions = true)
final class IngestCommand implements Callable<Integer> {

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Mixin
    private IngestOptions options = new IngestOptions();

    @Override
    public Integer call() {
        PrintWriter out = command.commandLine().getOut();
        Lake lake = options.lake();
        Pipeline.Request request = options.request(lake);
        DumpListing dump = options.listing();
        Progress progress = new Progress();
        try (LakeWriter writer = lake.write();
                Interruption interruption = Interruption.of(writer, command);
                Engine engine = Engine.start();
                ProgressLine line = ProgressLine.show(progress, dump.bytes())) {
            Pipeline.Draft draft = engine.ingest(writer, dump, request, progress);
            writer.publish(draft.snapshot());
            interruption.published();
            line.end();
            out.print(Summary.of(draft));
            out.flush();
            return options.exitCode(draft.balance(), command.commandLine().getErr());
        }
    }
}
