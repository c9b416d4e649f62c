package chancery.dump;

import chancery.cable.Declared;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the objects of a stretch of JSON Lines, normally one, such as {@code {"id": "09OTTAWA64", "created": "2009-01-30
 * 15:04", "origin": "Embassy Ottawa", "classification": "SECRET", "references": ["08STATE1"], "header": "…", "body":
 * "…"}}, or with the keys that archives of the 1970s use, {@code doc_nbr, date, from_field, origclass, body, raw_body}. An
 * object with other keys, or with text that is not valid Unicode, also keeps its bytes.
 */
final class JsonLine {

    /** Keys that tell a file of ours. */
    static final Set<String> KEYS = Set.of(
            "id",
            "created",
            "origin",
            "classification",
            "references",
            "header",
            "body",
            "doc_nbr",
            "origclass",
            "raw_body");

    static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            // A line end inside a string is damage that hides nothing.
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private final Piece piece;
    private final RecordSink sink;

    private Optional<String> id = Optional.empty();
    private Optional<String> created = Optional.empty();
    private Optional<String> origin = Optional.empty();
    private Optional<String> classification = Optional.empty();
    private List<String> references = List.of();
    private Optional<String> header = Optional.empty();
    private Optional<String> body = Optional.empty();
    private Optional<String> rawBody = Optional.empty();
    private boolean whole = true;

    JsonLine(Piece piece, RecordSink sink) {
        this.piece = piece;
        this.sink = sink;
    }

    /** Makes records of what stands from a place to the end of the piece. */
    void readFrom(int from) {
        int at = skipSeparators(from);
        while (at < piece.to()) {
            int close = objectEnd(at);
            int end = close < 0 ? -1 : lineEnd(close);
            Text text = sink.text(piece.bytes(), at, end < 0 ? piece.to() : close);
            if (end < 0 || !read(text.value())) {
                Text raw = sink.text(piece.bytes(), at, piece.to());
                Optional<byte[]> bytes = piece.kept(at, piece.to(), raw.exact());
                sink.damaged(piece.place(at, piece.to()), Declared.NOTHING, raw, bytes, Damage.BAD_JSON);
                return;
            }
            sink.clean(piece.place(at, end), declared(), header, text(), piece.kept(at, end, text.exact() && whole));
            at = skipSeparators(end);
        }
    }

    private Declared declared() {
        return new Declared(id, created, origin, classification, references, Optional.empty());
    }

    /** As it was sent, where an archive also gives it tidied. */
    private String text() {
        return rawBody.filter(raw -> !raw.isBlank()).or(() -> body).orElse("");
    }

    /** Behind the brace that closes the object which is opened here, or -1. */
    private int objectEnd(int from) {
        byte[] bytes = piece.bytes();
        int depth = 0;
        boolean inString = false;
        for (int at = from; at < piece.to(); at++) {
            byte c = bytes[at];
            if (inString) {
                at += c == '\\' ? 1 : 0;
                inString = c != '"';
            } else if (c == '"') {
                inString = true;
            } else if (c == '{') {
                depth++;
            } else if (c == '}' && --depth == 0) {
                return at + 1;
            }
            if (depth == 0) {
                return -1;
            }
        }
        return -1;
    }

    /** Behind the line that ends here, maybe with what separates the elements of an array; -1 when it goes on. */
    private int lineEnd(int from) {
        int at = from;
        while (at < piece.to() && piece.bytes()[at] != '\n') {
            if (!isSeparator(piece.bytes()[at])) {
                return -1;
            }
            at++;
        }
        return Math.min(at + 1, piece.to());
    }

    /** Blank lines, and those of an array's brackets, are gap. */
    private int skipSeparators(int from) {
        int at = from;
        for (int end = lineEnd(at); end > at; end = lineEnd(at)) {
            at = end;
        }
        int first = at;
        while (first < piece.to() && isSeparator(piece.bytes()[first])) {
            first++;
        }
        at = first < piece.to() && piece.bytes()[first] == '{' ? first : at;
        sink.gap(at - from);
        return at;
    }

    private static boolean isSeparator(byte c) {
        return Piece.isBlank(c) || c == ',' || c == '[' || c == ']';
    }

    private boolean read(String line) {
        forget();
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

    private void forget() {
        id = Optional.empty();
        created = Optional.empty();
        origin = Optional.empty();
        classification = Optional.empty();
        references = List.of();
        header = Optional.empty();
        body = Optional.empty();
        rawBody = Optional.empty();
        whole = true;
    }

    private void value(String key, JsonParser json) throws IOException {
        switch (key) {
            case "id", "doc_nbr" -> id = scalar(json);
            case "created", "date" -> created = scalar(json);
            case "origin", "from_field" -> origin = scalar(json);
            case "classification", "origclass" -> classification = scalar(json);
            case "references" -> references = list(json);
            case "header" -> header = scalar(json);
            case "body" -> body = scalar(json);
            case "raw_body" -> rawBody = scalar(json);
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
