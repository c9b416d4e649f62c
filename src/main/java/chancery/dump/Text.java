package chancery.dump;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Bytes read as text. In a file of UTF-8 every byte that is not UTF-8 is read as Windows-1252, so that one stray byte
 * spoils one character. What is in neither becomes U+FFFD. A UTF-16 byte order mark is obeyed.
 *
 * @param exact whether the bytes were valid in the file's encoding; if not, the record keeps them beside the text
 */
record Text(String value, boolean exact) {

    static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final char REPLACEMENT = '\uFFFD';

    static Text of(byte[] bytes, int from, int to, Encoding encoding) {
        return switch (encoding) {
            case UTF_8 -> ofUtf8(bytes, from, to);
            case WINDOWS_1252 -> {
                String text = new String(bytes, from, to - from, WINDOWS_1252);
                yield new Text(text, text.indexOf(REPLACEMENT) < 0);
            }
        };
    }

    private static Text ofUtf8(byte[] bytes, int from, int to) {
        String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        // The decoder writes U+FFFD for what it cannot read; without one, nothing was unreadable.
        return text.indexOf(REPLACEMENT) < 0 ? new Text(text, true) : careful(ByteBuffer.wrap(bytes, from, to - from));
    }

    /** The text of a whole file, which may begin with a byte order mark; the mark is no part of the text. */
    static Text ofFile(byte[] bytes, Encoding encoding) {
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return new Text(new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE), false);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return new Text(new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE), false);
        }
        return of(bytes, utf8MarkLength(bytes, bytes.length), bytes.length, encoding);
    }

    /** Whether the bytes begin with a byte order mark of UTF-16. */
    static boolean isUtf16(byte[] bytes) {
        return startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF);
    }

    /** 3 when the bytes begin with the byte order mark of UTF-8, else 0. */
    static int utf8MarkLength(byte[] bytes, int length) {
        return length >= 3 && startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static Text careful(ByteBuffer in) {
        CharsetDecoder utf8 = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer out = CharBuffer.allocate(in.remaining());
        boolean exact = true;
        CoderResult result = utf8.decode(in, out, true);
        while (result.isError()) {
            exact = false;
            for (int i = 0; i < result.length(); i++) {
                out.put(WINDOWS_1252.decode(in.slice().limit(1)));
                in.position(in.position() + 1);
            }
            result = utf8.reset().decode(in, out, true);
        }
        return new Text(out.flip().toString(), exact);
    }
}
