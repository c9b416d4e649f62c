package chancery.dump;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.cable.DumpRecord;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The encoding of a file is told from its beginning; what does not fit it costs the record that it stands in. */
class EncodingTest {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            windows-1252 | WINDOWS_1252 | The attaché spoke of “herring” – and left.
            ISO-8859-1   | WINDOWS_1252 | Blåbær, §12, ¶3
            UTF-8        | UTF_8        | The attaché spoke of “herring” – and left.
            UTF-8        | UTF_8        | Русский текст
            US-ASCII     | UTF_8        | The attache left.
            """)
    void encodingIsToldFromTheBytesAbove7F(String charset, Encoding encoding, String text) {
        assertThat(Encoding.detect(text.getBytes(Charset.forName(charset)))).isEqualTo(encoding);
    }

    /** Bytes in hexadecimal, in the middle of plain text. */
    @ParameterizedTest
    @CsvSource({"FF FE", "C3 28 A0 A1", "80 81 8D", "C2"})
    void strayBytesDoNotMakeAFileWindows1252(String hex) {
        assertThat(Encoding.detect(with("text " + hex + " text"))).isEqualTo(Encoding.UTF_8);
    }

    @Test
    void cutAtTheEndOfTheBeginningIsNoDamage() {
        byte[] text = Dumps.utf8("blåbær");
        for (int length = 0; length < text.length; length++) {
            assertThat(Encoding.detect(java.util.Arrays.copyOf(text, length))).isEqualTo(Encoding.UTF_8);
        }
    }

    @Test
    void fileOfWindows1252KeepsNoBytesAndAFileOfUtf8KeepsThoseOfAStrayRecord() {
        String rows = row("The attaché said “no”.") + row("Plain text.") + row("Café, blåbær, Zürich");
        List<DumpRecord> windows = read(rows.getBytes(WINDOWS_1252));
        assertThat(windows)
                .extracting(DumpRecord::body)
                .containsExactly("The attaché said “no”.", "Plain text.", "Café, blåbær, Zürich");
        assertThat(windows).allSatisfy(record -> assertThat(record.bytes()).isEmpty());

        ByteArrayOutputStream mixed = new ByteArrayOutputStream();
        mixed.writeBytes(rows.getBytes(StandardCharsets.UTF_8));
        mixed.writeBytes(row("Zürich").getBytes(WINDOWS_1252));
        List<DumpRecord> utf8 = read(mixed.toByteArray());
        assertThat(utf8)
                .extracting(DumpRecord::body)
                .containsExactly("The attaché said “no”.", "Plain text.", "Café, blåbær, Zürich", "Zürich");
        assertThat(utf8.get(3).bytes()).contains(row("Zürich").getBytes(WINDOWS_1252));
        assertThat(utf8.subList(0, 3))
                .allSatisfy(record -> assertThat(record.bytes()).isEmpty());
    }

    @Test
    void whatIsInNeitherEncodingIsKeptInBytes() {
        byte[] file = with("“blåbær,blåbær,blåbær” 8D é", WINDOWS_1252);
        DumpRecord record = Dumps.read("a.txt", file, 1000).get(0);
        assertThat(record.body()).isEqualTo("“blåbær,blåbær,blåbær”\uFFFDé");
        assertThat(record.bytes()).contains(file);
    }

    private static List<DumpRecord> read(byte[] bytes) {
        return Dumps.readSlices("dump", bytes, 1000, List.of(70L, 71L, 150L));
    }

    private static String row(String body) {
        return "\"1\",\"1/2/1999 3:04\",\"99OSLO11\",\"E\",\"S\",\"\",\"FM\",\"" + body + "\"\n";
    }

    private static byte[] with(String text) {
        return with(text, StandardCharsets.US_ASCII);
    }

    /** The text with two hexadecimal digits between blanks as the byte that they are. */
    private static byte[] with(String text, Charset charset) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (String word : text.split(" ", -1)) {
            bytes.writeBytes(
                    word.matches("[0-9A-F]{2}")
                            ? new byte[] {(byte) Integer.parseInt(word, 16)}
                            : word.getBytes(charset));
        }
        return bytes.toByteArray();
    }
}
