package chancery.generate;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads the lists under {@code resources/generate/} and {@code resources/reference/}: UTF-8, RFC 4180, a header. */
final class WordList {

    private WordList() {}

    /**
     * All rows of a list, in its order.
     *
     * @param path such as {@code /generate/topics.csv}
     */
    static <T> List<T> read(String path, Function<? super NamedCsvRecord, ? extends T> row) {
        try (Reader in = open(path)) {
            return CsvReader.builder().ofNamedCsvRecord(in).stream().<T>map(row).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }

    static Reader open(String path) {
        InputStream in = WordList.class.getResourceAsStream(path);
        if (in == null) {
            throw new IllegalStateException("missing from the jar: " + path);
        }
        return new InputStreamReader(in, StandardCharsets.UTF_8);
    }

    /** The words of a field; none when it is empty. */
    static List<String> words(NamedCsvRecord row, String field) {
        String text = row.getField(field);
        return text.isEmpty() ? List.of() : List.of(text.split(" ", -1));
    }

    /** A field, absent when it is empty. */
    static Optional<String> optional(NamedCsvRecord row, String field) {
        return Optional.of(row.getField(field)).filter(text -> !text.isEmpty());
    }
}
