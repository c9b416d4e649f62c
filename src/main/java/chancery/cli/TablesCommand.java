package chancery.cli;

import chancery.stat.Statistic;
import chancery.stat.StatisticCatalog;
import chancery.table.Column;
import chancery.table.Table;
import chancery.table.Tables;
import chancery.table.TypeLabel;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What can be asked: the tables, their columns, and what those mean. */
@Command(
        name = "tables",
        description = "Lists the tables with their columns and what they mean, and the statistics; starts no Spark.",
        mixinStandardHelpOptions = true)
final class TablesCommand implements Callable<Integer> {

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Parameters(paramLabel = "TABLE", arity = "0..*", description = "Only these tables; otherwise all.")
    private List<String> only = List.of();

    @Override
    public Integer call() {
        List<Table<?>> tables = new ArrayList<>();
        only.forEach(name -> tables.add(named(name, command)));
        PrintWriter out = command.commandLine().getOut();
        (only.isEmpty() ? Tables.ALL : tables).forEach(table -> print(table, out));
        if (only.isEmpty()) {
            printStatistics(out);
        }
        out.flush();
        return 0;
    }

    /** The table that a person named to a command. */
    static Table<?> named(String name, CommandSpec command) {
        return Tables.ALL.stream()
                .filter(table -> table.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        command.commandLine(),
                        "no table is called " + name + "; there are "
                                + Tables.ALL.stream().map(Table::name).collect(Collectors.joining(", "))));
    }

    private static void printStatistics(PrintWriter out) {
        List<Statistic> statistics = StatisticCatalog.all();
        out.println("statistics: tables too, once chancery stats or run has made them");
        int widest = statistics.stream().mapToInt(s -> s.name().length()).max().orElse(1);
        statistics.forEach(statistic -> out.println(
                String.format(Locale.ROOT, "  %-" + widest + "s  %s", statistic.name(), statistic.question())));
    }

    private static void print(Table<?> table, PrintWriter out) {
        out.println(table.name() + ": " + table.comment());
        int widest =
                table.columns().stream().mapToInt(c -> c.name().length()).max().orElse(1);
        for (Column<?, ?> column : table.columns()) {
            String type = TypeLabel.of(column.type());
            out.println(String.format(
                    Locale.ROOT, "  %-" + widest + "s  %-13s  %s", column.name(), brief(type), column.comment()));
            if (!brief(type).equals(type)) {
                out.println(" ".repeat(widest + 4) + type);
            }
        }
        out.println();
    }

    /** A type that is made of many is told on a line of its own. */
    private static String brief(String type) {
        return type.length() <= 13 ? type : type.substring(0, type.indexOf('<'));
    }
}
