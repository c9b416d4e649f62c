package chancery.cli;

import chancery.cable.DumpFormat;
import chancery.dump.DumpReader;
import chancery.lake.Lake;
import chancery.spark.Balance;
import chancery.spark.DryRun;
import chancery.spark.DumpListing;
import chancery.spark.DumpOptions;
import chancery.spark.Engine;
import chancery.spark.Pipeline;
import chancery.spark.Progress;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What {@code run} and {@code ingest} have in common. */
final class IngestOptions {

    private static final int MANY_QUARANTINED = 3;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Mixin
    private LakeOption lake = new LakeOption();

    @Parameters(
            paramLabel = "DUMP",
            arity = "1..*",
            description =
                    "Files, folders and globs of text cables, pages, CSV or JSON Lines, on any Hadoop file system.")
    private List<String> dumps = List.of();

    @Option(names = "--append", description = "Keep the records of the current snapshot beside the new ones.")
    private boolean append;

    @Option(
            names = "--dry-run",
            description =
                    "Read the dump to its end, say what it holds and how much disk it would take, and write nothing.")
    private boolean dryRun;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = DumpOptions.AUTO,
            completionCandidates = Formats.class,
            description = "Read every file as this: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private String format = DumpOptions.AUTO;

    @Option(
            names = "--on-error",
            paramLabel = "WHAT",
            defaultValue = "quarantine",
            description = "What to do with a record that holds no cable: ${COMPLETION-CANDIDATES} "
                    + "(default: ${DEFAULT-VALUE}).")
    private OnError onError = OnError.quarantine;

    @Option(
            names = "--max-record-bytes",
            paramLabel = "N",
            defaultValue = "" + DumpReader.DEFAULT_MAX_RECORD_BYTES,
            description = "Keep only the first 64 KiB of a longer record (default: ${DEFAULT-VALUE}).")
    private int maxRecordBytes = DumpReader.DEFAULT_MAX_RECORD_BYTES;

    @Option(
            names = "--max-quarantined",
            paramLabel = "SHARE",
            defaultValue = "0.05",
            description = "Exit with 3 when a larger share of the records was quarantined, 0 to 1 "
                    + "(default: ${DEFAULT-VALUE}).")
    private double maxQuarantined = 0.05;

    @Option(
            names = "--mask-protected",
            description = "Write [protected] for the names of those whom a cable asks to protect, in every text of the "
                    + "tables; records stay as they are.")
    private boolean maskProtected;

    @Option(
            names = "--snapshot",
            paramLabel = "NAME",
            description = "Name the snapshot; otherwise it gets the next number.")
    private Optional<String> snapshot = Optional.empty();

    /** What happens to a record that holds no cable. */
    enum OnError {
        quarantine,
        fail
    }

    /** The labels of the formats that can be asked for. */
    static final class Formats implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return formats().iterator();
        }
    }

    private static List<String> formats() {
        return Stream.concat(
                        Stream.of(DumpOptions.AUTO),
                        Arrays.stream(DumpFormat.values())
                                .filter(format -> format != DumpFormat.UNKNOWN)
                                .map(DumpFormat::label))
                .toList();
    }

    /** What is done with a draft before it is published; gives what the summary says of it. */
    interface Completion {
        String complete(LakeChange change, Pipeline.Draft draft);
    }

    /** Dump to a snapshot; gives the exit code. */
    int ingest(Completion completion) {
        PrintWriter out = command.commandLine().getOut();
        Lake into = lake.open();
        Pipeline.Request request = request(into);
        DumpListing dump = listing(into);
        if (dryRun) {
            return dryRun(into, dump, request);
        }
        try (LakeChange change = LakeChange.ofSnapshots(into, command, dump.bytes())) {
            refuseTaken(into);
            Pipeline.Draft draft = change.engine().ingest(change.writer(), dump, request, change.progress());
            String more = completion.complete(change, draft);
            change.publish(draft);
            out.print(Summary.of(draft));
            out.print(more);
            out.flush();
            return exitCode(
                    draft.balance(),
                    "; see: chancery sql" + lake.argument()
                            + " \"select reason, count(*) from outcomes group by reason\"");
        }
    }

    /** What the dump holds, with nothing written; the exit code is the one that a real run would give. */
    private int dryRun(Lake into, DumpListing dump, Pipeline.Request request) {
        Progress progress = new Progress();
        try (Engine engine = Engine.start();
                ProgressLine line = ProgressLine.show(progress, dump.bytes())) {
            DryRun run = engine.dryRun(into, dump, request, progress);
            line.end();
            command.commandLine().getOut().print(Summary.of(run));
            command.commandLine().getOut().flush();
            return exitCode(run.balance(), "");
        }
    }

    /** The files of the dump; two different ones of one name are a mistake on the command line. */
    private DumpListing listing(Lake into) {
        try {
            return DumpListing.of(dumps, into);
        } catch (DumpListing.SameNameException e) {
            throw wrong(String.valueOf(e.getMessage()));
        }
    }

    /** What was asked for, if it can be. */
    private Pipeline.Request request(Lake into) {
        List<String> formats = formats();
        String wanted = format.toLowerCase(Locale.ROOT);
        if (!formats.contains(wanted)) {
            throw wrong("Invalid value for option '--format': expected one of " + String.join(", ", formats)
                    + " but was '" + format + "'");
        }
        if (maxRecordBytes < 1 || maxRecordBytes > 1 << 30) {
            throw wrong("Invalid value for option '--max-record-bytes': 1 to 1073741824, not " + maxRecordBytes);
        }
        if (!(maxQuarantined >= 0 && maxQuarantined <= 1)) {
            throw wrong("Invalid value for option '--max-quarantined': 0 to 1, not " + maxQuarantined);
        }
        snapshot.ifPresent(name -> {
            if (!Lake.isSnapshotName(name)) {
                throw wrong(
                        "Invalid value for option '--snapshot': letters, digits, '.', '-' and '_', not '" + name + "'");
            }
        });
        if (append) {
            into.requireRecords(into.current()); // says at once when there is none, or none that can be added to
        } else {
            into.requireLayout();
        }
        refuseTaken(into);
        return new Pipeline.Request(
                new DumpOptions(wanted, maxRecordBytes), append, onError == OnError.fail, maskProtected, snapshot);
    }

    /** A name that is taken is a mistake on the command line; asked again when nobody else can take it any more. */
    private void refuseTaken(Lake into) {
        snapshot.flatMap(into::snapshotLike).ifPresent(taken -> {
            throw wrong("there is a snapshot " + taken + " already");
        });
    }

    /**
     * The exit code of a run that is done; says so when more was quarantined than was allowed.
     *
     * @param advice what to do then
     */
    private int exitCode(Balance balance, String advice) {
        if (balance.quarantinedShare() <= maxQuarantined) {
            return CommandLine.ExitCode.OK;
        }
        command.commandLine()
                .getErr()
                .println(String.format(
                        Locale.ROOT,
                        "%s: of %s %,d %s quarantined, more than --max-quarantined %s allows%s",
                        command.qualifiedName(),
                        Summary.counted(balance.records(), "record"),
                        balance.quarantined(),
                        balance.quarantined() == 1 ? "was" : "were",
                        maxQuarantined,
                        advice));
        return MANY_QUARANTINED;
    }

    private ParameterException wrong(String message) {
        return new ParameterException(command.commandLine(), message);
    }
}
