package chancery.parse;

/**
 * Looks for the words that {@link Passages} reads by patterns, so that no pattern is tried where none of them stands:
 * most paragraphs open and close nothing. What it says yes to need not be one.
 */
final class PassageWords {

    /** The word that opens or closes a passage is one of the first: {@code ( BEGIN EMBASSY POST COMMENT}. */
    private static final int MOST_WORDS = 5;

    private static final int LENGTH_OF_END = 3;

    private PassageWords() {}

    /** Whether one of the first words from a place of a text on may open a passage, or close it behind {@code END}. */
    static boolean isAhead(String text, int from) {
        int at = from;
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

    private static boolean isWord(String text, int at) {
        if (at >= text.length()) {
            return false;
        }
        return switch (text.charAt(at)) {
            case 'A', 'a' -> Scan.reads(text, at, "ACTION");
            case 'B', 'b' ->
                Scan.reads(text, at, "BACKGROUND") || Scan.reads(text, at, "BIO") || Scan.reads(text, at, "BEGIN");
            case 'C', 'c' -> Scan.reads(text, at, "COMMENT");
            case 'I', 'i' -> Scan.reads(text, at, "INTRODUCTION");
            case 'K', 'k' -> Scan.reads(text, at, "KEY");
            case 'N', 'n' -> Scan.reads(text, at, "NOTE") || Scan.reads(text, at, "NON");
            case 'O', 'o' -> Scan.reads(text, at, "OVERVIEW");
            case 'P', 'p' -> Scan.reads(text, at, "POINTS");
            case 'Q', 'q' -> Scan.reads(text, at, "QUOTE");
            case 'S', 's' -> Scan.reads(text, at, "SUMMARY") || Scan.reads(text, at, "START");
            case 'T', 't' -> Scan.reads(text, at, "TEXT") || Scan.reads(text, at, "TRANSLATION");
            default -> false;
        };
    }

    /**
     * Finds {@code END} or {@code End} before a blank or a line end, or {@code end} before a blank, as a word of its own, again
     * and again from left to right. A search for each spelling is much faster than a scan.
     */
    static final class Ends {

        private final String text;
        private final Scan.Finder small;
        private final Scan.Finder capital;
        private final Scan.Finder capitals;

        Ends(String text) {
            this.text = text;
            this.small = new Scan.Finder(text, "end ");
            this.capital = new Scan.Finder(text, "End");
            this.capitals = new Scan.Finder(text, "END", 'D');
        }

        /** The next place from {@code from} on, or -1; {@code from} never goes back. */
        int next(int from) {
            int at = nearest(from);
            while (at >= 0 && !isEnd(at)) {
                at = nearest(at + 1);
            }
            return at;
        }

        private boolean isEnd(int at) {
            int behind = at + LENGTH_OF_END;
            return (at == 0 || !Scan.isLetter(text.charAt(at - 1)))
                    && behind < text.length()
                    && (text.charAt(behind) == ' ' || text.charAt(behind) == '\n');
        }

        private int nearest(int from) {
            int end = text.length();
            return nearer(nearer(small.in(from, end), capital.in(from, end)), capitals.in(from, end));
        }

        private static int nearer(int one, int other) {
            return one < 0 ? other : other < 0 ? one : Math.min(one, other);
        }
    }
}
