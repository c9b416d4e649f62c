package chancery.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chancery.cable.Defect;
import chancery.cable.DumpRecord;
import chancery.cable.Paragraph;
import chancery.cable.Paragraph.Kind;
import chancery.cable.ParseResult;
import java.util.List;
import org.junit.jupiter.api.Test;

class CableAssemblerTest {

    private static final CableAssembler.Part FIRST = Sections.section(
            "r1", 1, "1. (C) SUMMARY: He came.\n\n2. (C) He stayed. END SUMMARY.\n\n3. (C) He spoke to the\n");
    private static final CableAssembler.Part SECOND =
            Sections.section("r2", 2, "mayor of Oslo.\n\n14. (C) He left.\n\n15. (C) COMMENT: Hardly.\n");
    private static final CableAssembler.Part THIRD =
            Sections.section("r3", 3, "6. (C) Nor she. END COMMENT.\nMILLER\n");

    @Test
    void sectionsThatArriveApartAreJoinedInOrder() {
        ParseResult.Parsed whole = Sections.assemble(THIRD, FIRST, SECOND);

        List<Paragraph> paragraphs = whole.cable().text().paragraphs();
        assertThat(paragraphs).extracting(Paragraph::ordinal).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(paragraphs).extracting(p -> p.number().orElseThrow()).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(paragraphs)
                .extracting(Paragraph::kind)
                .containsExactly(Kind.SUMMARY, Kind.SUMMARY, Kind.BODY, Kind.BODY, Kind.COMMENT, Kind.COMMENT);
        assertThat(paragraphs.get(2).text()).isEqualTo("He spoke to the mayor of Oslo.");
        assertThat(paragraphs.get(2).pieces())
                .extracting(Paragraph.Piece::recordId)
                .containsExactly("r1", "r2");
        assertThat(paragraphs.get(3).repairs()).containsExactly(Paragraph.Repair.PILCROW_AS_1);
        assertThat(whole.cable().text().signature()).contains("MILLER");
        assertThat(whole.cable().sectionsFound()).containsExactly(1, 2, 3);
        assertThat(whole.cable().recordIds()).containsExactly("r1", "r2", "r3");
        assertThat(whole.defects()).noneMatch(d -> d.code() == Defect.Code.PARAGRAPH_NUMBER_SKIPPED);
        assertThat(whole.defects()).noneMatch(d -> d.code() == Defect.Code.SECTION_MISSING);
    }

    @Test
    void aLaterSectionReadAloneGoesOnWithItsFirstNumber() {
        ParseResult.Parsed alone =
                Sections.section("r2", 2, "-\n4. He sat.\n\n5. He left.\n").parsed();
        assertThat(alone.cable().text().paragraphs())
                .extracting(p -> p.number().orElseThrow())
                .containsExactly(4, 5);
        assertThat(alone.defects()).noneMatch(d -> d.code() == Defect.Code.PARAGRAPH_NUMBER_SKIPPED);
    }

    @Test
    void numbersMissingBetweenSectionsAreSaid() {
        ParseResult.Parsed cable = Sections.assemble(FIRST, Sections.section("r2", 2, "9. He sat.\n"));
        assertThat(cable.defects())
                .filteredOn(d -> d.code() == Defect.Code.PARAGRAPH_NUMBER_SKIPPED)
                .extracting(Defect::detail)
                .containsExactly("printed 9, read as 9");
    }

    @Test
    void aMissingSectionIsSaid() {
        ParseResult.Parsed cable = Sections.assemble(FIRST, THIRD);
        assertThat(cable.cable().sectionsFound()).containsExactly(1, 3);
        assertThat(cable.defects())
                .filteredOn(d -> d.code() == Defect.Code.SECTION_MISSING)
                .extracting(Defect::detail)
                .containsExactly("2 of 3");
    }

    @Test
    void aRecordThatHasAllSectionsStandsAlone() {
        CableAssembler.Part whole = Sections.section(
                "r9",
                1,
                "1. (C) He came.\n\nBERN 00000012  002 OF 003\n\n2. (C) He sat.\n\nBERN 00000012  003 OF 003\n\n3. (C) So.\n");
        ParseResult.Parsed cable = Sections.assemble(FIRST, SECOND, whole);
        assertThat(cable.cable().text().paragraphs())
                .extracting(Paragraph::text)
                .containsExactly("He came.", "He sat.", "So.");
        assertThat(cable.cable().versions()).isEqualTo(3);
        assertThat(cable.cable().sectionsFound()).containsExactly(1, 2, 3);
    }

    @Test
    void theSameTextIsOneVersionFromItsSmallestRecord() {
        CableAssembler.Part again = new CableAssembler.Part(
                new DumpRecord(
                        "r0",
                        THIRD.record().contentId(),
                        THIRD.record().source(),
                        THIRD.record().format(),
                        THIRD.record().declared(),
                        THIRD.record().header(),
                        THIRD.record().body(),
                        THIRD.record().bytes(),
                        THIRD.record().damage()),
                THIRD.parsed());
        ParseResult.Parsed cable = Sections.assemble(THIRD, again);
        assertThat(cable.cable().versions()).isEqualTo(1);
        assertThat(cable.cable().recordIds()).containsExactly("r0", "r3");
    }

    @Test
    void ofTwoVersionsTheOneWithMoreTextWinsAndTakesTheOthersHeader() {
        String head = "C O N F I D E N T I A L BERN 000012 \n\nSUBJECT: MAYORS\n\n";
        CableAssembler.Part shorter = Sections.part(
                "r1",
                "c1",
                "R 011200Z JUL 09\nFM AMEMBASSY BERN\nTO RUEHC/SECSTATE WASHDC 1234\n",
                head + "1. (C) He\n");
        CableAssembler.Part longer =
                Sections.part("r2", "c2", "", head + "1. (C) He came.\n\n2. (C) He left.\nMILLER\n");
        ParseResult.Parsed cable = Sections.assemble(shorter, longer);
        assertThat(cable.cable().header().originator()).contains("AMEMBASSY BERN");
        assertThat(cable.cable().versions()).isEqualTo(2);
    }

    @Test
    void aCableOfNoRecordsIsTheCallersFault() {
        assertThatThrownBy(() -> CableAssembler.assemble(List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
