package chancery.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What was published about a dump, and the SQL that counts the same in a lake.
 *
 * <pre>
 * {"title": "…", "figures": [
 *   {"figure": "cables", "sql": "select count(*) from cables", "published": 251287, "source": "…"},
 *   {"figure": "tagged PREL", "sql": "…", "published": 145451, "within_percent": 0.2, "source": "…"},
 *   {"figure": "first date", "sql": "…", "published": "1966-12-28", "source": "…"}]}
 * </pre>
 */
record PublishedFigures(String title, List<Figure> figures) {

    private static final Set<String> KEYS = Set.of("title", "note", "figures");
    private static final Set<String> FIGURE_KEYS =
            Set.of("figure", "sql", "published", "within_percent", "source", "note");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * One number, or one text such as a date.
     *
     * @param sql gives one row of one column
     * @param withinPercent of the published number, up to which the lake may differ; 0 for texts
     * @param source who published it
     */
    record Figure(String name, String sql, Value published, BigDecimal withinPercent, String source) {

        /** What the lake has in place of the published value, which is absent where SQL gives null. */
        Comparison compare(Optional<Object> cell) {
            Optional<Value> found = cell.map(Value::of);
            Optional<BigDecimal> off = found.flatMap(published::differencePercent);
            boolean agrees = off.map(percent -> percent.abs().compareTo(withinPercent) <= 0)
                    .orElseGet(() -> found.equals(Optional.of(published)));
            return new Comparison(this, found, off, agrees);
        }
    }

    /** @param differencePercent of what was found from what was published, where both are numbers */
    record Comparison(Figure figure, Optional<Value> found, Optional<BigDecimal> differencePercent, boolean agrees) {}

    /** A number, or a text as it is printed. */
    record Value(Optional<BigDecimal> number, String text) {

        static Value of(Object cell) {
            return cell instanceof Number number
                    ? of(new BigDecimal(number.toString()))
                    : new Value(Optional.empty(), Cells.text(cell));
        }

        private static Value of(BigDecimal number) {
            BigDecimal plain = number.stripTrailingZeros();
            return new Value(
                    Optional.of(plain), String.format(Locale.ROOT, "%,." + Math.max(0, plain.scale()) + "f", plain));
        }

        private Optional<BigDecimal> differencePercent(Value found) {
            return number.filter(n -> n.signum() != 0)
                    .flatMap(n -> found.number.map(
                            f -> f.subtract(n).multiply(HUNDRED).divide(n.abs(), 6, RoundingMode.HALF_UP)));
        }
    }

    /** Reads a file; one that is not of this shape is an {@link UncheckedIOException} that says where. */
    static PublishedFigures read(Path file) {
        JsonNode root;
        try {
            root = JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build()
                    .readTree(Files.readString(file));
        } catch (JsonProcessingException e) {
            throw fault(file, "is not JSON: " + e.getOriginalMessage());
        } catch (FileSystemException e) {
            throw new UncheckedIOException(String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw fault(file, "cannot be read: " + e.getMessage());
        }
        refuseUnknown(file, root, KEYS);
        List<Figure> figures = new ArrayList<>();
        root.path("figures").forEach(node -> figures.add(figure(file, figures.size() + 1, node)));
        if (figures.isEmpty()) {
            throw fault(file, "holds no figures");
        }
        return new PublishedFigures(root.path("title").asText(), figures);
    }

    private static Figure figure(Path file, int place, JsonNode node) {
        String where = "figure " + place;
        refuseUnknown(file, node, FIGURE_KEYS);
        JsonNode published = node.path("published");
        if (!published.isNumber() && !published.isTextual()) {
            throw fault(file, where + " has no published number or text");
        }
        JsonNode within = node.path("within_percent");
        if (!within.isMissingNode()
                && (!within.isNumber() || within.decimalValue().signum() < 0)) {
            throw fault(file, where + ": within_percent is no number from 0 on");
        }
        return new Figure(
                text(file, where, node, "figure"),
                text(file, where, node, "sql"),
                Value.of(published.isNumber() ? published.decimalValue() : published.textValue()),
                within.decimalValue(),
                text(file, where, node, "source"));
    }

    private static String text(Path file, String where, JsonNode node, String key) {
        if (!node.path(key).isTextual() || node.path(key).textValue().isBlank()) {
            throw fault(file, where + " has no " + key);
        }
        return node.path(key).textValue();
    }

    /** A misspelt band must not be taken for none. */
    private static void refuseUnknown(Path file, JsonNode node, Set<String> known) {
        node.fieldNames().forEachRemaining(key -> {
            if (!known.contains(key)) {
                throw fault(
                        file,
                        "has a key " + key + ", where there may be "
                                + String.join(", ", known.stream().sorted().toList()));
            }
        });
    }

    private static UncheckedIOException fault(Path file, String what) {
        String line = file + " " + what;
        return new UncheckedIOException(line, new IOException(line));
    }
}
