package chancery.parse;

/**
 * Looks for the words that {@link Passages} reads by patterns, so that no pattern is tried where none of them stands:
 * most paragraphs open and close nothing. What it says yes to need not be one.
 */
final class PassageWords {

    /** In front of the word that opens a passage stand at most so many others: {@code ( BEGIN EMBASSY POST COMMENT}. */
    private static final int MOST_WORDS = 5;

    private static final String[] ENDS = {"end ", "End ", "END ", "End\n", "END\n"};

    private PassageWords() {}

    /** Whether one of the first words of a text may open a passage. */
    static boolean mayOpen(String text) {
        int at = 0;
        for (int words = 0; words < MOST_WORDS && at < text.length(); words++) {
            while (at < text.length() && !Scan.isLetter(text.charAt(at)) && !Scan.isBlank(text.charAt(at))) {
                at++;
            }
            if (isWord(text, at)) {
                return true;
            }
            while (at < text.length() && !Scan.isBlank(text.charAt(at))) {
                at++;
            }
            at = Scan.skipBlanks(text, at, text.length());
        }
        return false;
    }

    /** Whether a word anywhere in a heading may open a passage. */
    static boolean isIn(String heading) {
        boolean inWord = false;
        for (int i = 0; i < heading.length(); i++) {
            boolean letter = Text.isLetter(heading.charAt(i));
            if (letter && !inWord && isWord(heading, i)) {
                return true;
            }
            inWord = letter;
        }
        return false;
    }

    /** By its first three letters: SUMMARY, COMMENT, NOTE, TEXT, TALKING POINTS and so on. */
    private static boolean isWord(String text, int at) {
        if (at + 2 >= text.length()) {
            return false;
        }
        char b = Character.toUpperCase(text.charAt(at + 1));
        char c = Character.toUpperCase(text.charAt(at + 2));
        return switch (Character.toUpperCase(text.charAt(at))) {
            case 'A' -> b == 'C' && c == 'T';
            case 'B' -> (b == 'A' && c == 'C') || (b == 'I' && c == 'O') || (b == 'E' && c == 'G');
            case 'C' -> b == 'O' && c == 'M';
            case 'I' -> b == 'N' && c == 'T';
            case 'K' -> b == 'E' && c == 'Y';
            case 'N' -> b == 'O' && (c == 'T' || c == 'N');
            case 'O' -> b == 'V' && c == 'E';
            case 'P' -> b == 'O' && c == 'I';
            case 'R' -> b == 'E' && c == 'Q';
            case 'S' -> (b == 'U' && c == 'M') || (b == 'T' && c == 'A');
            case 'T' -> (b == 'E' && c == 'X') || (b == 'R' && c == 'A');
            default -> false;
        };
    }

    /** Whether {@code END} or the like stands anywhere: searches for single words are much faster than a scan. */
    static boolean mayEnd(String text) {
        for (String spelling : ENDS) {
            if (text.contains(spelling)) {
                return true;
            }
        }
        return false;
    }

    /** Finds {@code END}, {@code End} or {@code end} as a word of its own, again and again from left to right. */
    static final class Ends {

        private final String text;
        private final Scan.Finder[] spellings;

        Ends(String text) {
            this.text = text;
            this.spellings = new Scan.Finder[ENDS.length];
            for (int i = 0; i < ENDS.length; i++) {
                spellings[i] = new Scan.Finder(text, ENDS[i]);
            }
        }

        /** The next place from {@code from} on, or -1; {@code from} never goes back. */
        int next(int from) {
            int at = nearest(from);
            while (at > 0 && Scan.isLetter(text.charAt(at - 1))) {
                at = nearest(at + 1);
            }
            return at;
        }

        private int nearest(int from) {
            int nearest = -1;
            for (Scan.Finder spelling : spellings) {
                int at = spelling.in(from, text.length());
                nearest = at >= 0 && (nearest < 0 || at < nearest) ? at : nearest;
            }
            return nearest;
        }
    }
}
