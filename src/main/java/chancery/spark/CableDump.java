package chancery.spark;

import chancery.table.Tables;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.connector.catalog.Table;
import org.apache.spark.sql.connector.catalog.TableProvider;
import org.apache.spark.sql.connector.expressions.Transform;
import org.apache.spark.sql.sources.DataSourceRegister;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;

/**
 * The Spark data source {@code cable-dump}: a dump as the rows of {@code records}, for any Spark program.
 *
 * <pre>
 * spark.read().format("cable-dump").load("cables.csv", "more/")
 * create temporary view dump using `cable-dump` options (path 'cables.csv')
 * </pre>
 *
 * Options are {@code path}, and those of {@link DumpOptions}. {@code docs/datasource.md} describes it.
 */
public final class CableDump implements TableProvider, DataSourceRegister {

    /** What the column {@code ingest} says of a dump that no lake has taken in. */
    static final String NO_INGEST = "000000";

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public String shortName() {
        return "cable-dump";
    }

    @Override
    public StructType inferSchema(CaseInsensitiveStringMap options) {
        return RowCodec.schema(Tables.RECORDS);
    }

    @Override
    public Table getTable(StructType schema, Transform[] partitioning, Map<String, String> properties) {
        CaseInsensitiveStringMap options = new CaseInsensitiveStringMap(properties);
        DumpListing dump = DumpListing.of(
                paths(options), SparkSession.active().sparkContext().hadoopConfiguration());
        return new DumpTable(dump, DumpOptions.of(options), NO_INGEST, Optional.empty());
    }

    /** Spark hands over one path as it is, several as a JSON list. */
    private static List<String> paths(Map<String, String> options) {
        List<String> paths = new ArrayList<>();
        Optional.ofNullable(options.get("path")).ifPresent(paths::add);
        Optional.ofNullable(options.get("paths")).ifPresent(list -> {
            try {
                paths.addAll(List.of(JSON.readValue(list, String[].class)));
            } catch (JsonProcessingException e) {
                throw new IllegalArgumentException("option paths is no JSON list of paths: " + list, e);
            }
        });
        if (paths.isEmpty()) {
            throw new IllegalArgumentException("cable-dump needs a path: load(\"cables.csv\")");
        }
        return paths;
    }
}
