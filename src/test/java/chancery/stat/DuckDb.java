package chancery.stat;

import static java.util.stream.Collectors.joining;

import chancery.stat.ResultTable.Column;
import chancery.table.ColumnType;
import chancery.table.ColumnType.Primitive;
import chancery.table.Table;
import chancery.table.Tables;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Date;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** DuckDB as the second engine: tables of the contract, filled from CSV files, and statistics run over them. */
public final class DuckDb implements AutoCloseable {

    /** Before the names of the other snapshot's tables. */
    private static final String BEFORE = "before_";

    private final Connection connection;

    private DuckDb(Connection connection) {
        this.connection = connection;
    }

    /** Every table of {@link Tables}, and each of the other snapshot, without rows. */
    public static DuckDb withoutRows() throws SQLException, IOException {
        return with(Tables.ALL.stream().flatMap(DuckDb::names).toList());
    }

    /**
     * The tables that a statistic reads, with the rows of {@code given-TABLE.csv} where its folder has it. A column that
     * the file leaves out is null, or empty, 0 or false where it must have a value; a list is written {@code [a, b]}.
     * {@code given-before_TABLE.csv} are those of the snapshot that changes are counted from.
     */
    static DuckDb given(Statistic statistic) throws SQLException, IOException {
        List<String> read = read(statistic);
        DuckDb duck = with(read);
        for (String table : read) {
            Path rows = folder(statistic).resolve("given-" + table + ".csv");
            if (Files.exists(rows)) {
                String header = Files.readAllLines(rows, StandardCharsets.UTF_8).get(0);
                duck.execute("insert into " + table + " (" + header + ") select " + header + " from read_csv('" + rows
                        + "', header = true, all_varchar = true, nullstr = '')");
            }
        }
        return duck;
    }

    /** Where the given and the expected rows of a statistic are. */
    static Path folder(Statistic statistic) {
        return Path.of("src/test/resources/statistics", statistic.name());
    }

    /** The tables that a statistic reads: to make those that it does not would take most of the time. */
    static List<String> read(Statistic statistic) {
        List<String> words = List.of(statistic.query().split("[^a-z_]+"));
        return Tables.ALL.stream()
                .flatMap(DuckDb::names)
                .filter(words::contains)
                .toList();
    }

    private static Stream<String> names(Table<?> table) {
        return Stream.of(table.name(), BEFORE + table.name());
    }

    private static DuckDb with(List<String> tables) throws SQLException, IOException {
        DuckDb duck = new DuckDb(DriverManager.getConnection("jdbc:duckdb:"));
        try (InputStream dialect = DuckDb.class.getResourceAsStream("/dialect/duckdb.sql")) {
            duck.execute(new String(dialect.readAllBytes(), StandardCharsets.UTF_8));
        }
        for (Table<?> table : Tables.ALL) {
            String columns = table.columns().stream()
                    .map(column -> column.name() + " " + column.type().fold(TYPE)
                            + (column.nullable()
                                    ? ""
                                    : " not null default " + column.type().fold(EMPTY)))
                    .collect(joining(", "));
            for (String name : names(table).filter(tables::contains).toList()) {
                duck.execute("create table " + name + " (" + columns + ")");
            }
        }
        return duck;
    }

    /** Writes a table as {@code TABLE.parquet}. */
    Path writeParquet(String table, Path folder) throws SQLException {
        Path file = folder.resolve(table + ".parquet");
        execute("copy " + table + " to '" + file + "'");
        return file;
    }

    public ResultTable run(Statistic statistic) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(statistic.query())) {
            ResultSetMetaData header = result.getMetaData();
            List<Column> columns = new ArrayList<>();
            for (int i = 1; i <= header.getColumnCount(); i++) {
                columns.add(new Column(header.getColumnName(i), type(header.getColumnTypeName(i))));
            }
            List<List<Optional<Object>>> rows = new ArrayList<>();
            while (result.next()) {
                List<Optional<Object>> row = new ArrayList<>();
                for (int i = 1; i <= columns.size(); i++) {
                    row.add(Optional.ofNullable(result.getObject(i)).map(DuckDb::value));
                }
                rows.add(row);
            }
            return new ResultTable(columns, rows);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    public void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Of the types of DuckDB those that Spark has too: HUGEINT and DOUBLE in a result are a fault of the query. */
    private static ResultTable.Type type(String name) {
        return switch (name.replaceFirst("\\(.*", "")) {
            case "VARCHAR" -> ResultTable.Type.TEXT;
            case "INTEGER", "BIGINT" -> ResultTable.Type.INTEGER;
            case "DECIMAL" -> ResultTable.Type.DECIMAL;
            case "DATE" -> ResultTable.Type.DATE;
            case "TIMESTAMP" -> ResultTable.Type.TIMESTAMP;
            case "BOOLEAN" -> ResultTable.Type.FLAG;
            default -> throw new IllegalArgumentException("a result cannot hold " + name);
        };
    }

    private static Object value(Object value) {
        if (value instanceof Integer whole) {
            return whole.longValue();
        }
        if (value instanceof Date date) {
            return date.toLocalDate();
        }
        return value instanceof Timestamp time ? time.toLocalDateTime() : value;
    }

    private static final ColumnType.TypeCases<String> TYPE = new ColumnType.TypeCases<>() {
        @Override
        public String scalar(Primitive primitive) {
            return switch (primitive) {
                case TEXT -> "varchar";
                case INT -> "integer";
                case LONG -> "bigint";
                case DOUBLE -> "double";
                case FLAG -> "boolean";
                case TIMESTAMP -> "timestamp";
                case DATE -> "date";
                case BYTES -> "blob";
            };
        }

        @Override
        public String list(String element) {
            return element + "[]";
        }

        @Override
        public String struct(List<? extends chancery.table.Column<?, ?>> columns) {
            return columns.stream()
                    .map(column -> column.name() + " " + column.type().fold(this))
                    .collect(joining(", ", "struct(", ")"));
        }
    };

    private static final ColumnType.TypeCases<String> EMPTY = new ColumnType.TypeCases<>() {
        @Override
        public String scalar(Primitive primitive) {
            return switch (primitive) {
                case TEXT, BYTES -> "''";
                case INT, LONG, DOUBLE -> "0";
                case FLAG -> "false";
                case TIMESTAMP, DATE -> "'1970-01-01'";
            };
        }

        @Override
        public String list(String element) {
            return "[]";
        }

        @Override
        public String struct(List<? extends chancery.table.Column<?, ?>> columns) {
            return "null";
        }
    };
}
