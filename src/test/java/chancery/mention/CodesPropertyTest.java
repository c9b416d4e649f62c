package chancery.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class CodesPropertyTest {

    @Property
    void wordsAreTheRunsOfWordCharacters(
            @ForAll @StringLength(max = 60) @CharRange(from = ' ', to = '\u0450') @Chars({'\u2019', '\u0661', '\u4e2d'})
                    String text) {
        Codes codes = codes(text);
        int at = 0;
        while (at < text.length()) {
            int start = at;
            while (start < text.length() && !Passage.isWordCharacter(text.charAt(start))) {
                start++;
            }
            int end = start;
            while (end < text.length() && Passage.isWordCharacter(text.charAt(end))) {
                end++;
            }
            int found = codes.wordStart(at, text.length());
            assertThat(Math.min(found, text.length())).as(text).isEqualTo(start);
            assertThat(codes.wordEnd(start)).as(text).isEqualTo(end);
            assertThat(codes.hash(start, end)).as(text).isEqualTo(Codes.hash(text, start, end));
            at = end;
        }
    }

    @Property
    void caseAndAccentsDoNotCount(@ForAll @StringLength(max = 30) @CharRange(from = ' ', to = '\u017f') String text) {
        String plain = Spelling.fold(text);
        assertThat(Codes.hash(text, 0, text.length())).isEqualTo(Codes.hash(plain, 0, plain.length()));
    }

    @Property
    void otherShortWordsHaveOtherNumbers(
            @ForAll @AlphaChars @StringLength(max = 7) String one,
            @ForAll @AlphaChars @StringLength(max = 7) String other) {
        boolean same = Codes.hash(one, 0, one.length()) == Codes.hash(other, 0, other.length());
        assertThat(same).isEqualTo(one.toUpperCase(Locale.ROOT).equals(other.toUpperCase(Locale.ROOT)));
    }

    @Property
    void smallLettersAreCountedButForX(
            @ForAll @StringLength(max = 60) @CharRange(from = ' ', to = '\u0450') String text,
            @ForAll @IntRange(max = 70) int most) {
        long small = text.chars()
                .filter(c -> c != 'x' && Spelling.isIn((char) c, Spelling.LOWER))
                .count();
        assertThat(codes(text).smallLetters(text.length(), most) > most)
                .as(text)
                .isEqualTo(small > most);
    }

    /** What was longer before does not show behind the end of what is read now. */
    @Test
    void aSecondTextTakesThePlaceOfTheFirst() {
        Codes codes = codes("ABCDEFGHIJKLMNOPQRSTUVWXYZABCDEFGHIJKLMNOPQRSTUVWXYZ");
        codes.read("Oslo".toCharArray(), 4);
        assertThat(codes.wordEnd(0)).isEqualTo(4);
        assertThat(codes.wordStart(4, 4)).isGreaterThanOrEqualTo(4);
        assertThat(codes.hash(0, 4)).isEqualTo(Codes.hash("OSLO", 0, 4));
    }

    private static Codes codes(String text) {
        Codes codes = new Codes();
        codes.read(text.toCharArray(), text.length());
        return codes;
    }
}
