package chancery.reference;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads one table of {@code resources/reference/}: RFC 4180, UTF-8, a header line. */
final class ReferenceTable {

    private ReferenceTable() {}

    /**
     * All rows of a table, in its order.
     *
     * @param name such as {@code posts.csv}
     */
    static <T> List<T> read(String name, Function<? super NamedCsvRecord, ? extends T> row) {
        try (InputStream in = ReferenceTable.class.getResourceAsStream("/reference/" + name)) {
            if (in == null) {
                throw new IllegalStateException("reference table missing from the jar: " + name);
            }
            return CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8)).stream()
                    .<T>map(row)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read reference table " + name, e);
        }
    }

    /** A field, absent when it is empty. */
    static Optional<String> optional(NamedCsvRecord row, String field) {
        return Optional.of(row.getField(field)).filter(s -> !s.isEmpty());
    }

    /** A number, absent when the field is empty. */
    static Optional<Double> number(NamedCsvRecord row, String field) {
        return optional(row, field).map(Double::valueOf);
    }
}
