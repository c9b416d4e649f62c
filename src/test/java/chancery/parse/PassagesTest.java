package chancery.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PassagesTest {

    /** Paragraphs between slashes; the words before {@code =} are the heading. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Summary: He left. End summary. / He came.                 | summary body
            SUMMARY AND COMMENT: He left. END SUMMARY AND COMMENT / He came. | summary body
            Summary. He left. / Summary continued: Then. End Summary. / He came. | summary summary body
            SUMMARY=He left. / He stayed. / THE MAYOR=He came.        | summary summary body
            Summary: He left. / He came.                              | summary body
            He left. END SUMMARY. / He came.                          | summary body
            Key Points: He left. / He came.                           | summary body
            (C) KEY POINTS=He left. End Key Points. / He came.        | summary body
            He came. / Comment: Hardly. / Nor he. / OSLO=He left.     | body comment comment body
            COMMENT=Hardly. / Nor he. End comment. / He left.         | comment comment body
            Comment: Hardly. / General Roe has cleared this cable.    | comment body
            Comment: Hardly. / Nor was the street cleared.            | comment comment
            He came. Comment: Hardly. / Nor he. End comment. / He left. | body comment body
            (COMMENT: Hardly. END COMMENT.) Then the mayor rose, spoke for an hour, sat down and fell asleep before the doors were shut. / So. | body body
            Post comment: Hardly. End comment.                        | comment
            Comment on the weather was rare.                          | body
            Background checks were made.                              | body
            Background: He left. / He came.                           | background body
            BACKGROUND=He left. / He stayed. / OSLO=He came.          | background background body
            BIO NOTES=He was born. / COMMENT: Hardly.                 | bio comment
            Introduction: He left. End introduction. / He came.       | introduction body
            Note: He left. End note.                                  | note
            This is an action request. See paragraph 3. / He left. / Please go. | action body action
            Action request: Please go. / He left.                     | action body
            This is an action request. Please see paragraph three. / He left. / Please go. | action body action
            Comment: Hardly. / Comment cont'd: Nor he.                | comment comment
            Summary: He left. / SUMMARY CONT: So. End summary. / No.  | summary summary body
            Summary. He left. / Summary, continued. So. End summary. / No. | summary summary body
            Begin text: / He left. / End text. / So.                  | quoted_text quoted_text quoted_text body
            Begin talking points/non-paper: He left. / So.            | quoted_text body
            """)
    void openersAndClosersGiveParagraphsTheirKinds(String paragraphs, String kinds) {
        String[] texts = paragraphs.split(" / ");
        Passages.Read read = Passages.read(IntStream.range(0, texts.length)
                .mapToObj(i -> part(i + 1, texts[i].strip()))
                .toList());
        assertThat(read.kinds().stream().map(kind -> kind.label()).collect(Collectors.joining(" ")))
                .isEqualTo(kinds);
    }

    private static Passages.Part part(int number, String text) {
        int equals = text.indexOf('=');
        return new Passages.Part(
                Optional.of(number),
                Optional.of(text.substring(0, Math.max(0, equals))).filter(h -> !h.isEmpty()),
                text.substring(equals + 1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            1. (C) SUMMARY: He left. END SUMMARY.                        | He left.
            1. (C) Summary and comment. He left.  End summary and comment. | He left.
            1. (C) He left. (End summary.)                               | He left.
            1. (C) Key points: He left.                                  | He left.
            1. (C) He left.                                              | -
            """)
    void theSummaryOfACableIsWithoutTheWordsThatOpenAndCloseIt(String body, String summary) {
        assertThat(Bodies.read(body).text().summary().orElse("-")).isEqualTo(summary);
    }

    @Test
    void aSummaryOverTwoParagraphsIsJoinedByANewline() {
        assertThat(Bodies.read("1. (C) Summary: He left.\n2. (C) He came. End summary.\n3. (C) So.")
                        .text()
                        .summary())
                .contains("He left.\nHe came.");
    }

    @Test
    void missingEndsAndBeginningsAreDefects() {
        assertThat(Bodies.read("1. (C) Summary: He left.\n2. (C) Comment: Hardly.")
                        .codes())
                .isEqualTo(Arrays.asList("passage_unclosed", "passage_unclosed"));
        assertThat(Bodies.read("1. (C) Comment: Contacts are rare.\n2. (C) Comment cont'd: He left.")
                        .codes())
                .containsExactly("passage_unclosed");
        assertThat(Bodies.read("1. (C) He left. End summary.\n2. (C) So.").codes())
                .containsExactly("passage_unopened");
    }
}
