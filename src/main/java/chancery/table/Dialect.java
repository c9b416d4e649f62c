package chancery.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** An SQL engine that can read a snapshot's Parquet files itself, once it is told of them. */
public enum Dialect {
    /** Views over {@code read_parquet}, and the macros that the statistics need; run by a test. */
    DUCKDB,
    /** Temporary views over Parquet files, for {@code spark-sql}; run by a test. */
    SPARK,
    /** External tables of the Hive connector, and the call that finds their partitions. Never run. */
    TRINO,
    /** Views over {@code file()}. Never run. */
    CLICKHOUSE;

    /** How it is named on the command line: {@code duckdb}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * {@return the statements that make a snapshot's tables and statistics known under their names, in an order that
     * works, each without its {@code ;}}
     * {@code records} are then those of the snapshot with their outcomes, as in {@code chancery sql}; they are left out
     * where the snapshot came without them.
     *
     * @param files where they lie, as the engine reaches them
     */
    public List<String> statements(SnapshotFiles files) {
        Declarations declarations = declarations();
        List<String> statements = new ArrayList<>(declarations.before());
        for (Table<?> table : Tables.ALL) {
            if (!table.equals(Tables.RECORDS)) {
                statements.addAll(declarations.table(table, files));
            }
        }
        if (!files.ingests().isEmpty()) {
            statements.addAll(declarations.records(files));
        }
        files.statistics().forEach(name -> statements.addAll(declarations.statistic(name, files)));
        return List.copyOf(statements);
    }

    private Declarations declarations() {
        return switch (this) {
            case DUCKDB -> new DuckDbViews();
            case SPARK -> new SparkViews();
            case TRINO -> new TrinoTables();
            case CLICKHOUSE -> new ClickHouseViews();
        };
    }
}
