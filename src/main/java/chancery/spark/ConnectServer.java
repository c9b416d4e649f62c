package chancery.spark;

import chancery.lake.Lake;
import chancery.lake.Snapshot;
import chancery.stat.Statistic;
import chancery.table.Table;
import chancery.table.Tables;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.Path;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/**
 * A session that Spark Connect clients reach over the network. Each of them has a session of its own, which would not see
 * temporary views of this one; so a snapshot's tables are views of the catalog, which all share, in memory.
 */
public final class ConnectServer implements AutoCloseable {

    /** Of the jar {@code spark-connect}, which is not among those of a plain Spark. */
    private static final String PLUGIN = "org.apache.spark.sql.connect.SparkConnectPlugin";

    /** What is before the name of a table that a view reads; whoever writes to the view is refused. */
    private static final String STORED = "stored_";

    private final SparkSession spark;

    private ConnectServer(SparkSession spark) {
        this.spark = spark;
    }

    /**
     * Starts serving a snapshot.
     *
     * @param lake whose tables and statistics clients see
     * @param snapshot of that lake
     * @param statistics those that the snapshot may keep
     * @param address to listen at, a name or a number
     * @param port 0 for any that is free
     * @return the server, which answers until it is closed
     * @throws IllegalStateException where the jar {@code spark-connect} is not there
     * @throws UncheckedIOException naming address and port, where nobody can listen there
     */
    public static ConnectServer start(
            Lake lake, Snapshot snapshot, List<Statistic> statistics, String address, int port) {
        requirePlugin();
        requireFree(address, port);
        SparkConf conf = new SparkConf()
                .set("spark.plugins", PLUGIN)
                .set("spark.connect.grpc.binding.address", address)
                .set("spark.connect.grpc.binding.port", Integer.toString(port));
        ConnectServer server = new ConnectServer(Sessions.open(conf));
        server.declare(lake, snapshot, statistics);
        return server;
    }

    private static void requirePlugin() {
        try {
            Class.forName(PLUGIN, false, Thread.currentThread().getContextClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("the jar spark-connect is not there: start this with jobs/connect", e);
        }
    }

    /** Spark would tell of it with its traces. */
    private static void requireFree(String address, int port) {
        try {
            new ServerSocket(port, 1, InetAddress.getByName(address)).close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot listen at " + address + ":" + port + ": " + e.getMessage(), e);
        }
    }

    private void declare(Lake lake, Snapshot snapshot, List<Statistic> statistics) {
        for (Table<?> table : Tables.ALL) {
            if (!table.equals(Tables.RECORDS)) {
                String partition = table.partitioned() ? "year" : "";
                store(table.name(), RowCodec.schema(table), partition, new Path(snapshot.path(), table.name()));
                view(table.name(), "select * from " + STORED + table.name());
            }
        }
        List<String> ingests = snapshot.manifest().ingests();
        if (ingests.stream().anyMatch(ingest -> lake.exists(lake.recordsPath(ingest)))) { // a copy to share has none
            String records = Tables.RECORDS.name();
            store(records, RowCodec.schema(Tables.RECORDS), "ingest", lake.recordsPath());
            view(
                    records,
                    "select * from " + STORED + records + " join " + STORED + Tables.OUTCOMES.name()
                            + " using (record_id) where ingest in "
                            + ingests.stream().collect(Collectors.joining("', '", "('", "')")));
        }
        for (Statistic statistic : statistics) {
            Path file = new Path(snapshot.stats(), statistic.name() + ".parquet");
            if (lake.exists(file)) {
                store(statistic.name(), spark.read().parquet(file.toString()).schema(), "", file);
                view(statistic.name(), "select * from " + STORED + statistic.name());
            }
        }
    }

    private void store(String name, StructType schema, String partition, Path place) {
        spark.sql("create table " + STORED + name + " (" + schema.toDDL() + ") using parquet"
                + (partition.isEmpty() ? "" : " partitioned by (" + partition + ")") + " location '"
                + place.toString().replace("\\", "\\\\").replace("'", "\\'") + "'");
        if (!partition.isEmpty()) {
            spark.sql("msck repair table " + STORED + name);
        }
    }

    private void view(String name, String query) {
        spark.sql("create view " + name + " as " + query);
    }

    /** Waits until the process is stopped. */
    public void awaitEnd() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        spark.stop();
    }
}
