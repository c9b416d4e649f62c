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
        StringBuilder squeezed = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c) || c == '\u00a0') {
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
}
