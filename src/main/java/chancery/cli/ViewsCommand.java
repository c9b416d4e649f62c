package chancery.cli;

import chancery.lake.Lake;
import chancery.lake.Snapshot;
import chancery.spark.Views;
import chancery.stat.StatisticCatalog;
import chancery.table.Dialect;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The statements with which another engine reads the current snapshot. */
@Command(
        name = "views",
        description = {
            "Prints the SQL that makes the tables and statistics of the current snapshot known to another engine.",
            "Those of DuckDB and Spark are tested; those of Trino and ClickHouse were never run."
        },
        mixinStandardHelpOptions = true)
final class ViewsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Mixin
    private LakeOption lakeOption = new LakeOption();

    @Option(
            names = "--dialect",
            paramLabel = "DIALECT",
            required = true,
            description = "Which engine: ${COMPLETION-CANDIDATES}.")
    private Dialect dialect = Dialect.DUCKDB;

    @Override
    public Integer call() {
        Lake lake = lakeOption.open();
        Snapshot snapshot = lake.current();
        PrintWriter out = command.commandLine().getOut();
        out.println("-- Snapshot " + snapshot.name() + "; another one needs its own.");
        for (String statement : dialect.statements(Views.files(lake, snapshot, StatisticCatalog.all()))) {
            out.println(statement + ";");
        }
        out.flush();
        return 0;
    }
}
