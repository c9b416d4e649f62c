package chancery.parse;

/** Looks at characters of a text in place, so that no copies are made of what is only looked at. */
final class Scan {

    /** The bit that tells {@code a} from {@code A}. */
    private static final int CASE = 'a' ^ 'A';

    private Scan() {}

    static boolean isBlank(char c) {
        return c <= ' ' || c == '\u00a0' || c == '\ufeff' || (c > 0x7f && Character.isWhitespace(c));
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isCapital(char c) {
        return (c >= 'A' && c <= 'Z') || (c > 0x7f && Character.isUpperCase(c));
    }

    static boolean isLower(char c) {
        return (c >= 'a' && c <= 'z') || (c > 0x7f && Character.isLowerCase(c));
    }

    static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c > 0x7f && Character.isLetter(c));
    }

    /** The first place from {@code from} on that is not blank, at most {@code to}. */
    static int skipBlanks(String text, int from, int to) {
        int i = from;
        while (i < to && isBlank(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** The last place down from {@code to} whose preceding character is not blank, at least {@code from}. */
    static int skipBlanksBack(String text, int from, int to) {
        int i = to;
        while (i > from && isBlank(text.charAt(i - 1))) {
            i--;
        }
        return i;
    }

    /** The first place from {@code from} on that is no digit, at most {@code to}. */
    static int skipDigits(String text, int from, int to) {
        int i = from;
        while (i < to && isDigit(text.charAt(i))) {
            i++;
        }
        return i;
    }

    static int skipDigitsBack(String text, int from, int to) {
        int i = to;
        while (i > from && isDigit(text.charAt(i - 1))) {
            i--;
        }
        return i;
    }

    /** Whether the text reads so at this place, capitals or not (A to Z). {@code word} has two letters at least. */
    static boolean reads(String text, int at, String word) {
        return at + word.length() <= text.length()
                && ((text.charAt(at + 1) ^ word.charAt(1)) & ~CASE) == 0 // tells most words apart from those looked for
                && text.regionMatches(true, at, word, 0, word.length());
    }

    /** Whether a sentence ends before {@code to}: a full stop or its like, perhaps inside quotes or brackets. */
    static boolean endsSentence(String text, int from, int to) {
        int i = to;
        while (i > from && mayFollowSentence(text.charAt(i - 1))) {
            i--;
        }
        return i <= from || isSentenceEnd(text.charAt(i - 1));
    }

    static boolean isSentenceEnd(char c) {
        return c == '.' || c == '!' || c == '?' || c == ':' || c == ';';
    }

    /** Quotes, brackets and blanks may stand behind the end of a sentence. */
    static boolean mayFollowSentence(char c) {
        return c == '"' || c == '\'' || c == ')' || c == ']' || c == '”' || c == '’' || c == '*' || isBlank(c);
    }

    /** No blanks at the ends, one where there are several, line ends included. */
    static String squeeze(String text) {
        StringBuilder squeezed = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isBlank(c)) {
                gap = squeezed.length() > 0;
            } else {
                if (gap) {
                    squeezed.append(' ');
                    gap = false;
                }
                squeezed.append(c);
            }
        }
        return squeezed.toString();
    }

    /**
     * Finds one word again and again in a text from left to right; all searches together read the text once. A search for a
     * single character is many times as fast as one for a word, as long as the character is rare.
     */
    static final class Finder {

        private final String text;
        private final String word;
        private final int rarest;
        private final char first;
        private int found = -1;

        /**
         * Finds a word by one of its characters.
         *
         * @param rare which: as a rule the rarest of them in cables
         */
        Finder(String text, String word, char rare) {
            this(text, word, word.indexOf(rare));
        }

        /** Finds a word that has only frequent characters. */
        Finder(String text, String word) {
            this(text, word, -1);
        }

        private Finder(String text, String word, int rarest) {
            this.text = text;
            this.word = word;
            this.rarest = rarest;
            this.first = word.charAt(0);
        }

        /** The first place of the word in {@code from} to {@code to}, else -1; {@code from} never goes back. */
        int in(int from, int to) {
            if (found < from) {
                int next = rarest < 0 ? text.indexOf(word, from) : next(from);
                found = next < 0 ? text.length() : next;
            }
            return found + word.length() <= to ? found : -1;
        }

        private int next(int from) {
            char rare = word.charAt(rarest);
            int at = text.indexOf(rare, from + rarest);
            while (at >= 0 && !(text.charAt(at - rarest) == first && text.startsWith(word, at - rarest))) {
                at = text.indexOf(rare, at + 1);
            }
            return at < 0 ? at : at - rarest;
        }
    }
}
