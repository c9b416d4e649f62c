package chancery.dump;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.cable.Declared;
import chancery.cable.DumpFormat;
import chancery.cable.DumpRecord;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WholeFileTest {

    private static final String PAGE = """
            <?xml version='1.0' encoding='utf-8' ?>
            <!DOCTYPE html>
            <html><head><title>Cable Viewer</title></head><body>
            <a href='/cable/1999/01/99LIMA1.html'>another cable</a>
            <table class='cable'>
            <tr><th>Reference ID</th><th>Created</th><th>Classification</th><th>Origin</th></tr>
            <tr><td><a href='/cable/1999/01/99OSLO11.html'>99OSLO11</a></td>
            <td><a href='/date/1999-01_0.html'>1999-01-02 03:03</a></td>
            <td><a href='/classification/2_0.html' title='secret'>SECRET//NOFORN</a></td>
            <td><a href='/origin/55_0.html'>Embassy &amp; Mission Oslo</a></td></tr></table>
            <code><pre>R 020304Z JAN 99&#x000A;FM AMEMBASSY OSLO</pre></code>
            <code><pre>S E C R E T OSLO 000011 &#x000A;&#x000A;TAGS: <a href='/tag/PGOV_0.html'>PGOV</a>, <a \
            href='/tag/NO_0.html'>NO</a>&#x000A;<a id='par1' href='#par1'>¶</a>1. (S) Fish &amp; ships &lt;here&gt;.</pre></code>
            </body></html>
            """;

    @Test
    void publishedPageGivesDeclaredFieldsAndTwoTexts() {
        byte[] bytes = Dumps.utf8(PAGE);
        DumpRecord record = only("1999/01/99OSLO11.html", bytes);

        assertThat(record.format()).isEqualTo(DumpFormat.HTML);
        assertThat(record.declared().id()).contains("99OSLO11");
        assertThat(record.declared().at()).contains("1999-01-02 03:03");
        assertThat(record.declared().releasedOn()).isEmpty();
        assertThat(record.declared().origin()).contains("Embassy & Mission Oslo");
        assertThat(record.declared().classification()).contains("SECRET//NOFORN");
        assertThat(record.header()).contains("R 020304Z JAN 99\nFM AMEMBASSY OSLO");
        assertThat(record.body()).isEqualTo("S E C R E T OSLO 000011 \n\nTAGS: PGOV, NO\n¶1. (S) Fish & ships <here>.");
        assertThat(record.bytes()).contains(bytes);
    }

    @Test
    void onePageUnderTwoNavigationsIsOneContent() {
        DumpRecord one = only("99OSLO11.html", Dumps.utf8(PAGE));
        DumpRecord other = only("99OSLO11.html", Dumps.utf8(PAGE.replace("Cable Viewer", "Viewer")));
        assertThat(other.contentId()).isEqualTo(one.contentId());
        assertThat(other.recordId()).isNotEqualTo(one.recordId());
    }

    @Test
    void textFileIsOneRecordAsItStands() {
        DumpRecord record = only("folder/08OSLO11.txt", Dumps.utf8("\n\nUNCLAS OSLO 000011\r\n"));
        assertThat(record.declared()).isEqualTo(Declared.id("08OSLO11"));
        assertThat(record.header()).isEmpty();
        assertThat(record.body()).isEqualTo("\n\nUNCLAS OSLO 000011\r\n");
        assertThat(record.bytes()).isEmpty();
    }

    @Test
    void encodingIsToldAndAByteOrderMarkIsNoPartOfTheText() {
        String text = "UNCLAS OSLO 000011\nSUBJECT: “FJORDS” – blåbær ¶";
        byte[] windows = text.getBytes(java.nio.charset.Charset.forName("windows-1252"));
        byte[] utf16 = ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE);
        assertThat(only("a.txt", windows).body()).isEqualTo(text);
        assertThat(only("a.txt", windows).bytes()).isEmpty();
        assertThat(only("a.txt", utf16).body()).isEqualTo(text);
        assertThat(only("a.txt", utf16).bytes()).contains(utf16);
        assertThat(only("a.txt", Dumps.utf8("\uFEFF" + text)).body()).isEqualTo(text);
    }

    @Test
    void oneStrayByteSpoilsOneCharacter() {
        byte[] bytes = Dumps.utf8("UNCLAS ¶ x blåbær");
        bytes[bytes.length - 11] = (byte) 0x93;
        assertThat(only("a.txt", bytes).body()).isEqualTo("UNCLAS ¶\u201Cx blåbær");
    }

    @ParameterizedTest
    @CsvSource({
        "08OSLO11.txt, 08OSLO11",
        "a/b/1976STATE312662_b.html, 1976STATE312662_b",
        "09EFTOLONDON2468, 09EFTOLONDON2468",
        "readme.txt,",
        "2009-01.txt,",
        "08OSLO.txt,",
    })
    void fileNameIsDeclaredWhereItIsAnId(String name, String id) {
        assertThat(DumpFile.of(name).idInName().orElse(null)).isEqualTo(id);
    }

    @Test
    void fileOfNoKnownFormatIsOneRecordWithItsBytes() {
        byte[] pdf = Dumps.utf8("%PDF-1.4 not a cable");
        DumpRecord record = only("08OSLO11.pdf", pdf);
        assertThat(record.format()).isEqualTo(DumpFormat.UNKNOWN);
        assertThat(record.damage()).contains("unknown_format");
        assertThat(record.bytes()).contains(pdf);
        assertThat(record.body()).isEmpty();
        assertThat(only("a", new byte[0]).damage()).contains("empty");
    }

    @Test
    void fileThatIsTooLongKeepsItsBeginningAndTheHashOfAll() {
        String text = "UNCLAS OSLO 000011\n" + "x".repeat(200_000);
        DumpRecord record = Dumps.read("a.txt", Dumps.utf8(text), 100_000).get(0);
        assertThat(record.damage()).contains("too_long");
        assertThat(record.body()).isEqualTo(text.substring(0, 65_536));
        assertThat(record.source().byteLength()).isEqualTo(text.length());
        assertThat(Dumps.read("a.txt", Dumps.utf8(text + "y"), 100_000).get(0).contentId())
                .isNotEqualTo(record.contentId());
    }

    private static DumpRecord only(String name, byte[] bytes) {
        List<DumpRecord> records = Dumps.read(name, bytes, DumpReader.DEFAULT_MAX_RECORD_BYTES);
        assertThat(records).hasSize(1);
        return records.get(0);
    }
}
