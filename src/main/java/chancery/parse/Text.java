package chancery.parse;

/** Small questions about stretches of text that several readers ask. */
final class Text {

    private Text() {}

    /** Capital letters A to Z and nothing else; at least one. */
    static boolean isCapitals(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) < 'A' || word.charAt(i) > 'Z') {
                return false;
            }
        }
        return !word.isEmpty();
    }

    /** No small letter in it, and more than two capitals. */
    static boolean isUpper(String text) {
        int capitals = 0;
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLowerCase(text.charAt(i))) {
                return false;
            }
            capitals += Character.isUpperCase(text.charAt(i)) ? 1 : 0;
        }
        return capitals > 2;
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /** Digits 0 to 9 and nothing else; at least one. */
    static boolean isDigits(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (!isDigit(word.charAt(i))) {
                return false;
            }
        }
        return !word.isEmpty();
    }

    /** At most nine digits, of which a pattern or {@link #isDigits} has made sure. */
    static int number(String digits) {
        return Integer.parseInt(digits);
    }

    /** No blanks at the ends, one where there are several, line ends included. */
    static String squeeze(String text) {
        int end = text.length();
        while (end > 0 && isBlank(text.charAt(end - 1))) {
            end--;
        }
        int start = 0;
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        int clean = firstLooseBlank(text, start, end);
        return clean == end ? text.substring(start, end) : squeeze(text, start, clean, end);
    }

    /** The first blank that has another one behind it, or is no plain one. */
    private static int firstLooseBlank(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c <= ' ' || c > 0x7f) {
                if (isBlank(c) && (c != ' ' || isBlank(text.charAt(i + 1)))) {
                    return i;
                }
            }
        }
        return end;
    }

    private static String squeeze(String text, int start, int clean, int end) {
        StringBuilder squeezed = new StringBuilder(end - start);
        squeezed.append(text, start, clean);
        boolean gap = false;
        for (int i = clean; i < end; i++) {
            char c = text.charAt(i);
            if (isBlank(c)) {
                gap = true;
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

    /** Whether nothing would be left of it, squeezed; copies are full of no-break spaces. */
    static boolean isBlank(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isBlank(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    static boolean isBlank(char c) {
        return c == ' '
                || (c < ' ' && Character.isWhitespace(c))
                || c == '\u00a0'
                || (c > 0x7f && Character.isWhitespace(c));
    }
}
