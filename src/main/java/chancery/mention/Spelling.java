package chancery.mention;

import java.text.Normalizer;
import java.util.Locale;

/** The characters that words are made of, and words without case and accents: {@code São} and {@code sao} are {@code SAO}. */
final class Spelling {

    static final int LOWER = 1 << 16;
    static final int UPPER = 1 << 17;
    static final int DIGIT = 1 << 18;
    /** A letter of a script that knows no case. */
    static final int LETTER = 1 << 19;

    static final int APOSTROPHE = 1 << 20;
    static final int HYPHEN = 1 << 21;
    static final int BLANK = 1 << 22;

    /** What a word is made of. */
    static final int WORD = LOWER | UPPER | DIGIT | LETTER;
    /** What may stand inside a word. */
    static final int INNER = APOSTROPHE | HYPHEN;

    /** The answers for Latin letters, because this is asked for every character of a dump. */
    private static final int[] GLYPHS = glyphs();

    private Spelling() {}

    /** The class of a character, and in the lower 16 bits the capital without accents that stands for it. */
    static int glyph(char c) {
        return c < GLYPHS.length ? GLYPHS[c] : rareGlyph(c);
    }

    static boolean isIn(char c, int classes) {
        return (glyph(c) & classes) != 0;
    }

    static char plain(char c) {
        return (char) glyph(c);
    }

    /** In capitals, without accents; as long as the word. */
    static String fold(String word) {
        char[] folded = new char[word.length()];
        for (int i = 0; i < folded.length; i++) {
            folded[i] = plain(word.charAt(i));
        }
        return new String(folded);
    }

    /** A stretch of a text in one line, in capitals, without accents; as long as the stretch. */
    static String fold(char[] text, int start, int end) {
        char[] folded = new char[end - start];
        for (int i = 0; i < folded.length; i++) {
            char c = text[start + i];
            folded[i] = c == '\n' ? ' ' : plain(c);
        }
        return new String(folded);
    }

    /** Whether there is no small letter in a text. */
    static boolean isCapitals(CharSequence text) {
        for (int at = 0; at < text.length(); at++) {
            if (isIn(text.charAt(at), LOWER)) {
                return false;
            }
        }
        return true;
    }

    private static int[] glyphs() {
        int[] glyphs = new int[0x250];
        for (char c = 0; c < glyphs.length; c++) {
            String base = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD)
                    .substring(0, 1)
                    .toUpperCase(Locale.ROOT);
            glyphs[c] = classOf(c) | (base.length() == 1 ? base.charAt(0) : c);
        }
        glyphs['`'] = '\'' | APOSTROPHE;
        glyphs['\u0131'] = 'I' | LOWER;
        return glyphs;
    }

    private static int rareGlyph(char c) {
        return c == '\u2019' || c == '\u2018' ? '\'' | APOSTROPHE : c | classOf(c);
    }

    private static int classOf(char c) {
        if (Character.isLetter(c)) {
            return Character.isLowerCase(c) ? LOWER : Character.isUpperCase(c) ? UPPER : LETTER;
        }
        if (Character.isDigit(c)) {
            return DIGIT;
        }
        return c == '\'' ? APOSTROPHE : c == '-' ? HYPHEN : Character.isWhitespace(c) ? BLANK : 0;
    }
}
