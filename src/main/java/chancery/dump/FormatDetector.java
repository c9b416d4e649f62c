package chancery.dump;

import chancery.cable.DumpFormat;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.regex.Pattern;

/** Says how a file is laid out, by what it holds and never by its name. Looks at the first MiB. */
public final class FormatDetector {

    private static final int PREFIX_BYTES = 1 << 20;
    /** Enough to see a page's first elements, or to tell text from pictures. */
    private static final int BEGINNING_CHARS = 1 << 12;

    private static final Pattern PAGE =
            Pattern.compile("(?:<\\?xml[^>]*>)?\\s*<(?:!doctype html|html|head|body|pre|table|div)\\b");
    /** Of a hundred characters, how many a text may have that no text has. */
    private static final int CONTROL_PER_CENT = 5;

    private FormatDetector() {}

    /**
     * {@return the layout of a file; {@link DumpFormat#UNKNOWN} for what is no text, or empty}
     *
     * @param source the whole file, of which the beginning is read
     * @throws IOException when the bytes cannot be read
     */
    public static Layout detect(ByteSource source) throws IOException {
        byte[] prefix = source.prefix(PREFIX_BYTES);
        Encoding encoding = Encoding.detect(prefix);
        String text = Text.ofFile(prefix, encoding).value();
        String beginning =
                text.substring(0, Math.min(text.length(), BEGINNING_CHARS)).stripLeading();
        if (text.isBlank() || isBinary(beginning)) {
            return Layout.whole(DumpFormat.UNKNOWN, encoding);
        }
        return as(format(prefix, text, beginning), prefix, text, encoding);
    }

    private static DumpFormat format(byte[] prefix, String text, String beginning) {
        if (isJsonLine(text)) {
            return DumpFormat.JSONL;
        }
        if (PAGE.matcher(beginning.toLowerCase(Locale.ROOT)).lookingAt()) {
            return DumpFormat.HTML;
        }
        if (SqlRecords.areIn(prefix)) {
            return DumpFormat.SQL;
        }
        if (CsvRecords.isCsv(prefix)) {
            return DumpFormat.CSV;
        }
        return Telegrams.areIn(text) ? DumpFormat.NARA : DumpFormat.TEXT;
    }

    /**
     * {@return the layout of a file that is said to be of a format}
     *
     * @param format what the user says it is
     * @param source the whole file, of which the beginning is read, for its encoding
     * @throws IOException when the bytes cannot be read
     */
    public static Layout as(DumpFormat format, ByteSource source) throws IOException {
        byte[] prefix = source.prefix(PREFIX_BYTES);
        Encoding encoding = Encoding.detect(prefix);
        return as(format, prefix, Text.ofFile(prefix, encoding).value(), encoding);
    }

    private static Layout as(DumpFormat format, byte[] prefix, String text, Encoding encoding) {
        boolean large = prefix.length == PREFIX_BYTES && !Text.isUtf16(prefix);
        return switch (format) {
            case CSV -> new Layout(format, encoding, CsvRecords.Cut.of(prefix));
            case JSONL -> new Layout(format, encoding, new JsonLines.Cut());
            case SQL -> new Layout(format, encoding, SqlRecords.of(prefix));
            case NARA ->
                large || Telegrams.areMany(text)
                        ? new Layout(format, encoding, new Telegrams.Cut(Telegrams.titleOf(text)))
                        : Layout.whole(format, encoding);
            case TEXT ->
                large || CableTexts.areIn(prefix)
                        ? new Layout(format, encoding, new CableTexts.Cut())
                        : Layout.whole(format, encoding);
            case HTML, UNKNOWN -> Layout.whole(format, encoding);
        };
    }

    private static boolean isBinary(String beginning) {
        if (beginning.startsWith("%PDF-") || beginning.startsWith("PK\u0003\u0004")) {
            return true;
        }
        long controls = beginning
                .chars()
                .filter(c -> (Character.isISOControl(c) && !Character.isWhitespace(c)) || c == '\uFFFD')
                .count();
        return controls * 100 > beginning.length() * (long) CONTROL_PER_CENT;
    }

    /** Whether the text begins with an object that has one of our keys; it need not be whole. */
    private static boolean isJsonLine(String text) {
        String start = text.stripLeading().replaceFirst("^\\[\\s*", "");
        if (!start.startsWith("{")) {
            return false;
        }
        try (JsonParser json = JsonLine.JSON.createParser(start)) {
            json.nextToken();
            for (String key = json.nextFieldName(); key != null; key = json.nextFieldName()) {
                if (JsonLine.KEYS.contains(key)) {
                    return onOneLine(start, json);
                }
                if (json.nextToken() == JsonToken.START_OBJECT) {
                    json.skipChildren();
                }
            }
            return false;
        } catch (JacksonException e) {
            return false; // no JSON, or none that we know
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory failed", e);
        }
    }

    /** A pretty-printed object is not a line. */
    private static boolean onOneLine(String start, JsonParser json) {
        return json.currentLocation().getLineNr() == 1 && !start.startsWith("{\n") && !start.startsWith("{\r");
    }
}
