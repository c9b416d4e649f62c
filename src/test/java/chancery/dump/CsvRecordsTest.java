package chancery.dump;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.cable.DumpFormat;
import chancery.cable.DumpRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRecordsTest {

    private static final String BEFORE =
            "\"1\",\"1/2/1999 3:04\",\"99OSLO11\",\"Embassy Oslo\",\"SECRET\",\"\",\"FM OSLO\",\"First\nbody.\"\n";
    private static final String AFTER =
            "\"3\",\"1/4/1999 3:04\",\"99LIMA33\",\"Embassy Lima\",\"SECRET\",\"\",\"FM LIMA\",\"Third\nbody.\"\n";

    /** The damaged record stands between two good ones, which must arrive whole; \n is a line end. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            unescaped_quote | "2","1/3/1999 3:04","99ROME22","Embassy Rome","SECRET","","FM ROME","He said "no" twice."\\n
            unescaped_quote | "2","1/3/1999 3:04","99ROME22","Embassy Rome","SECRET","","FM ROME","He said no"\\nand left."\\n
            unescaped_quote | "2","1/3/1999 3:04","99ROME22","Embassy "Rome","SECRET","","FM ROME","Second"\\n
            unclosed_quote  | "2","1/3/1999 3:04","99ROME22","Embassy Rome","SECRET","","FM ROME","Second\\n
            unclosed_quote  | "2","1/3/1999 3:04","99ROME22","Embassy Rome","SECR\\n
            unclosed_quote  | "2","1/3/1999 3:04","99ROME22","Embassy Rome","SECRET","","FM ROME","Second\\"\\n
            missing_column  | "2","1/3/1999 3:04","99ROME22","Embassy Rome"\\n
            missing_column  | "2","1/3/1999 3:04","99ROME22","SECRET","","FM ROME","Second"\\n
            missing_column  | "2","99ROME22","Embassy Rome","SECRET","","FM ROME","Second"\\n
            extra_column    | "2","1/3/1999 3:04","99ROME22","Embassy Rome","SECRET","","FM ROME","Second","x"\\n
            extra_column    | "x","2","1/3/1999 3:04","99ROME22","Embassy Rome","SECRET","","FM ROME","Second"\\n
            """)
    void damagedRecordIsKeptWholeAndCostsNoNeighbour(String damage, String written) {
        String row = written.replace("\\n", "\n");
        List<DumpRecord> records = Dumps.read(BEFORE + row + AFTER);

        assertThat(records).hasSize(3);
        assertThat(records.get(0).body()).isEqualTo("First\nbody.");
        assertThat(records.get(1).damage()).contains(damage);
        assertThat(records.get(1).body()).isEqualTo(row);
        assertThat(records.get(2).body()).isEqualTo("Third\nbody.");
        assertThat(records.stream().map(DumpRecord::damage).filter(Optional::isPresent))
                .hasSize(1);
    }

    /** Things that look like damage and cost nothing. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            the line end is lost | "2","1/3/1999 3:04","99ROME22","Embassy Rome","SECRET","","FM ROME","Second"
            CRLF ends the row    | "2","1/3/1999 3:04","99ROME22","Embassy Rome","SECRET","","FM ROME","Second"\\r\\n
            no date              | "2","","99ROME22","Embassy Rome","SECRET","","FM ROME","Second"\\n
            odd date             | "2","1.3.1999 03:04","99ROME22","Embassy Rome","SECRET","","FM ROME","Second"\\n
            garbled id           | "2","1/3/1999 3:04","o9R ME22","Embassy Rome","SECRET","","FM ROME","Second"\\n
            blank lines behind   | "2","1/3/1999 3:04","99ROME22","Embassy Rome","SECRET","","FM ROME","Second"\\n\\r\\n \\n
            unquoted values      | 2,1/3/1999 3:04,99ROME22,Embassy Rome,SECRET,,FM ROME,Second\\n
            """)
    void oddRecordArrivesWhole(String name, String written) {
        List<DumpRecord> records =
                Dumps.read(BEFORE + written.replace("\\n", "\n").replace("\\r", "\r") + AFTER);

        assertThat(records).extracting(DumpRecord::body).containsExactly("First\nbody.", "Second", "Third\nbody.");
        assertThat(records).allMatch(record -> record.damage().isEmpty());
    }

    @Test
    void fieldsBecomeDeclaredFieldsHeaderAndBody() {
        DumpRecord record = Dumps.read("\"7\",\"2/5/1974 9:07\",\"74BONN8\",\"Embassy Bonn\",\"SECRET//NOFORN\","
                        + "\"73OSLO2|74LIMA4\",\"R 050907Z FEB 74\nFM AMEMBASSY BONN\",\"A \\\"quote\\\", an \\'and\\'"
                        + " \\\\ and \\n.\"\n")
                .get(0);

        assertThat(record.format()).isEqualTo(DumpFormat.CSV);
        assertThat(record.declared().id()).contains("74BONN8");
        assertThat(record.declared().at()).contains("2/5/1974 9:07");
        assertThat(record.declared().origin()).contains("Embassy Bonn");
        assertThat(record.declared().classification()).contains("SECRET//NOFORN");
        assertThat(record.declared().references()).containsExactly("73OSLO2", "74LIMA4");
        assertThat(record.header()).contains("R 050907Z FEB 74\nFM AMEMBASSY BONN");
        assertThat(record.body()).isEqualTo("A \"quote\", an 'and' \\ and \\n.");
    }

    @Test
    void doubledQuotesAreRecognisedAndAHeaderRowIsGap() {
        List<DumpRecord> records = Dumps.read("id,date,reference,origin,classification,references,header,body\r\n"
                + "1,12/28/1996 18:48,96OSLO1,Embassy Oslo,SECRET,,FM OSLO,\"He said \"\"no\"\", \\ and\nleft.\"\r\n"
                + "2,12/29/1996 18:48,96OSLO2,Embassy Oslo,SECRET,96OSLO1,FM OSLO,\"\"\"Yes.\"\"\"\r\n");

        assertThat(records).extracting(DumpRecord::body).containsExactly("He said \"no\", \\ and\nleft.", "\"Yes.\"");
        assertThat(records.get(1).declared().references()).containsExactly("96OSLO1");
    }

    @Test
    void ofADamagedRecordOnlyWhatIsCertainIsDeclared() {
        DumpRecord cut = Dumps.read(BEFORE + "\"2\",\"1/3/1999 3:04\",\"99ROME22\",\"Embassy Rome\",\"SECR")
                .get(1);
        assertThat(cut.declared().id()).contains("99ROME22");
        assertThat(cut.declared().origin()).contains("Embassy Rome");
        assertThat(cut.declared().classification()).isEmpty();

        DumpRecord shifted = Dumps.read(BEFORE + "\"2\",\"1/3/1999 3:04\",\"99ROME22\",\"SECRET\",\"\",\"H\",\"B\"\n")
                .get(1);
        assertThat(shifted.declared().id()).contains("99ROME22");
        assertThat(shifted.declared().origin()).isEmpty();
    }

    @Test
    void textBeforeTheFirstRecordIsKept() {
        List<DumpRecord> records = Dumps.read("the end of a record \"that was cut off\n" + AFTER);
        assertThat(records)
                .extracting(DumpRecord::damage)
                .containsExactly(Optional.of("no_record_start"), Optional.empty());
    }

    @Test
    void bytesThatAreNotUtf8AreReadAsWindows1252AndKept() {
        byte[] row = (BEFORE.replace("First", "Fir\u0092st \u0000") + AFTER).getBytes(StandardCharsets.ISO_8859_1);
        List<DumpRecord> records = Dumps.read("dump.csv", row, 1000);

        assertThat(records.get(0).body()).isEqualTo("Fir\u2019st \u0000\nbody.");
        assertThat(records.get(0).damage()).isEmpty();
        assertThat(records.get(0).bytes()).isPresent();
        assertThat(records.get(1).bytes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 100_000, 3_000_000})
    void recordThatIsTooLongKeepsItsBeginningAndItsNeighbours(int bodyBytes) {
        String row = "\"2\",\"1/3/1999 3:04\",\"99ROME22\",\"Embassy Rome\",\"SECRET\",\"\",\"FM\",\""
                + "é".repeat(bodyBytes / 2) + "\"\n";
        List<DumpRecord> records = Dumps.read("dump.csv", Dumps.utf8(BEFORE + row + AFTER), 256);

        assertThat(records)
                .extracting(DumpRecord::damage)
                .containsExactly(Optional.empty(), Optional.of("too_long"), Optional.empty());
        DumpRecord tooLong = records.get(1);
        assertThat(tooLong.source().byteLength()).isEqualTo(Dumps.utf8(row).length);
        assertThat(row).startsWith(tooLong.body());
        assertThat(tooLong.declared().id()).contains("99ROME22");
        assertThat(tooLong.bytes()).isEmpty();
    }

    @Test
    void recordIdsDependOnThePlaceAndContentIdsDoNot() {
        DumpRecord first = Dumps.read(BEFORE).get(0);
        DumpRecord later = Dumps.read(AFTER + BEFORE.replace("\"1\"", "\"88\"")).get(1);
        assertThat(later.contentId()).isEqualTo(first.contentId()).hasSize(32);
        assertThat(later.recordId()).isNotEqualTo(first.recordId()).hasSize(32);
    }

    /** The reader loads blocks of 256 KiB; a source that gives few bytes at a time never gives it more. */
    @Test
    void recordMayStartOnBothSidesOfABlock() throws IOException {
        int block = 1 << 18;
        for (int shift = 0; shift <= CsvStart.MAX_BYTES; shift++) {
            String unclosed = BEFORE.replace("body.\"\n", "body.\n"); // only the start of the next ends it
            byte[] bytes = Dumps.utf8(unclosed + "x".repeat(block - shift - unclosed.length()) + AFTER);
            List<DumpRecord> records = new ArrayList<>();
            DumpReader reader = new DumpReader(
                    new Layout(DumpFormat.CSV, Encoding.UTF_8, new CsvRecords.Cut(CsvRecords.Escape.BACKSLASH, false)),
                    DumpFile.of("dump"),
                    DumpReader.DEFAULT_MAX_RECORD_BYTES);
            reader.read(trickling(bytes), records::add);
            assertThat(records)
                    .as("start %s bytes before the end of a block", shift)
                    .extracting(record -> record.source().byteOffset())
                    .containsExactly(0L, (long) block - shift);
        }
    }

    private static ByteSource trickling(byte[] bytes) {
        ByteSource all = ByteSource.of(bytes);
        return new ByteSource() {
            @Override
            public int read(long position, byte[] buffer, int offset, int length) throws IOException {
                return all.read(position, buffer, offset, Math.min(length, 7));
            }

            @Override
            public void close() throws IOException {
                all.close();
            }
        };
    }
}
