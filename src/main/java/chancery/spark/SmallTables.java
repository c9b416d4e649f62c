package chancery.spark;

import chancery.stat.Statistic;
import chancery.table.Table;
import chancery.table.Tables;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * The small ones among the tables that statistics read, held in memory as one partition each while many queries run over
 * them. Spark then neither opens their files again for each query nor moves rows between tasks, which on little data is
 * most of its work; large tables stay where they are.
 */
final class SmallTables {

    /** Bytes of Parquet, which are about ten times as many in memory; a single task reads that in a second. */
    private static final long SMALL_BYTES = 4 << 20;

    private final Map<String, Dataset<Row>> views = new HashMap<>();
    private final List<Dataset<Row>> held = new ArrayList<>();

    private SmallTables() {}

    /** Does work that reads the tables of these statistics, the small ones from memory. */
    static void during(SparkSession spark, List<Statistic> statistics, Runnable work) {
        Set<String> read = new HashSet<>();
        statistics.forEach(statistic -> read.addAll(List.of(statistic.query().split("[^a-z_]+"))));
        SmallTables small = new SmallTables();
        try {
            Tables.ALL.stream()
                    .filter(table -> !table.equals(Tables.RECORDS))
                    .map(Table::name)
                    .filter(read::contains)
                    .forEach(name -> small.hold(name, spark.table(name)));
            work.run();
        } finally {
            small.giveBack();
        }
    }

    private void hold(String name, Dataset<Row> view) {
        if (view.queryExecution().optimizedPlan().stats().sizeInBytes().longValue() <= SMALL_BYTES) {
            Dataset<Row> rows = view.coalesce(1).persist();
            rows.createOrReplaceTempView(name);
            views.put(name, view);
            held.add(rows);
        }
    }

    private void giveBack() {
        views.forEach((name, view) -> view.createOrReplaceTempView(name));
        held.forEach(Dataset::unpersist);
    }
}
