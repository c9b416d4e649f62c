package chancery.lake;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a snapshot was made of and what came out. Without clock and without any path of a machine, so that the same
 * records and code give the same manifest.
 *
 * @param schema the lake's layout, {@link Lake#SCHEMA}
 * @param code version of the program, such as {@code 0.1.0}
 * @param ingests the ingests whose records it rests on, oldest first: {@code 000001}
 * @param inputs SHA-256 over name and hash of every file of the dump, in hexadecimal; reports cite it
 * @param settings of the ingest that made it, such as {@code on_error: quarantine}
 * @param counts rows of each table, and what else was counted, such as {@code bytes}
 */
@JsonPropertyOrder({"schema", "code", "ingests", "inputs", "settings", "counts"})
public record Manifest(
        int schema,
        String code,
        List<String> ingests,
        String inputs,
        SortedMap<String, String> settings,
        SortedMap<String, Long> counts) {

    /** The setting of a snapshot whose texts were freed of the names of those whom a cable asks to protect. */
    public static final String MASK_PROTECTED = "mask_protected";

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    public Manifest {
        ingests = List.copyOf(ingests);
        settings = Collections.unmodifiableSortedMap(new TreeMap<>(settings));
        counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    }

    /**
     * {@return how many there are of a thing that was counted; 0 where nothing of it was}
     *
     * @param of such as {@code cables} or {@code gap_bytes}
     */
    public long count(String of) {
        return counts.getOrDefault(of, 0L);
    }

    /** {@return whether the names of those whom a cable asks to protect were taken out of its texts} */
    public boolean hidesProtected() {
        return settings.containsKey(MASK_PROTECTED);
    }

    /** {@return whether it has the records it was made of; a copy to be shared has not} */
    public boolean hasRecords() {
        return !ingests.isEmpty();
    }

    /** The number of the last ingest that it rests on; 0 where there is none. */
    long newestIngest() {
        return ingests.stream().mapToLong(Long::parseLong).max().orElse(0);
    }

    /** {@return the version of this program, as the jar says; {@code development} when it runs from classes} */
    public static String thisCode() {
        String version = Manifest.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    String json() {
        try {
            return JSON.writeValueAsString(this) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Reads a manifest. One of a newer layout is refused; of an older one this much still holds, for {@code rebuild} and
     * {@code prune}.
     */
    static Manifest read(String json, Lake lake) {
        try {
            JsonNode tree = JSON.readTree(json);
            int schema = tree.path("schema").asInt(0);
            if (schema < Lake.SCHEMA && !tree.path("ingests").isArray()) {
                throw Lake.fault(lake.display() + " has the layout of an older Chancery (schema " + schema
                        + ", this one reads " + Lake.SCHEMA + ") and does not say which records it rests on: "
                        + "run the dump into a new lake");
            }
            if (schema > Lake.SCHEMA) {
                throw Lake.fault(lake.display() + " was written by a newer Chancery (schema " + schema
                        + ", this one reads " + Lake.SCHEMA + "): read it with that one");
            }
            return JSON.treeToValue(tree, Manifest.class);
        } catch (JsonProcessingException e) {
            throw Lake.fault(lake.display() + " has an unreadable manifest: " + e.getOriginalMessage());
        }
    }
}
