package chancery.parse;

import chancery.cable.ClassifiedBy;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Classified By line: {@code Ambassador Richard Hoagland, Reasons 1.4 (b) and (d)}.
 *
 * @param reasons section and letter, such as {@code 1.4(b)}; {@code (b)} where no section is printed
 */
record ClassifiedByLine(Optional<ClassifiedBy> classifiedBy, List<String> reasons) {

    /**
     * Where the reasons begin. Line ends cut the word anywhere: {@code for reaso ns}, {@code f or r easons}; some
     * print {@code per 1.5}, {@code under Section 1.4}, {@code E.O. 12958}.
     */
    private static final Pattern REASONS = Pattern.compile(
            "(?:[ ,;:(.-]|^)(?:f ?o ?r |per |under |based [o0]n )?(?:r ?e ?a ?s? ?[o0] ?n|se ?ction ?1|para ?1|1\\. ?[0-9]\\b|1[.:/] ?[45](?=[( A-Z])|e\\. ?o\\.? |1[23]\\d{3}\\b)",
            Pattern.CASE_INSENSITIVE);

    /** The letters and digits that {@link #REASONS} can begin with, behind what stands before a word. */
    private static final String REASONS_BEGIN = "fFpPuUbBrRsS1eE";

    private static final String BEFORE_REASONS = " ,;:(.-";

    /** Nothing printed. */
    static final ClassifiedByLine NONE = new ClassifiedByLine(Optional.empty(), List.of());

    /** The section of the order that lists the reasons: 1.4, and 1.5 until 2003. */
    private static final Pattern SECTION = Pattern.compile("1 ?[.:/] ?(?<section>[45])(?!\\d)");

    /** {@code reasons b, d}: without a section. */
    private static final Pattern BARE = Pattern.compile("reasons? ?:? ?(?=\\(?[a-h]\\b)", Pattern.CASE_INSENSITIVE);

    private static final Pattern AND = Pattern.compile("\\ba ?n ?d\\b", Pattern.CASE_INSENSITIVE);

    /** Words that only lead to the name. */
    private static final List<String> LEADS =
            List.of("THIS MESSAGE ", "MESSAGE ", "WAS ", "IS ", "CLASSIFIED BY", "CLASSFIED BY", "CLASSIFED BY");

    private static final Pattern MARK = Pattern.compile("\\( ?[A-Za-z/]{1,4} ?\\)|\\d{1,2}\\.");

    private static final Pattern CUT_WORD = Pattern.compile(
            ".*\\b(?:f|fo|for|for r|for re|for rea|for reas|for reaso|for reason)", Pattern.CASE_INSENSITIVE);

    /** Whether a blank line cut the word {@code reasons}, or stands before it. */
    static boolean isBroken(String above, String line) {
        boolean given = SECTION.matcher(above).find();
        return !given
                && (CUT_WORD.matcher(above.strip()).matches()
                        || (line.length() < 70 && reasonsIn(line) < line.length()));
    }

    /** Where the reasons begin, what stands before their first word included; the length of the text if nowhere. */
    private static int reasonsIn(String text) {
        Matcher reasons = REASONS.matcher(text).useAnchoringBounds(false);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean mayBegin = (BEFORE_REASONS.indexOf(c) >= 0
                            && i + 1 < text.length()
                            && REASONS_BEGIN.indexOf(text.charAt(i + 1)) >= 0)
                    || (i == 0 && REASONS_BEGIN.indexOf(c) >= 0);
            if (mayBegin && reasons.region(i, text.length()).lookingAt()) {
                return i;
            }
        }
        return text.length();
    }

    /** Reads what stands behind the label, blanks squeezed. */
    static ClassifiedByLine read(String value) { // format.md 3.10
        int reasons = reasonsIn(value);
        String who = value.substring(0, reasons);
        return new ClassifiedByLine(
                Classifier.read(who.substring(lead(who))),
                reasons < value.length() ? reasons(value.substring(reasons)) : List.of());
    }

    /** Where the name or title begins, behind numbers, marks and the label again. */
    private static int lead(String who) {
        int at = 0;
        int before = -1;
        Matcher mark = MARK.matcher(who);
        while (at > before) {
            before = at;
            while (at < who.length() && " .,:;¶-".indexOf(who.charAt(at)) >= 0) {
                at++;
            }
            if (mark.region(at, who.length()).lookingAt()) {
                at = mark.end();
            }
            for (String word : LEADS) {
                if (who.regionMatches(true, at, word, 0, word.length())) {
                    at += word.length();
                }
            }
        }
        return at;
    }

    /** The letters behind each section: {@code 1.4 (b) and (d)}, {@code 1.4 b/d}, {@code 1.5(B,D)}. */
    private static List<String> reasons(String text) {
        String clean = AND.matcher(text).replaceAll(",");
        Set<String> reasons = new LinkedHashSet<>();
        Matcher section = SECTION.matcher(clean);
        while (section.find()) {
            for (String letter : letters(clean, section.end())) {
                reasons.add("1." + section.group("section") + "(" + letter + ")");
            }
        }
        Matcher bare = BARE.matcher(clean);
        if (reasons.isEmpty() && bare.find()) {
            for (String letter : letters(clean, bare.end())) {
                reasons.add("(" + letter + ")");
            }
        }
        return List.copyOf(reasons);
    }

    private static Set<String> letters(String text, int from) {
        Set<String> letters = new LinkedHashSet<>();
        int i = from;
        while (i < text.length()) {
            char c = Character.toLowerCase(text.charAt(i));
            boolean alone = i + 1 >= text.length() || !Character.isLetterOrDigit(text.charAt(i + 1));
            boolean pair = !alone && i + 2 < text.length() && text.charAt(i + 2) == ')' && text.charAt(i - 1) == '(';
            if (c >= 'a' && c <= 'h' && (alone || pair || (letters.isEmpty() && !wordAt(text, i)))) {
                letters.add(text.substring(i, i + 1).toLowerCase(Locale.ROOT));
            } else if (c >= 'a' && c <= 'h' && i > 0 && text.charAt(i - 1) != ' ' && !wordAt(text, i)) {
                letters.add(text.substring(i, i + 1).toLowerCase(Locale.ROOT));
            } else if (" (),./&+;:-[]".indexOf(c) < 0) {
                return letters;
            }
            i++;
        }
        return letters;
    }

    /** Whether more letters follow than reasons printed without blanks can have. */
    private static boolean wordAt(String text, int at) {
        int end = at;
        while (end < text.length() && Text.isLetter(text.charAt(end))) {
            char c = Character.toLowerCase(text.charAt(end));
            if (c > 'h') {
                return true;
            }
            end++;
        }
        return end - at > 3;
    }
}
