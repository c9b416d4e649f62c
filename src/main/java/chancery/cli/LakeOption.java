package chancery.cli;

import chancery.lake.Lake;
import chancery.spark.Sessions;
import picocli.CommandLine.Option;

/** Which lake a command works on. */
final class LakeOption {

    @Option(
            names = "--lake",
            paramLabel = "LAKE",
            defaultValue = "lake",
            description = "The folder of results, on any Hadoop file system (default: ${DEFAULT-VALUE}).")
    private String location = "lake";

    Lake open() {
        return Sessions.lake(location);
    }
}
