package chancery.cli;

import chancery.lake.Lake;
import chancery.spark.Sessions;
import picocli.CommandLine.Option;

/** Which lake a command works on. */
final class LakeOption {

    private static final String DEFAULT = "lake";

    @Option(
            names = "--lake",
            paramLabel = "LAKE",
            defaultValue = DEFAULT,
            description = "The folder of results, on any Hadoop file system (default: ${DEFAULT-VALUE}).")
    private String location = DEFAULT;

    Lake open() {
        return Sessions.lake(location);
    }

    /** How a shell is told of the same lake, a blank before it; nothing where it is the usual one. */
    String argument() {
        return location.equals(DEFAULT) ? "" : " --lake " + Lake.argument(location);
    }
}
