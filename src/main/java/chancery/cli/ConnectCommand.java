package chancery.cli;

import chancery.lake.Lake;
import chancery.lake.Snapshot;
import chancery.spark.ConnectServer;
import chancery.stat.StatisticCatalog;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A lake for Spark Connect clients: notebooks and other programs, on this computer or elsewhere. */
@Command(
        name = "connect",
        description = {
            "Serves the tables and statistics of the current snapshot to Spark Connect clients, until it is stopped.",
            "Whoever reaches the port may do what you may: it asks for no password. Started by jobs/connect."
        },
        mixinStandardHelpOptions = true)
final class ConnectCommand implements Callable<Integer> {

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Mixin
    private LakeOption lakeOption = new LakeOption();

    @Option(
            names = "--address",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "The address to listen at; only this computer reaches the default, ${DEFAULT-VALUE}.")
    private String address = "127.0.0.1";

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "15002",
            description = "The port to listen at (default: ${DEFAULT-VALUE}).")
    private int port = 15002;

    @Override
    public Integer call() {
        if (port < 1 || port > 65535) {
            throw new ParameterException(
                    command.commandLine(), "Invalid value for option '--port': 1 to 65535, not " + port);
        }
        Lake lake = lakeOption.open();
        Snapshot snapshot = lake.current();
        try (ConnectServer server = ConnectServer.start(lake, snapshot, StatisticCatalog.all(), address, port)) {
            PrintWriter out = command.commandLine().getOut();
            out.println("serving the snapshot " + snapshot.name() + " at sc://" + address + ":" + port);
            out.flush();
            server.awaitEnd();
            return 0;
        }
    }
}
