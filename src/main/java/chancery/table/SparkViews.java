package chancery.table;

import static java.util.stream.Collectors.joining;

import java.util.List;

/** Spark: temporary views of declared columns, so that comments show and an ingest stays a text. */
final class SparkViews extends Declarations {

    @Override
    List<String> table(Table<?> table, SnapshotFiles files) {
        return List.of(declared(table.name(), table, files.table(table)));
    }

    @Override
    List<String> records(SnapshotFiles files) {
        return List.of(
                declared(STORED_RECORDS, Tables.RECORDS, files.records()),
                "create or replace temporary view " + Tables.RECORDS.name() + " as\n" + joinedRecords() + "\nwhere "
                        + inIngests(files));
    }

    @Override
    List<String> statistic(String name, SnapshotFiles files) {
        return List.of("create or replace temporary view " + name + "\n" + parquet(files.statistic(name)));
    }

    private static String declared(String name, Table<?> table, String place) {
        return table.columns().stream()
                        .map(c -> c.name() + " " + TypeLabel.of(c.type()) + " comment " + escaped(c.comment()))
                        .collect(joining(",\n  ", "create or replace temporary view " + name + " (\n  ", "\n) "))
                + parquet(place);
    }

    private static String parquet(String place) {
        return "using parquet options (path " + escaped(place) + ")";
    }

    /** Spark reads escapes in texts, and two quotes as the end of one text and the start of another. */
    private static String escaped(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
