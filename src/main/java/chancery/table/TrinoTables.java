package chancery.table;

import static java.util.stream.Collectors.joining;

import chancery.table.ColumnType.Primitive;
import chancery.table.ColumnType.TypeCases;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Trino has no views over paths: its Hive connector takes external tables, whose columns stand in the order of the
 * files with the partition last, and must be told to look for their partitions.
 */
final class TrinoTables extends Declarations {

    private static final String CATALOG = "hive";
    private static final String SCHEMA = "chancery";

    @Override
    List<String> before() {
        return List.of("create schema if not exists " + CATALOG + "." + SCHEMA, "use " + CATALOG + "." + SCHEMA);
    }

    @Override
    List<String> table(Table<?> table, SnapshotFiles files) {
        return external(table.name(), table, files.table(table), table.partitioned() ? "year" : "");
    }

    @Override
    List<String> records(SnapshotFiles files) {
        List<String> statements = new ArrayList<>(external(STORED_RECORDS, Tables.RECORDS, files.records(), "ingest"));
        statements.add("create or replace view " + Tables.RECORDS.name() + " as\n" + joinedRecords() + "\nwhere "
                + inIngests(files));
        return statements;
    }

    /** An external table is a folder, and all statistics lie in one. */
    @Override
    List<String> statistic(String name, SnapshotFiles files) {
        return List.of();
    }

    /** Dropping an external table leaves its files. */
    private static List<String> external(String name, Table<?> table, String place, String partition) {
        List<String> statements = new ArrayList<>();
        statements.add("drop table if exists " + name);
        String create = table.columns().stream()
                .sorted(Comparator.comparing(c -> c.name().equals(partition)))
                .map(c -> c.name() + " " + c.type().fold(TYPE) + " comment " + quoted(c.comment()))
                .collect(joining(",\n  ", "create table " + name + " (\n  ", "\n)"));
        String location = place.startsWith("/") ? "file://" + place : place;
        statements.add(create + " with (format = 'PARQUET', external_location = " + quoted(location)
                + (partition.isEmpty() ? "" : ", partitioned_by = array['" + partition + "']") + ")");
        if (!partition.isEmpty()) {
            statements.add(
                    "call " + CATALOG + ".system.sync_partition_metadata('" + SCHEMA + "', '" + name + "', 'FULL')");
        }
        return statements;
    }

    private static final TypeCases<String> TYPE = new TypeCases<>() {
        @Override
        public String scalar(Primitive primitive) {
            return switch (primitive) {
                case TEXT -> "varchar";
                case INT -> "integer";
                case LONG -> "bigint";
                case TIMESTAMP -> "timestamp(6)";
                case BYTES -> "varbinary";
                case DOUBLE, FLAG, DATE -> primitive.label();
            };
        }

        @Override
        public String list(String element) {
            return "array(" + element + ")";
        }

        @Override
        public String struct(List<? extends Column<?, ?>> columns) {
            return columns.stream()
                    .map(c -> c.name() + " " + c.type().fold(this))
                    .collect(joining(", ", "row(", ")"));
        }
    };
}
