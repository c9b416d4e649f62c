package chancery.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageBreaksTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            BERN 00000012  002 OF 002                          | 2
            BERN 00000012  001.2 OF 002                        | 1
            Bern 00000012  002 of 002                          | 2
            Bern 00000012  001.2 of 002                        | 1
            OSLO 00000321  003 OF 004                          | 3
            PAGE 02        BERN  00012  02 OF 02  182017Z       | 2
            PAGE 02 RUEHSW0012 C O N F I D E N T I A L          | 1
            PAGE 03  BERN 00012 TOSEC 340101                   | 1
            C O N F I D E N T I A L SECTION 02 OF 02 BERN 000012 | 2
            SECTION 02 OF 02                                   | 2
            CONFIDENTIAL                                       | 1
            C O N F I D E N T I A L                            | 1
            CONFIDENTIAL PTQ1865                               | 1
            SIPDIS                                             | 1
            """)
    void printThatHasALineForItselfIsNoText(String line, int section) {
        List<Row> rows = rows("He said\n" + line + "\nthat");
        assertThat(rows).extracting(Row::kind).containsExactly(Row.Kind.TEXT, Row.Kind.PAGE_LINE, Row.Kind.TEXT);
        assertThat(rows.get(2).section()).isEqualTo(section);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            He saw TWO OF THREE plans                     | TEXT
            TWO OF THE 12 MINISTERS LEFT                  | TEXT
            He came. BERN 00000012 002 OF 002 Then he left | TEXT PAGE_LINE TEXT
            AND THE BERN 00000012 002 OF 002 MAYOR LEFT    | TEXT PAGE_LINE TEXT
            He met in Bern 00000012 002 of 002 the mayor   | TEXT PAGE_LINE TEXT
            He saw 12 of 012 houses                        | TEXT
            XXXXXXXXXXXX5. (C) The mayor                   | TEXT TEXT
            He saw BOX 5 (C) and left                      | TEXT
            PAGE 02 BERN 00012 01 OF 02 291400Z THE MAYOR  | PAGE_LINE TEXT
            Secret meetings went on                       | TEXT
            SECRET MEETINGS WENT ON                       | TEXT
            --------- ---                                 | RULE
            - - - -                                       | RULE
            *** **                                        | RULE
            -- He left                                    | TEXT
            The Mayors ----He left                        | TEXT RULE TEXT
            He left. 5. (C) The mayor                     | TEXT TEXT
            He left in May (para 5 (C) of ref)            | TEXT
            He left. Jane P. Smith Declassified/Released US Department of State EO Systematic Review 05 JUL 2006 | TEXT APPENDED
            """)
    void linesAreCutAtPrintThatIsGluedIn(String line, String kinds) {
        assertThat(rows(line)).extracting(row -> row.kind().name()).containsExactly(kinds.split(" "));
    }

    @Test
    void ofRunningCapitalsOnlyTheCablesOwnPostIsPartOfThePageLine() {
        String text = "AND THE BERN 00000012 002 OF 002 MAYOR LEFT";
        assertThat(rows(text).get(0).end()).isEqualTo("AND THE".length());
        assertThat(rows("He met in Bern 00000012 002 of 002 the mayor").get(0).end())
                .isEqualTo("He met in".length());
    }

    /** A slash is a line's end. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            He left. The New Mayor//-------------//So.                  | He left. ; The New Mayor ; So.
            He left. The New/Mayor/-------------//So.                   | He left. ; The New ; Mayor ; So.
            He left. The New//Mayor/-------------//So.                  | He left. ; The New ; Mayor ; So.
            So XXXXXXXXXXXX The New Mayor/-------------//So.            | So XXXXXXXXXXXX ; The New Mayor ; So.
            He left. END SUMMARY/-----------//So.                       | He left. END SUMMARY ; So.
            Who left: The New Mayor/-------------//So.                  | Who left: The New Mayor ; So.
            He left. The New Mayor/------------//So.                    | He left. The New Mayor ; So.
            He left with The New Mayor/-------------//So.               | He left with The New Mayor ; So.
            He left. He met mayors/--------------//So.                  | He left. He met mayors ; So.
            The New Mayor/-------------//So.                            | The New Mayor ; So.
            """)
    void aHeadingBehindASentenceIsAsLongAsItsUnderline(String body, String texts) {
        String text = body.replace('/', '\n');
        assertThat(rows(text).stream().filter(Row::isText).map(row -> text.substring(row.start(), row.end())))
                .containsExactly(texts.split(" ; "));
    }

    @Test
    void aHeadThatRepeatsAtANewSectionIsTakenOutAsAWhole() {
        String text = """
                He stayed in the
                 CONFIDENTIAL PTQ1865
                PAGE 01 BERN 00012 02 OF 02 291401Z ACTION EUR-00
                INFO LOG-00 EB-00 AID-00 /012W
                                  ------------------A54E38  291401Z /38
                C O N F I D E N T I A L SECTION 02 OF 02 BERN 000012
                SIPDIS
                LONDON FOR SMITH
                E.O. 12958: DECL: 11/29/10
                TAGS: PGOV SZ
                city hall.""";
        assertThat(rows(text).stream().filter(Row::isText).map(row -> text.substring(row.start(), row.end())))
                .containsExactly("He stayed in the", "city hall.");
    }

    @Test
    void pageLinesOfAnotherCableAreToldApart() {
        String text = "He said\nOSLO 00000321  002 OF 002\nBERN 00000012  002 OF 002\nthat";
        assertThat(PageBreaks.read(text, 0, text.length(), Bodies.HEAD).foreign())
                .extracting(row -> text.substring(row.start(), row.end()))
                .containsExactly("OSLO 00000321  002 OF 002");
    }

    private static List<Row> rows(String text) {
        return PageBreaks.read(text, 0, text.length(), Bodies.HEAD).rows();
    }
}
