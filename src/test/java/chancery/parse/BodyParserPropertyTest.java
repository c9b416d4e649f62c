package chancery.parse;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.cable.Paragraph;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The laws that hold for any text: it is read, all of it, and every paragraph knows where it stands. */
class BodyParserPropertyTest {

    private static final List<String> PIECES = List.of(
            "¶1. (C) SUMMARY: The mayor left. END SUMMARY.",
            "2.(S/NF) He came in June",
            "14. (SBU) Then",
            "¶2008. He came back",
            "19. (C COMMENT: hardly",
            "(C) 3. He left",
            "END COMMENT.",
            "THE MAYORS",
            "----------",
            "- - - -",
            "The Mayors ----left",
            "BERN 00000012  002 OF 002",
            "PAGE 02        BERN  00012  01 OF 02  182017Z",
            "C O N F I D E N T I A L SECTION 02 OF 02 BERN 000012",
            "CONFIDENTIAL",
            "SIPDIS",
            "-- one",
            "a) two",
            "and pro-",
            "test",
            "XXXXXXXXXXXX",
            "[Name removed]",
            "Visit Embassy Bern's Website: http://bern.example",
            "Declassified/Released US Department of State EO Systematic Review 05 JUL 2006",
            "MILLER",
            "NNNN",
            "...",
            " OF ",
            "(",
            ")",
            "¶",
            "1.",
            "\ud83d\ude00",
            "\t",
            " ",
            "\r",
            "\r\n",
            "\n",
            "\n\n");

    @Property(tries = 600)
    void segmentsCoverTheTextAndPiecesAreInOrder(@ForAll("bodies") String body) {
        holdLaws(body);
    }

    @Property(tries = 200)
    void anyCharactersAtAllAreRead(@ForAll String body) {
        holdLaws(body);
    }

    @Property(tries = 200)
    void anyTruncationIsSurvived(@ForAll("bodies") String body, @ForAll @IntRange(max = 4000) int length) {
        holdLaws(body.substring(0, Math.min(length, body.length())));
    }

    private static void holdLaws(String body) {
        Bodies.Read read = Bodies.read(body);
        assertThat(Bodies.cover(read, body)).isEqualTo(body);
        int end = 0;
        int ordinal = 0;
        for (Paragraph paragraph : read.text().paragraphs()) {
            assertThat(paragraph.ordinal()).isEqualTo(++ordinal);
            assertThat(paragraph.pieces()).isNotEmpty();
            for (Paragraph.Piece piece : paragraph.pieces()) {
                assertThat(piece.span().start()).isGreaterThanOrEqualTo(end);
                end = piece.span().end();
            }
            assertThat(letters(body, paragraph)).contains(letters(paragraph.text()));
        }
        assertThat(end).isLessThanOrEqualTo(body.length());
        read.defects().forEach(defect -> assertThat(defect.span().end()).isLessThanOrEqualTo(body.length()));
    }

    /** Letters and digits only: blanks, hyphens and line ends are what joining changes. */
    private static String letters(String text) {
        return text.chars()
                .filter(Character::isLetterOrDigit)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static String letters(String body, Paragraph paragraph) {
        return letters(
                paragraph.pieces().stream().map(piece -> piece.span().of(body)).collect(Collectors.joining()));
    }

    @Provide
    Arbitrary<String> bodies() {
        return Arbitraries.of(PIECES)
                .list()
                .ofMaxSize(60)
                .flatMap(pieces -> Arbitraries.of(" ", "\n", "\n\n", "").map(between -> String.join(between, pieces)));
    }
}
