package chancery.table;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.Stream;

/** What one engine must be told so that it knows the tables of a snapshot. */
abstract class Declarations {

    /** The records of the lake as they arrived, of all its ingests where an engine cannot choose among folders. */
    static final String STORED_RECORDS = "stored_records";

    /** What must be said first. */
    List<String> before() {
        return List.of();
    }

    abstract List<String> table(Table<?> table, SnapshotFiles files);

    /** {@link Tables#RECORDS} joined with {@link Tables#OUTCOMES}. */
    abstract List<String> records(SnapshotFiles files);

    abstract List<String> statistic(String name, SnapshotFiles files);

    static String view(String name, Stream<String> columns, String source) {
        return columns.collect(joining(", ", "create or replace view " + name + " as\nselect ", "")) + "\nfrom "
                + source;
    }

    static Stream<String> names(Table<?> table) {
        return table.columns().stream().map(Column::name);
    }

    static String joinedRecords() {
        return "select * from " + STORED_RECORDS + " join " + Tables.OUTCOMES.name() + " using (record_id)";
    }

    static String inIngests(SnapshotFiles files) {
        return files.ingests().stream().map(Declarations::quoted).collect(joining(", ", "ingest in (", ")"));
    }

    /** A text as most engines write it. */
    static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
