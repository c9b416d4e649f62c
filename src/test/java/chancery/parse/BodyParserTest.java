package chancery.parse;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.cable.Paragraph;
import chancery.cable.Paragraph.Kind;
import chancery.cable.Paragraph.Repair;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyParserTest {

    /** A slash is a line's end, two are a blank line. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            ¶1. (C) A.//¶2. (C) B.//¶3. (C) C.                     | 1 2 3
            1.(C) A./2.(C) B./3.(C) C.                              | 1 2 3
            1. (C) A.//2. (C) B.//14. (C) D.                        | 1 2 4
            1. (C) A.//2. (C) B.//13. (C) C.//14. (C) D.            | 1 2 3 4
            1. (C) A.//12. (C) B.//13. (C) C.//19. (C) D.//19. (C) E. | 1 2 3 9 10
            1. A.//2. B.//13. C.//14. D.//So.                       | 1 2 3 4
            1. (C) A.//¶12. (C) B.//13. (C) C.                      | 1 12 13
            1. (C) A.//2. (C) B.//2. (C) C.                         | 1 2 3
            1. (C) A.//2. (C) B.//2. (C) C.//3. (C) D.              | 1 2 2 3
            5. (C) A.//6. (C) B.//5. (C) C.//6. (C) D.//7. (C) E.   | 5 6 5 6 7
            1. (C) A.//2. (C) B.//1. (C) C.//2. (C) D.              | 1 2 1 2
            1. A.//2. B.//1. C.//2. D.                              | 1 2 1 2
            1. (C) A.//2. (C) B.//5. (C) E.//6. (C) F.              | 1 2 5 6
            1. (C) He left in June/¶2008. He came.//2. (C) B.       | 1 2
            1. (C) He left on May/2. It rained.//2. (C) B.          | 1 2
            1. (C) He met Smith/(U.S.) and/15. Then.//2. (C) B.     | 1 2
            1. (C) He paid/10,000 francs.//2. (C) B.                | 1 2
            1. (C) Begin text://1. We agree.//2. We thank.//3. So.//2. (C) B.//3. (C) C. | 1 2 3
            1. (C) Ask://1) (C) Who?//2) (C) Why?//2. (C) B.//3. (C) C. | 1 2 3
            1) A.//2) B.//3) C.                                     | 1 2 3
            1. (C) A. 2. (C) B. 3. (C) C.                           | 1 2 3
            1. (C) A (see para 2. (C) of ref).//2. (C) B.           | 1 2
            1. (C) A.//2. B.//3. (C) C.                             | 1 2 3
            (C) 1. A.//(C) 2. B.                                    | 1 2
            """)
    void numbersAreBelievedWhereTheyCanBe(String body, String numbers) {
        assertThat(read(body).numbers()).containsExactly(numbers.split(" "));
    }

    private static Bodies.Read read(String body) {
        return Bodies.read(body.replace('/', '\n'));
    }

    @Test
    void whatWasPrintedCanAlwaysBeGoneBackTo() {
        String body = "¶1. (C) A.\n\n12. (C) B.\n\n13. (C) C.\n";
        Bodies.Read read = Bodies.read(body);
        Paragraph second = read.paragraph(2);
        assertThat(second.number()).contains(2);
        assertThat(second.printedNumber()).contains("12");
        assertThat(second.repairs()).containsExactly(Repair.PILCROW_AS_1);
        assertThat(second.pieces()).extracting(piece -> piece.span().of(body)).containsExactly("12. (C) B.");
        assertThat(read.codes()).containsExactly("paragraph_number_misread", "paragraph_number_misread");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            The party~for assistance~~because the mayors                    | The party for assistance because the mayors
            The party,~~BERN 00000012 002 OF 002~~~with the mayors          | The party, with the mayors
            He met President~~BERN 00000012 002 OF 002~~Smith               | He met President Smith
            He met BERN 00000012 002 OF 002 Smith                           | He met Smith
            He left.~~Then he came.                                         | He left.⏎Then he came.
            He said:~-- one~-- two                                          | He said:⏎-- one⏎-- two
            He said:~~a) one~~b) two                                        | He said:⏎a) one⏎b) two
            He is pro-~Norwegian                                            | He is pro-Norwegian
            JURISDICTION is his. He has JURIS-~DICTION                      | JURISDICTION is his. He has JURISDICTION
            He left --~and came                                             | He left -- and came
            He spoke of the mayors of the old towns by the lake~-- and their wives -- and left | He spoke of the mayors of the old towns by the lake -- and their wives -- and left
            He wants of the mayors of the old towns by the lake:~-- their wives~-- the old towns by the lake and what belongs to them~-- so on | He wants of the mayors of the old towns by the lake:⏎-- their wives⏎-- the old towns by the lake and what belongs to them⏎-- so on
            Jan   Feb   Mar~12    13    14~15    16    17                   | Jan   Feb   Mar⏎12    13    14⏎15    16    17
            He left~CONFIDENTIAL~~CONFIDENTIAL~~PAGE 02 BERN 00012 02 OF 02 182017Z~~with her | He left with her
            """)
    void printedLinesAreJoinedAsTheyWereWritten(String printed, String text) {
        Bodies.Read read = Bodies.read("1. (C) " + printed.replace('~', '\n') + "\n\n2. (C) So.\n");
        assertThat(read.paragraph(1).text()).isEqualTo(text.replace('⏎', '\n'));
    }

    @Test
    void aPageLineInsideAParagraphPartsItsPieces() {
        String body = "1. (C) The party,\n\nBERN 00000012  002 OF 002\n\nwith the mayors.\n\n2. (C) So.";
        Paragraph first = Bodies.read(body).paragraph(1);
        assertThat(first.repairs()).containsExactly(Repair.PAGE_LINE_REMOVED);
        assertThat(first.section()).isEqualTo(1);
        assertThat(first.pieces())
                .extracting(piece -> piece.span().of(body))
                .containsExactly("1. (C) The party,", "with the mayors.");
        assertThat(Bodies.read(body).paragraph(2).section()).isEqualTo(2);
    }

    @Test
    void aWordIsPutTogetherOnlyWhenItStandsElsewhere() {
        assertThat(Bodies.read("1. (C) A protest. He will pro-\ntest.")
                        .paragraph(1)
                        .repairs())
                .containsExactly(Repair.WORD_JOINED);
        assertThat(Bodies.read("1. (C) He is pro-\nmayor.").paragraph(1).repairs())
                .isEmpty();
    }

    /** A slash is a line's end. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            ^The Mayors^----------^^                             | The Mayors
            ^The Mayors^------- --^^                             | The Mayors
            ^The Mayors^- - - - -^                               | The Mayors
            ^=====^THE MAYORS^=====^^                            | THE MAYORS
            ^----------^^BERN 00000012 002 OF 002^^The Mayors^-----^^ | The Mayors
            ^The mayors of the larger cities and what they^think of the tax^-----^^ | The mayors of the larger cities and what they think of the tax
            ^The Mayors^                                         | The Mayors
            ^THE MAYORS^^                                        | THE MAYORS
            He said “so.”^THE MAYORS^                            | THE MAYORS
            He said to^BERN 00000012 002 OF 002^her “so.”^THE MAYORS^ | THE MAYORS
            ^//THE MAYORS//^^                                    | THE MAYORS
            ^** The Mayors **^^                                  | The Mayors
            ^(U) The Mayors^^                                    | (U) The Mayors
            ^Relations with the U.S.^^                           | Relations with the U.S.
            ^100 Days of Mayors^-----^^                          | 100 Days of Mayors
            ^Comment: A Beginning^^                              | Comment: A Beginning
            The Mayors^----------^                               | The Mayors
            ^The Mayors^BERN 00000012 002 OF 002^----------^     | The Mayors
            He left. End Summary^The Mayors^^                    | The Mayors
            He left. The Mayors^^----------^^                    | The Mayors
            ^Then he left.^^                                     | -
            ^and then he left^^                                  | -
            ^END SUMMARY^^                                       | -
            ^-- The Mayors^^                                     | -
            ^XXXXXXXXXXXX^^                                      | -
            """)
    void aHeadingIsReadAboveItsParagraph(String between, String heading) {
        Bodies.Read read = Bodies.read("1. (C) He came.\n" + between.replace('^', '\n') + "2. (C) He left.\n");
        assertThat(read.numbers()).containsExactly("1", "2");
        assertThat(read.paragraph(2).heading().orElse("-")).isEqualTo(heading);
        assertThat(read.paragraph(1).text().startsWith("He came.")).isTrue();
        assertThat(read.paragraph(1).text().contains("Mayors")).isEqualTo(between.contains("-- The Mayors"));
    }

    @Test
    void aHeadingAndItsTextOnOneLineAreCutApart() {
        Bodies.Read read = Bodies.read("1. (C) He came.\nThe Mayors ----of the city left.\n5. (C) So.");
        assertThat(read.numbers()).containsExactly("1", "-", "5");
        assertThat(read.paragraph(2).heading()).contains("The Mayors");
        assertThat(read.paragraph(2).text()).isEqualTo("of the city left.");
    }

    @Test
    void twoHeadingsOneAboveTheOtherAreBothKept() {
        Bodies.Read read = Bodies.read("1. (C) A.\n\nSECURITY\n--------\n\nThe Borders\n-----------\n\n2. (C) B.");
        assertThat(read.paragraph(2).heading()).contains("SECURITY\nThe Borders");
    }

    @Test
    void bulletsBeforeTheFirstNumberAreOneParagraph() {
        Bodies.Read read = Bodies.read("-- He came.\n\n-- He left. End Key Points.\n\n1. (C) So.");
        assertThat(read.numbers()).containsExactly("-", "1");
        assertThat(read.paragraph(1).kind()).isEqualTo(Kind.SUMMARY);
    }

    @Test
    void aTextWithoutNumbersHasAParagraphForEachBlock() {
        Bodies.Read read =
                Bodies.read("(C) He came\nearly.\n\nHe sat down.\n\n-- at last\n\nTHE END\n-------\n\nHe left.");
        assertThat(read.text().paragraphs())
                .extracting(Paragraph::text)
                .containsExactly("He came early.", "He sat down.\n-- at last", "He left.");
        assertThat(read.paragraph(1).mark().orElseThrow().text()).isEqualTo("C");
        assertThat(read.paragraph(3).heading()).contains("THE END");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            1. CONFIDENTIAL - ENTIRE TEXT.      | C
            1. (C - ENTIRE TEXT).               | C
            1. (C) ENTIRE TEXT.                 | C
            Sensitive but unclassified - entire text. | SBU
            """)
    void aBlanketMarkIsForAllParagraphs(String blanket, String mark) {
        Bodies.Read read = Bodies.read(blanket + "\n\n2. He came.\n\n3. He left.");
        Paragraph last = read.text().paragraphs().get(2);
        assertThat(last.mark().orElseThrow().text()).isEqualTo(mark);
        assertThat(last.repairs()).contains(Repair.BLANKET_MARK);
    }

    @Test
    void aFarewellIsBoilerplateAndNoPartOfTheLastParagraph() {
        Bodies.Read read = Bodies.read("1. (C) He left.\n\n***************\nVisit Embassy Bern's Classified Website;\n"
                + "http://bern.example\n***************\n\nMiller");
        assertThat(read.text().paragraphs()).extracting(Paragraph::kind).containsExactly(Kind.BODY, Kind.BOILERPLATE);
        assertThat(read.paragraph(1).text()).isEqualTo("He left.");
        assertThat(read.text().signature()).contains("Miller");
        assertThat(Bodies.read("1. (C) He left.\nMINIMIZE CONSIDERED\nMiller")
                        .paragraph(1)
                        .text())
                .isEqualTo("He left.");
    }

    @Test
    void linesThatNoPrinterWrappedAreParts() {
        String unwrapped = "He said for an hour what he thought of the mayors of the old towns by the lake. ".repeat(3);
        assertThat(Bodies.read("1. (C) Begin text.\n" + unwrapped + "\nHe left.")
                        .paragraph(1)
                        .text())
                .isEqualTo("Begin text.\n" + unwrapped.strip() + "\nHe left.");
        assertThat(Bodies.read("1. (C) Begin text.\n" + unwrapped + "\nHe left,\nhe thought.")
                        .paragraph(1)
                        .text())
                .isEqualTo("Begin text. " + unwrapped.strip() + " He left, he thought.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            XXXXXXXXXXXX said that xxxxx left                | 2
            [Name removed] met [Names removed] and [xxxxxxx] | 3
            XXXX said [he] left                              | 0
            """)
    void redactionsAreCounted(String text, int redactions) {
        assertThat(Bodies.read("1. (C) " + text).paragraph(1).redactions()).isEqualTo(redactions);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            On July 3, Presi...                                                                | true
            The mayor then left for the city of Oslo, where he was to stay with his brother and | true
            The mayor left.                                                                    | false
            The mayor left for the city of Oslo to stay with his brother for a year. End comment | false
            The mayor left. MILLER                                                             | false
            """)
    void aTextThatBreaksOffIsTruncated(String text, boolean truncated) {
        Bodies.Read read = Bodies.read("1. (C) " + text);
        assertThat(read.text().truncated()).isEqualTo(truncated);
        assertThat(read.codes().contains("text_truncated")).isEqualTo(truncated);
    }

    @Test
    void doubtsAreDefectsWithTheirPlace() {
        String body = "1. (S) A.\n\n2. C) B.\n\nOSLO 00000321  002 OF 002\n\n5. (C) C.";
        Bodies.Read read = Bodies.read(body);
        assertThat(read.codes())
                .containsExactlyInAnyOrder(
                        "portion_above_classification",
                        "portion_mark_damaged",
                        "foreign_page_line",
                        "paragraph_number_skipped");
        assertThat(read.defects())
                .filteredOn(d -> d.code().label().equals("portion_mark_damaged"))
                .extracting(d -> d.span().of(body))
                .isEqualTo(List.of("2. C)"));
    }

    @Test
    void anEmptyTextHasNoParagraphs() {
        assertThat(Bodies.read("").text().paragraphs()).isEmpty();
        assertThat(Bodies.read("\n\n  \n").text().paragraphs()).isEmpty();
    }
}
