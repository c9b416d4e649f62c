package chancery.parse;

import chancery.cable.Classification;
import chancery.cable.PortionMark;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads portion marks, such as {@code (C)}, {@code ( S//NF )}, {@code (SBU/NOFORN)}, {@code (S//REL TO USA, FVEY)} or
 * {@code (C - ENTIRE TEXT)}. What stands in parentheses but is no mark, such as {@code (U.S.)}, is left alone.
 */
final class PortionMarks {

    /** A mark longer than this is none; those that name countries are the longest. */
    private static final int LONGEST = 120;

    private static final Pattern SLASHES = Pattern.compile("\\s*/[\\s/]*");
    private static final Pattern ENTIRE_TEXT = Pattern.compile("[\\s,.-]*ENTIRE (?:TEXT|CABLE|MESSAGE)\\.?");
    private static final Pattern NO_FOREIGN = Pattern.compile("(?<![A-Z])(?:NOFORN|NO FORN|NOFORM|N)(?![A-Z])");
    private static final Pattern LOOSE_SEPARATOR = Pattern.compile("^(U|C|S|TS|SBU|LOU)(?: ?- ?| )(?=NF|NOFORN|REL)");

    private static final PortionMark U = new PortionMark("U", Classification.UNCLASSIFIED);
    private static final PortionMark SBU = new PortionMark("SBU", Classification.UNCLASSIFIED);
    private static final PortionMark C = new PortionMark("C", Classification.CONFIDENTIAL);
    private static final PortionMark S = new PortionMark("S", Classification.SECRET);
    private static final Optional<PortionMark> MARK_U = Optional.of(U);
    private static final Optional<PortionMark> MARK_C = Optional.of(C);
    private static final Optional<PortionMark> MARK_S = Optional.of(S);
    private static final PortionMark C_NF = new PortionMark("C/NF", Classification.CONFIDENTIAL);
    private static final PortionMark S_NF = new PortionMark("S/NF", Classification.SECRET);

    private PortionMarks() {}

    /**
     * A mark found in a text.
     *
     * @param end one past its closing parenthesis
     * @param blanket it says that it is for the entire text
     * @param whole both parentheses are printed
     */
    record Found(PortionMark mark, int end, boolean blanket, boolean whole) {}

    /** The mark whose parenthesis opens at {@code at}. */
    static Optional<Found> at(String text, int at, int to) {
        if (at >= to || text.charAt(at) != '(') {
            return Optional.empty();
        }
        int limit = Math.min(to, at + LONGEST);
        int close = at;
        while (close < limit && text.charAt(close) != ')') {
            close++;
        }
        if (close == limit) {
            return lostParenthesis(text, at, to);
        }
        int end = close + 1;
        if (close == at + 2) { // (C): nearly all of them
            Optional<PortionMark> letter = letter(text.charAt(at + 1));
            return letter.isPresent() ? Optional.of(new Found(letter.get(), end, false, true)) : Optional.empty();
        }
        String inside = text.substring(at + 1, close);
        boolean blanket = inside.length() > 10
                && ENTIRE_TEXT.matcher(inside.toUpperCase(Locale.ROOT)).find();
        return read(inside).map(mark -> new Found(mark, end, blanket, true)).or(() -> lostParenthesis(text, at, to));
    }

    private static Optional<PortionMark> letter(char c) {
        return switch (c) {
            case 'U', 'u' -> MARK_U;
            case 'C', 'c' -> MARK_C;
            case 'S', 's' -> MARK_S;
            default -> Optional.empty();
        };
    }

    /** {@code (C While}: the closing parenthesis is lost. */
    private static Optional<Found> lostParenthesis(String text, int at, int to) {
        int i = at + 1;
        while (i < to && Scan.isCapital(text.charAt(i)) && i - at <= 3) {
            i++;
        }
        if (i + 1 >= to || text.charAt(i) != ' ' || !Scan.isCapital(text.charAt(i + 1))) {
            return Optional.empty();
        }
        int end = i;
        return read(text.substring(at + 1, i)).map(mark -> new Found(mark, end, false, false));
    }

    /** {@code C) While}: the opening parenthesis is lost. Only where a number has just been read. */
    static Optional<Found> withoutOpening(String text, int at, int to) {
        int close = at;
        while (close < to && close - at < 4 && Scan.isCapital(text.charAt(close))) {
            close++;
        }
        if (close == at || close >= to || text.charAt(close) != ')') {
            return Optional.empty();
        }
        int end = close + 1;
        return read(text.substring(at, close)).map(mark -> new Found(mark, end, false, false));
    }

    /** The mark of what stands between the parentheses, in any spelling; empty when that is no mark. */
    static Optional<PortionMark> read(String inside) {
        return switch (inside) { // nearly all of them
            case "U" -> MARK_U;
            case "SBU" -> Optional.of(SBU);
            case "C" -> MARK_C;
            case "S" -> MARK_S;
            case "C/NF", "C//NF" -> Optional.of(C_NF);
            case "S/NF", "S//NF" -> Optional.of(S_NF);
            default -> readSlowly(inside);
        };
    }

    private static Optional<PortionMark> readSlowly(String inside) {
        if (inside.length() > LONGEST || inside.isBlank()) {
            return Optional.empty();
        }
        String text = Scan.squeeze(inside).toUpperCase(Locale.ROOT);
        text = SLASHES.matcher(text).replaceAll("/");
        text = ENTIRE_TEXT.matcher(text).replaceAll("");
        text = LOOSE_SEPARATOR.matcher(text).replaceAll("$1/");
        int slash = text.indexOf('/');
        String first = (slash < 0 ? text : text.substring(0, slash)).strip();
        if (first.equals("N") && text.length() == 4 && slash == 1) { // (N/SF), its letters exchanged
            first = text.substring(2, 3);
            text = first + "/NF";
            slash = 1;
        }
        String level = shortForm(first);
        if (level.isEmpty()) {
            return Optional.empty();
        }
        String rest = slash < 0 ? "" : text.substring(slash + 1).strip();
        if (rest.isEmpty()) {
            return Optional.of(new PortionMark(level, levelOf(level)));
        }
        rest = NO_FOREIGN.matcher(rest).replaceAll("NF");
        return isCaveat(rest) ? Optional.of(new PortionMark(level + "/" + rest, levelOf(level))) : Optional.empty();
    }

    private static String shortForm(String word) {
        return switch (word) {
            case "U", "C", "S", "TS", "SBU", "LOU", "FOUO" -> word;
            case "UNCLASSIFIED", "UNCLAS" -> "U";
            case "CONFIDENTIAL" -> "C";
            case "SECRET" -> "S";
            case "TOP SECRET" -> "TS";
            case "LIMITED OFFICIAL USE" -> "LOU";
            case "SENSITIVE BUT UNCLASSIFIED" -> "SBU";
            case "FOR OFFICIAL USE ONLY" -> "FOUO";
            default -> "";
        };
    }

    private static Classification levelOf(String shortForm) {
        return switch (shortForm) {
            case "C" -> Classification.CONFIDENTIAL;
            case "S" -> Classification.SECRET;
            case "TS" -> Classification.TOP_SECRET;
            case "LOU" -> Classification.LIMITED_OFFICIAL_USE;
            default -> Classification.UNCLASSIFIED;
        };
    }

    private static boolean isCaveat(String rest) {
        return rest.startsWith("NF")
                || rest.startsWith("REL")
                || rest.startsWith("FGI")
                || rest.startsWith("ORCON")
                || rest.startsWith("OC")
                || rest.startsWith("SBU")
                || rest.startsWith("LES")
                || rest.startsWith("FOUO")
                || rest.startsWith("LIMDIS")
                || rest.startsWith("EXDIS")
                || rest.startsWith("NODIS")
                || rest.startsWith("STADIS");
    }
}
