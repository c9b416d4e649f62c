package chancery.parse;

import chancery.cable.Classification;
import chancery.reference.EditDistance;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The first line of the text, such as {@code C O N F I D E N T I A L SECTION 01 OF 03 ASTANA 002148}.
 *
 * @param section which section this is, and {@code sections} of how many; both 1 when none is printed
 * @param post as printed, blanks and all
 * @param rest what stands behind the serial, such as {@code SIPDIS NOFORN}; may be empty
 */
record ClassificationLine(
        Classification level, int section, int sections, Optional<String> post, Optional<Integer> serial, String rest) {

    /** {@code SECTION 01 OF 03}, with the letters apart and misprints. */
    private static final Pattern SECTION = Pattern.compile(
            " ?(?:SECTION|S E C T I O N|SECTIN|SECTON|SECT) ?(?<section>\\d{1,3}) ?OF? ?(?<sections>\\d{1,3})(?<rest>.*)");

    /** {@code PORT AU PRINCE 000123}; a post may be a redaction. */
    private static final Pattern POST = Pattern.compile(
            " ?(?<post>[A-Za-z][A-Za-z.' -]{2,40}?)[ -]{1,3}(?<serial>\\d{1,8})(?:/\\d+)?(?![\\d/.])(?<rest>.*)");

    /** Words of the line that are captions of a kind, before the post. */
    private static final Pattern ASIDE = Pattern.compile(
            " ?(?:E F T O|EFTO|FOR OFFICIAL USE ONLY|NOFORN|SENSITIVE|SIPDIS|//(?:NOFORN|FOUO|SBU|SENSITIVE)|//REL [A-Z ,]{3,20}|NODIS|EXDIS|LIMDIS|STADIS)\\b(?<rest>.*)");

    /** The words that a first line can begin with, longest first. */
    private enum Level {
        TOP_SECRET("TOPSECRET", Classification.TOP_SECRET),
        LIMITED("LIMITEDOFFICIALUSE", Classification.LIMITED_OFFICIAL_USE),
        UNCLASSIFIED("UNCLASSIFIED", Classification.UNCLASSIFIED),
        CONFIDENTIAL("CONFIDENTIAL", Classification.CONFIDENTIAL),
        UNCLAS("UNCLAS", Classification.UNCLASSIFIED),
        SECRET("SECRET", Classification.SECRET);

        private final String letters;
        private final Classification level;

        Level(String letters, Classification level) {
            this.letters = letters;
            this.level = level;
        }
    }

    private static final List<Level> LEVELS = List.of(Level.values());

    /** Of a word as long as this, two letters may be wrong. */
    private static final int LONG_LEVEL = 10;

    /** Levels are at most this long with every letter apart. */
    private static final int LONGEST_LEVEL = 40;

    /**
     * Reads a line, its blanks squeezed; absent when it is no classification line. A level alone is one only where
     * nothing but captions can follow.
     */
    static Optional<ClassificationLine> read(String line) { // format.md 2.1
        if (line.isEmpty() || "UCSTLEucstleFONofn".indexOf(line.charAt(0)) < 0) {
            return Optional.empty();
        }
        return level(line).map(found -> {
            String rest = line.substring(found.end());
            StringBuilder aside = new StringBuilder();
            rest = withoutAside(rest, aside);
            int number = 1;
            int of = 1;
            if (beginsWithOneOf("Ss", rest)) {
                Matcher section = SECTION.matcher(rest.toUpperCase(Locale.ROOT));
                if (section.matches()) {
                    number = Math.max(1, Text.number(section.group("section")));
                    of = Math.max(1, Text.number(section.group("sections")));
                    rest = withoutAside(rest.substring(section.start("rest")), aside);
                }
            }
            Optional<String> post = Optional.empty();
            Optional<Integer> serial = Optional.empty();
            if (!rest.isBlank()) {
                Matcher m = POST.matcher(rest);
                if (m.matches() && !m.group("post").contains(" FOR ")) {
                    post = Optional.of(m.group("post").strip());
                    serial = Optional.of(Text.number(m.group("serial")));
                    rest = m.group("rest");
                }
            }
            return new ClassificationLine(found.level(), number, of, post, serial, (aside + rest).strip());
        });
    }

    private static String withoutAside(String rest, StringBuilder aside) {
        String left = rest;
        while (beginsWithOneOf("EFNS/L", left)) {
            Matcher m = ASIDE.matcher(left);
            if (!m.matches()) {
                return left;
            }
            aside.append(left, 0, m.start("rest")).append(' ');
            left = m.group("rest");
        }
        return left;
    }

    /** Whether one of these characters stands first, behind a blank or not: no other pattern is tried. */
    private static boolean beginsWithOneOf(String characters, String rest) {
        int at = rest.startsWith(" ") ? 1 : 0;
        return at < rest.length() && characters.indexOf(rest.charAt(at)) >= 0;
    }

    /** Whether a line has both a level and a post with serial: what begins a section. */
    static boolean begins(String line) {
        return read(line).filter(c -> c.serial().isPresent()).isPresent();
    }

    private record Found(Classification level, int end) {}

    /** The level that a line begins with, its letters together or apart, the first two perhaps damaged. */
    private static Optional<Found> level(String line) {
        int limit = Math.min(line.length(), LONGEST_LEVEL);
        boolean apart = line.length() > 3 && (line.charAt(1) == ' ' || line.charAt(2) == ' ' || line.charAt(3) == ' ');
        StringBuilder letters = new StringBuilder();
        int end = 0;
        for (int i = 0; i < limit && Text.isLetter(line.charAt(i)); ) {
            int wordEnd = i;
            while (wordEnd < line.length() && Text.isLetter(line.charAt(wordEnd))) {
                wordEnd++;
            }
            if (apart
                    && wordEnd - i > 3
                    && exact(letters + line.substring(i, wordEnd)).isEmpty()) {
                break;
            }
            letters.append(line, i, wordEnd);
            end = wordEnd;
            boolean more = wordEnd < limit && line.charAt(wordEnd) == ' ';
            Optional<Classification> exact = exact(letters);
            if (exact.isPresent() && !(more && goesOn(letters))) {
                return Optional.of(new Found(exact.get(), end));
            }
            if (!more) {
                break;
            }
            i = wordEnd + 1;
            if (!apart && !goesOn(letters)) {
                break;
            }
        }
        int found = end;
        return near(letters, apart).map(level -> new Found(level, found));
    }

    private static Optional<Classification> exact(CharSequence letters) {
        for (Level level : LEVELS) {
            if (equalsIgnoringCase(level.letters, letters)) {
                return Optional.of(level.level);
            }
        }
        return Optional.empty();
    }

    /** Whether these letters are the beginning of a longer level: {@code UNCLAS S I F I E D}, {@code TOP}. */
    private static boolean goesOn(CharSequence letters) {
        return equalsIgnoringCase("TOP", letters)
                || equalsIgnoringCase("LIMITED", letters)
                || equalsIgnoringCase("LIMITEDOFFICIAL", letters);
    }

    private static Optional<Classification> near(CharSequence letters, boolean apart) {
        if (letters.length() < 5) {
            return Optional.empty();
        }
        String word = letters.toString().toUpperCase(Locale.ROOT);
        for (Level level : LEVELS) {
            if (EditDistance.within(apart || word.length() >= LONG_LEVEL ? 2 : 1, word, level.letters)) {
                return Optional.of(level.level);
            }
        }
        return Optional.empty();
    }

    private static boolean equalsIgnoringCase(String word, CharSequence letters) {
        if (word.length() != letters.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) != Character.toUpperCase(letters.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
