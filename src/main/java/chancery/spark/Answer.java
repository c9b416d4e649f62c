package chancery.spark;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import scala.jdk.javaapi.CollectionConverters;

/**
 * What came back from SQL, read as it is asked for. A cell is empty where SQL has null; otherwise a {@code String},
 * {@code Boolean}, {@code Number}, {@code byte[]}, a value of {@code java.time}, a {@code List} of cells, or a
 * {@code Map} from names to cells for a struct.
 */
public record Answer(List<String> columns, Iterator<List<Optional<Object>>> rows) {

    static Answer of(StructType schema, Iterator<Row> rows) {
        return new Answer(List.of(schema.fieldNames()), new Iterator<>() {
            @Override
            public boolean hasNext() {
                return Faults.inOneLine(rows::hasNext);
            }

            @Override
            public List<Optional<Object>> next() {
                return cells(Faults.inOneLine(rows::next));
            }
        });
    }

    /**
     * {@return the same, with something done for each row that is taken}
     *
     * @param eachRow such as a count for a progress line; may throw to stop
     */
    public Answer with(Runnable eachRow) {
        return new Answer(columns, new Iterator<>() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public List<Optional<Object>> next() {
                List<Optional<Object>> row = rows.next();
                eachRow.run();
                return row;
            }
        });
    }

    private static List<Optional<Object>> cells(Row row) {
        return IntStream.range(0, row.size()).mapToObj(i -> cell(row.get(i))).toList();
    }

    private static Optional<Object> cell(Object value) {
        return Optional.ofNullable(value).map(Answer::plain);
    }

    private static Object plain(Object value) {
        if (value instanceof Row struct) {
            Map<String, Optional<Object>> fields = new LinkedHashMap<>();
            for (int i = 0; i < struct.size(); i++) {
                fields.put(struct.schema().fieldNames()[i], cell(struct.get(i)));
            }
            return fields;
        }
        if (value instanceof scala.collection.Seq<?> list) {
            return CollectionConverters.asJava(list).stream().map(Answer::cell).toList();
        }
        if (value instanceof scala.collection.Map<?, ?> map) {
            Map<String, Optional<Object>> fields = new LinkedHashMap<>();
            CollectionConverters.asJava(map).forEach((key, of) -> fields.put(String.valueOf(key), cell(of)));
            return fields;
        }
        return value;
    }
}
