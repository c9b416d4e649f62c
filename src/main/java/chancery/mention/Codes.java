package chancery.mention;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * A text with one byte for each character, so that eight characters are looked at at once: where words end, whether they have
 * small letters, and what number a word is known by. Case and accents do not count: {@code São}, {@code SAO} and {@code sao}
 * have one number; other words of fewer than eight letters from A to Z have others.
 *
 * <p>The bits of a byte, {@code s} in small letters only: {@code 11s} and the place in the alphabet for a letter from A to Z,
 * accents left away; {@code 1001} and the last four bits of the character for a digit; {@code 10s0} and these four bits for a
 * letter of another alphabet, so that foreign words may share a number. What is of no word begins with 0.
 */
final class Codes {

    static final int APOSTROPHE = 1;
    static final int HYPHEN = 2;
    static final int COMMA = 4;

    private static final int WORD = 0x80;
    private static final int LATIN = 0x40;
    private static final int SMALL = 0x20;
    private static final int DIGIT = 0x10;
    private static final int LAST_BITS = 0x0f;

    /** How many characters are looked at at once. */
    static final int EIGHT = Long.BYTES;

    private static final long WORDS = each(WORD);
    private static final long DIGITS = each(DIGIT);
    private static final long SMALLS = each(SMALL);

    private static final long SEVEN_BITS = each(0x7f);
    private static final long OF_X = each(code('x'));

    /** What the number of each word begins with. */
    static final long NO_WORD = 0xcbf29ce484222325L;
    /** 2 to the 64th over the golden ratio. */
    private static final long SPREAD = 0x9e3779b97f4a7c15L;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final byte[] LATIN_CODES = latinCodes();

    private byte[] codes = new byte[2 * EIGHT];

    /** Takes the first characters of an array in the place of what was read before. */
    void read(char[] characters, int length) {
        if (codes.length < length + 2 * EIGHT) {
            codes = new byte[length + length / 4 + 2 * EIGHT];
        }
        byte[] read = codes;
        byte[] latin = LATIN_CODES;
        for (int at = 0; at < length; at++) {
            char c = characters[at];
            read[at] = c < latin.length ? latin[c] : code(c);
        }
        Arrays.fill(read, length, length + 2 * EIGHT, (byte) 0);
    }

    byte at(int place) {
        return codes[place];
    }

    boolean isOfWord(int place) {
        return codes[place] < 0;
    }

    /** Takes an apostrophe for what stands at a place. */
    void putApostrophe(int place) {
        codes[place] = APOSTROPHE;
    }

    /** Whether a word goes on behind this if another of its characters follows. */
    boolean isInner(int place) {
        return codes[place] == APOSTROPHE || codes[place] == HYPHEN;
    }

    /** The first character of a word from a place on, or a place behind the end. */
    int wordStart(int from, int length) {
        int at = from;
        while (at < length) {
            long words = eight(at) & WORDS;
            if (words != 0) {
                return at + before(words);
            }
            at += EIGHT;
        }
        return at;
    }

    /** Behind the last character of the word that goes on here. */
    int wordEnd(int from) {
        int at = from;
        while (isOfWord(at)) {
            at++;
        }
        return at;
    }

    /** The characters from a place on, the first in the lowest byte; behind the end stand those of no class. */
    long eight(int place) {
        return (long) LONGS.get(codes, place);
    }

    /** Marks those of eight characters that are of no word by their highest bits. */
    static long notOfWord(long eight) {
        return ~eight & WORDS;
    }

    /** Not 0 where there are small letters among eight characters. */
    static long small(long eight) {
        return eight & SMALLS;
    }

    /** Not 0 where there are digits among eight characters. */
    static long digits(long eight) {
        return eight & ~(eight >>> 2) & DIGITS;
    }

    /** How many characters stand before the first mark; there must be one. */
    static int before(long marks) {
        return Long.numberOfTrailingZeros(marks) >>> 3;
    }

    /** All bits of the characters before the first mark; there must be one. */
    static long maskBefore(long marks) {
        return ((marks & -marks) >>> 7) - 1;
    }

    /** How many small letters stand between two places. */
    int smallBetween(int start, int end) {
        int small = 0;
        int at = start;
        for (; end - at >= EIGHT; at += EIGHT) {
            small += Long.bitCount(small(eight(at)));
        }
        return small + Long.bitCount(small(eight(at) & ((1L << ((end - at) * Byte.SIZE)) - 1)));
    }

    /** The number of the word between two places. */
    long hash(int start, int end) {
        long hash = NO_WORD;
        int at = start;
        for (; end - at >= EIGHT; at += EIGHT) {
            hash = hash(hash, eight(at));
        }
        return hash(hash, eight(at) & ((1L << ((end - at) * Byte.SIZE)) - 1));
    }

    /** The number of the word between two places of a text. */
    static long hash(CharSequence text, int start, int end) {
        long hash = NO_WORD;
        long eight = 0;
        for (int at = start; at < end; at++) {
            int place = (at - start) % EIGHT;
            eight |= (code(text.charAt(at)) & 0xffL) << (place * Byte.SIZE);
            if (place == EIGHT - 1) {
                hash = hash(hash, eight);
                eight = 0;
            }
        }
        return hash(hash, eight);
    }

    /** The number of some words and one more behind them. */
    static long hashWith(long words, long word) {
        return spread(words ^ Long.rotateLeft(word, 1)); // no word is lost where it stands twice
    }

    /** The number of a word with eight more characters, or with its last ones, fewer than eight, perhaps none. */
    static long hash(long word, long characters) {
        return spread(word ^ (characters & ~SMALLS));
    }

    /** All bits of the number take part in each half of the other; no two have the same. */
    private static long spread(long number) {
        long spread = number * SPREAD;
        return spread ^ (spread >>> Integer.SIZE);
    }

    /** How many small letters are among the first characters; a redaction's {@code x} does not count. */
    int smallLetters(int length, int most) {
        int small = 0;
        for (int at = 0; at < length && small <= most; at += EIGHT) {
            long eight = eight(at);
            long other = eight ^ OF_X;
            long noX = (((other & SEVEN_BITS) + SEVEN_BITS) | other) & WORDS; // the highest bit of each that is no x
            small += Long.bitCount(eight & (noX >>> 2) & SMALLS);
        }
        return small;
    }

    private static long each(int code) {
        return (code & 0xffL) * 0x0101010101010101L;
    }

    private static byte[] latinCodes() {
        byte[] codes = new byte[0x250];
        for (char c = 0; c < codes.length; c++) {
            codes[c] = code(c);
        }
        return codes;
    }

    private static byte code(char c) {
        int glyph = Spelling.glyph(c);
        if ((glyph & Spelling.WORD) == 0) {
            int inside = (glyph & Spelling.HYPHEN) != 0 ? HYPHEN : APOSTROPHE;
            return (byte) ((glyph & Spelling.INNER) != 0 ? inside : c == ',' ? COMMA : 0);
        }
        char plain = Spelling.plain(c);
        int small = (glyph & Spelling.LOWER) != 0 ? SMALL : 0;
        if (plain >= 'A' && plain <= 'Z') {
            return (byte) (WORD | LATIN | small | (plain - 'A' + 1));
        }
        return (byte) (WORD | ((glyph & Spelling.DIGIT) != 0 ? DIGIT : small) | (plain & LAST_BITS));
    }
}
