package chancery.dump;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.cable.DumpFormat;
import chancery.cable.DumpRecord;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CableTextsTest {

    private static final String HEAD =
            "E.O. 12958: N/A\nTAGS: ECON, NO\nSUBJECT: HERRING\n\n1. (U) The catch was good.\n";
    private static final String ADDRESSES =
            "FM AMEMBASSY OSLO\nTO RUEHC/SECSTATE WASHDC 0001\nINFO RUEHRO/AMEMBASSY ROME\n";
    private static final String TRANSMISSION = "VZCZCXRO0001\nRR RUEHXX\n RUEHYY RUEHZZ\n\nDE RUEHNY #0011/01 0020304\n"
            + "ZNR UUUUU ZZH\nR 020304Z JAN 08\n" + ADDRESSES + "UNCLAS SECTION 01 OF 02 OSLO 000011\n\nSIPDIS\n\n"
            + HEAD;

    /** Each begins a cable, whatever stands before it. */
    private static final List<String> CABLES = List.of(
            TRANSMISSION
                    + "\nOSLO 00000011  002 OF 002\n\nUNCLAS SECTION 02 OF 02 OSLO 000011\n2. (U) More.\nSMITH\n\nNNNN\n",
            "R 030304Z JAN 08\nFM AMEMBASSY OSLO\nTO SECSTATE WASHDC\n" + "S E C R E T OSLO 000012\n\n" + HEAD,
            "O 030304Z JAN 08 ZDK\n\nFM AMEMBASSY OSLO\nTO SECSTATE WASHDC\n" + "UNCLAS OSLO 000013\n\n" + HEAD
                    + "SMITH\n",
            "UNCLAS OSLO 000014\n\n" + HEAD,
            "C O N F I D E N T I A L SECTION 01 OF 03 PORT AU PRINCE 000015\n\n" + HEAD,
            "08OSLO16\nEmbassy Oslo\n\n" + HEAD + "See 08OSLO11.\n08OSLO12\n2. (U) And more.\n",
            "09OSLO17\nEmbassy Oslo\nSECRET\n08STATE1234\n" + TRANSMISSION,
            "INFO  LOG-00   EEB-00   AF-00\n      SCA-00  EUR-00  /001W\n------------------352654  200910Z /23\n"
                    + "P 200910Z MAR 09\n" + ADDRESSES + "UNCLAS OSLO 000018\n" + HEAD,
            "This record is a partial extract of the original cable. The full text of the original cable is not"
                    + " available.\n\nUNCLAS OSLO 000019\n" + HEAD,
            TRANSMISSION.replace("\n", "\r\n"));

    @Test
    void cablesBehindOneAnotherAreOneRecordEach() {
        for (int first = 0; first < CABLES.size(); first++) {
            int shift = first;
            List<String> cables = IntStream.range(0, CABLES.size())
                    .mapToObj(i -> CABLES.get((i * 3 + shift) % CABLES.size()))
                    .toList();
            assertThat(bodies(String.join("", cables), List.of())).isEqualTo(cables);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 100, 1000})
    void slicesOfAnySizeGiveTheSame(int sliceBytes) {
        String text = String.join("", CABLES) + String.join("\n", CABLES);
        List<Long> cuts = LongStream.iterate(sliceBytes, at -> at < text.length(), at -> at + sliceBytes)
                .boxed()
                .toList();
        assertThat(bodies(text, cuts)).isEqualTo(bodies(text, List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TO RAISE PRICES NEXT YEAR.",
                "FM SMITH SAID SO.",
                "SUBJECT TO APPROVAL, HE AGREED.",
                "E.O. 12958 HAD BEEN DISCUSSED."
            })
    void runningTextThatBeginsAsALabelHidesNoCable(String line) {
        String telegram = "R 030304Z JAN 75\nFM AMEMBASSY OSLO\nTO SECSTATE WASHDC\nUNCLAS OSLO 0012\n\n" + HEAD;
        String text = "UNCLAS OSLO 0014\n\n" + HEAD;
        for (String next : List.of(telegram, text)) {
            String cable = telegram + line + "\nSMITH\n\n";
            assertThat(bodies(cable + next, List.of())).containsExactly(cable, next);
        }
    }

    @Test
    void dateAboveACableBelongsToIt() {
        String cable =
                "This record is a partial extract of the original cable. The full text of the original cable is not"
                        + " available.\n\n021216Z Jan 05\n\nUNCLAS OSLO 000019\n" + HEAD;
        assertThat(bodies(cable + cable, List.of())).containsExactly(cable, cable);
    }

    @Test
    void addressListMayBeLong() {
        String posts = IntStream.range(0, 300)
                .mapToObj(i -> "RUEHX" + "/AMEMBASSY OSLO " + i)
                .collect(Collectors.joining("\n"));
        String cable = TRANSMISSION.replace("INFO RUEHRO/AMEMBASSY ROME", "INFO " + posts);
        assertThat(bodies(cable + cable, List.of())).containsExactly(cable, cable);
    }

    @Test
    void fileOfOneCableIsKeptAsItIs() {
        DumpRecord record = Dumps.read("08OSLO11.txt", Dumps.utf8("\n\n" + TRANSMISSION), 100_000)
                .get(0);
        assertThat(record.body()).isEqualTo("\n\n" + TRANSMISSION);
        assertThat(record.declared().id()).contains("08OSLO11");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UNCLAS SECTION 02 OF 02 OSLO 000011\n",
                "OSLO 00000011  002 OF 003\n",
                "PAGE 02        OSLO  00011  01 OF 02  020304Z\n",
                "08OSLO12\n",
                "VZCZCXRO0002\nBT\n",
                "UNCLAS OSLO 000011\n2. (U) Repeated above the second page.\n",
                "2. (U) The text of that cable follows:\n\nR 010304Z JAN 08\nFM AMEMBASSY ROME\nTO AMEMBASSY OSLO\n"
                        + "UNCLAS ROME 000001\n" + HEAD,
                "BEGIN TEXT\nUNCLAS ROME 000001\n" + HEAD + "END TEXT\n",
                "2. (U) It said:\n    R 010304Z JAN 08\n    FM AMEMBASSY ROME\n    TO AMEMBASSY OSLO\n    UNCLAS ROME 000001\n"
                        + HEAD,
            })
    void lineInsideATextBeginsNoCable(String line) {
        String cable = TRANSMISSION + line + "2. (U) The text goes on.\nSMITH\n";
        assertThat(bodies(cable + "\n".repeat(2) + "x\n".repeat(60) + TRANSMISSION, List.of()))
                .hasSize(2);
    }

    @Test
    void telegramsOfTheArchivesBeginWithTheTitleThatComesFirst() {
        String text = """
                Message Text

                PAGE 01  OSLO 00011
                R 020304Z JAN 75
                FM AMEMBASSY OSLO
                TO SECSTATE
                UNCLAS OSLO 0011
                """ + HEAD;
        String attributes = """
                Message Attributes

                Document Number: 1975OSLO00011
                Draft Date: 02 JAN 1975
                From: OSLO
                Original Classification: UNCLASSIFIED
                Concepts: n/a

                """;
        for (String one : List.of(text + attributes, attributes + text)) {
            List<DumpRecord> records = Dumps.read(one + one.replace("00011", "00012"));
            assertThat(records).extracting(DumpRecord::format).containsOnly(DumpFormat.NARA);
            assertThat(records)
                    .extracting(record -> record.declared().id().orElse(""))
                    .containsExactly("1975OSLO00011", "1975OSLO00012");
            assertThat(records.get(0).body()).isEqualTo(one);
            assertThat(records.get(0).declared().at()).contains("02 JAN 1975");
            assertThat(Dumps.read(one)).hasSize(1);
        }
    }

    private static List<String> bodies(String text, List<Long> cuts) {
        return Dumps.readSlices("dump", Dumps.utf8(text), 100_000, cuts).stream()
                .map(DumpRecord::body)
                .toList();
    }
}
