package chancery.dump;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.cable.Declared;
import chancery.cable.DumpRecord;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLinesTest {

    private static final String GOOD = "{\"id\": \"99OSLO11\", \"body\": \"text\"}\n";

    @Test
    void keysBecomeDeclaredFieldsHeaderAndBody() {
        DumpRecord record = Dumps.read("{\"id\": \"99OSLO11\", \"created\": \"1999-01-02 03:04\", \"origin\": \"Embassy"
                        + " Oslo\", \"classification\": \"SECRET\", \"references\": [\"98LIMA1\", \"98ROME2\"],"
                        + " \"header\": \"FM OSLO\", \"body\": \"one\\ntwo \\u00b6\"}\r\n")
                .get(0);
        assertThat(record.declared())
                .isEqualTo(new Declared(
                        Optional.of("99OSLO11"),
                        Optional.of("1999-01-02 03:04"),
                        Optional.of("Embassy Oslo"),
                        Optional.of("SECRET"),
                        List.of("98LIMA1", "98ROME2"),
                        Optional.empty()));
        assertThat(record.header()).contains("FM OSLO");
        assertThat(record.body()).isEqualTo("one\ntwo ¶");
        assertThat(record.bytes()).isEmpty();
    }

    @Test
    void referencesMayBeOneString() {
        assertThat(Dumps.read("{\"id\": \"1\", \"references\": \"98LIMA1|98ROME2\"}")
                        .get(0)
                        .declared()
                        .references())
                .containsExactly("98LIMA1", "98ROME2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\": \"99ROME22\", \"body\": \"cut of",
                "{\"id\": \"99ROME22\"} {}",
                "{\"id\": \"99ROME22\", \"id\": \"99ROME23\"}",
                "[1, 2]",
                "\"99ROME22\"",
                "no JSON at all",
            })
    void damagedLineIsKeptWholeAndCostsNoNeighbour(String line) {
        List<DumpRecord> records = Dumps.read(GOOD + line + "\n" + GOOD);
        assertThat(records)
                .extracting(DumpRecord::damage)
                .containsExactly(Optional.empty(), Optional.of("bad_json"), Optional.empty());
        assertThat(records.get(1).body()).isEqualTo(line + "\n");
    }

    @Test
    void lineWithMoreThanOurKeysKeepsItsBytes() {
        String line = "{\"id\": \"99OSLO11\", \"body\": \"text\", \"scan\": {\"page\": 3}}\n";
        assertThat(Dumps.read(line).get(0).bytes()).contains(Dumps.utf8(line));
    }

    @Test
    void halfASurrogatePairBecomesTheReplacementCharacter() {
        DumpRecord record = Dumps.read("{\"id\": \"99OSLO11\", \"body\": \"a\\ud800b \\ud83d\\ude00\"}\n")
                .get(0);
        assertThat(record.body()).isEqualTo("a\uFFFDb \uD83D\uDE00");
        assertThat(record.bytes()).isPresent();
    }

    @Test
    void blankLinesAndAByteOrderMarkAreGap() {
        List<DumpRecord> records = Dumps.read("\uFEFF" + GOOD + "\n \r\n" + GOOD);
        assertThat(records).hasSize(2);
        assertThat(records.get(0).source().byteOffset()).isEqualTo(3);
    }
}
