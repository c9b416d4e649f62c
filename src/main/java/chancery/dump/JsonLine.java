package chancery.dump;

import chancery.cable.Declared;
import chancery.dump.RecordSink.Place;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A line of JSON Lines, such as {@code {"id": "09OTTAWA64", "created": "2009-01-30 15:04", "origin": "Embassy Ottawa",
 * "classification": "SECRET", "references": ["08STATE1"], "header": "…", "body": "…"}}. A line with other keys, or
 * with text that is not valid Unicode, also keeps its bytes.
 */
final class JsonLine {

    static final Set<String> KEYS = Set.of("id", "created", "origin", "classification", "references", "header", "body");

    static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private Optional<String> id = Optional.empty();
    private Optional<String> created = Optional.empty();
    private Optional<String> origin = Optional.empty();
    private Optional<String> classification = Optional.empty();
    private List<String> references = List.of();
    private Optional<String> header = Optional.empty();
    private Optional<String> body = Optional.empty();
    private boolean whole = true;

    private JsonLine() {}

    /** Makes one record of the line in {@code bytes[from, to)}, or counts it as gap when it is blank. */
    static void read(byte[] bytes, int from, int to, Place place, RecordSink sink) {
        Text text = sink.text(bytes, from, to);
        if (text.value().isBlank()) {
            sink.gap(place.length());
            return;
        }
        JsonLine line = new JsonLine();
        boolean good = line.read(text.value());
        Optional<byte[]> raw =
                text.exact() && line.whole ? Optional.empty() : Optional.of(Arrays.copyOfRange(bytes, from, to));
        if (good) {
            sink.clean(place, line.declared(), line.header, line.body.orElse(""), raw);
        } else {
            sink.damaged(place, Declared.NOTHING, text, text.exact() ? Optional.empty() : raw, Damage.BAD_JSON);
        }
    }

    private Declared declared() {
        return new Declared(id, created, origin, classification, references, Optional.empty());
    }

    private boolean read(String line) {
        try (JsonParser json = JSON.createParser(line)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            for (String key = json.nextFieldName(); key != null; key = json.nextFieldName()) {
                json.nextToken();
                value(key, json);
            }
            return json.currentToken() == JsonToken.END_OBJECT && json.nextToken() == null;
        } catch (JacksonException e) {
            return false; // the text's fault: the record is kept as bad_json
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory failed", e);
        }
    }

    private void value(String key, JsonParser json) throws IOException {
        switch (key) {
            case "id" -> id = scalar(json);
            case "created" -> created = scalar(json);
            case "origin" -> origin = scalar(json);
            case "classification" -> classification = scalar(json);
            case "references" -> references = list(json);
            case "header" -> header = scalar(json);
            case "body" -> body = scalar(json);
            default -> {
                whole = false;
                json.skipChildren();
            }
        }
    }

    /** A string, number or boolean as text; an object or an array is not what the key should hold. */
    private Optional<String> scalar(JsonParser json) throws IOException {
        if (json.currentToken().isStructStart()) {
            whole = false;
            json.skipChildren();
            return Optional.empty();
        }
        String text = json.currentToken() == JsonToken.VALUE_NULL ? "" : json.getText();
        String wellFormed = wellFormed(text);
        whole &= wellFormed.equals(text);
        return wellFormed.isEmpty() ? Optional.empty() : Optional.of(wellFormed);
    }

    private List<String> list(JsonParser json) throws IOException {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            return References.split(scalar(json).orElse(""));
        }
        List<String> values = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            scalar(json).ifPresent(values::add);
        }
        return values;
    }

    /** JSON can write half a surrogate pair; no other text can hold it. */
    private static String wellFormed(String text) {
        StringBuilder fixed = new StringBuilder();
        int kept = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                fixed.append(text, kept, i).append('\uFFFD');
                kept = i + 1;
            }
        }
        return kept == 0 ? text : fixed.append(text, kept, text.length()).toString();
    }
}
