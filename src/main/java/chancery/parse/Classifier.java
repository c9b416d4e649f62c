package chancery.parse;

import chancery.cable.ClassifiedBy;
import chancery.reference.EditDistance;
import chancery.reference.Posts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells the name from the title of who classified a cable: {@code Ambassador Richard Hoagland}, {@code Karin L. Look,
 * Acting Assistant Secretary, VCI}. Titles are known by their words; a name is the run of words without one.
 */
final class Classifier {

    private static final Set<String> TITLE_WORDS = Set.of(
            ("ACTING DEPUTY ASSISTANT ASSOCIATE PRINCIPAL SENIOR CHIEF MISSION CHARGE CHARG\u00c9 CHARGEE AFFAIRES D'AFFAIRES AI A.I A.Y AFFAIRS AMBASSADOR AMB "
                            + "EMBASSY CONSUL CONSULAR CONSULATE GENERAL COUNSELOR COUNSELLOR COUNSEL COUNS COUN COUNSELER MINISTER MIN MINCOUNS "
                            + "POLITICAL POL ECONOMIC ECON ECONOMICS POLCOUNS POLCOUNSELOR POLCHIEF POLOFF ECONCOUNS ECONCOUNSELOR ECONOFF ECMIN EMIN POLMIN POLMINCOUNS "
                            + "POLMC ECONMINCOUNS ESTOFF LABOFF CONOFF EMBOFF CDDEA CDA DCM ADCM COM PO RSO ARSO DAO DATT LEGATT DAS PDAS A/S U/S OIC COS MC PAO IO AF EAP EUR NEA SCA WHA ISN PM DRL IMM FCS "
                            + "PROVINCIAL POLMIL MILITARY DEFENSE ATTACHE ATTACH\u00c9 OFFICER OFFICE HEAD SECTION UNIT DIRECTOR DIR SECRETARY UNDER SPECIAL ENVOY "
                            + "REPRESENTATIVE REP PERMANENT ALTERNATE COORDINATOR COORD ADVISOR ADVISER MANAGER MANAGEMENT REGIONAL SECURITY PUBLIC LABOR COMMERCIAL "
                            + "AGRICULTURAL SCIENCE ENVIRONMENT HEALTH REFUGEE NARCOTICS LAW ENFORCEMENT LEADER TEAM MEMBER DELEGATION USDEL "
                            + "EXECUTIVE STAFF DESK BUREAU DEPARTMENT DEPT STATE AIT NCD DOS PRT EST EST&H ESTH LTC COL LT GEN MAJ CAPT CDR MR MRS MS DR "
                            + "CLASSIFICATION GUIDE AUTHORITY CLASSIFIER AMBASSADOR-AT-LARGE MCOUNSELOR INTERAGENCY GOVERNANCE SUB-NATIONAL INTERNAL EXTERNAL "
                            + "GLOBAL INTERNATIONAL NONPROLIFERATION HUMANITARIAN RIGHTS DEVELOPMENT VICE SUPERVISORY INTERIM USUN USEU USNATO NSC NATIONAL")
                    .split(" +"));

    /** Those that are known misspelt as well. */
    private static final List<String> RANKS = List.of(
            ("AMBASSADOR COUNSELOR COUNSELLOR MINISTER ECONOMIC POLITICAL CHARGE DEPUTY ACTING CONSUL PRINCIPAL OFFICER "
                            + "SECRETARY DIRECTOR ASSISTANT COORDINATOR AFFAIRES D'AFFAIRES ATTACHE MISSION CHIEF REPRESENTATIVE PERMANENT")
                    .split(" +"));

    /** {@code PolCouns}, {@code EconMinCouns}. */
    private static final Pattern OFFICER = Pattern.compile("(?:Pol|Econ?|Lab|Mil)[A-Z].*");

    /** Words that bind a title together: what follows belongs to it. */
    private static final Set<String> BINDERS =
            Set.of("FOR", "OF", "AND", "TO", "THE", "AT", "IN", "ON", "BY", "&", "-", "?");

    /** What may stand uncapitalised, or short, inside a name. */
    private static final Set<String> PARTICLES = Set.of(
            "de", "del", "la", "van", "von", "der", "den", "di", "da", "dos", "du", "al", "el", "bin", "le", "st", "y");

    private static final Set<String> SUFFIXES = Set.of("JR", "SR", "II", "III", "IV");

    /** Misspelt words of a title are known from this length on. */
    private static final int SHORTEST_MISSPELT = 4;

    private Classifier() {}

    /** Name and title of what stands before the reasons, blanks squeezed; absent when it is empty. */
    static Optional<ClassifiedBy> read(String who) {
        List<String> segments = segments(who);
        for (int i = 0; i < segments.size(); i++) {
            Split split = split(segments.get(i));
            if (hasLetters(split.name())) {
                int next = i + 1;
                String name = split.name();
                if (i == 0 && next < segments.size() && isFamilyName(segments.get(i), segments.get(next))) {
                    name = segments.get(next) + " " + name;
                    next++;
                }
                if (next < segments.size() && (isSuffix(segments.get(next)) || isCutName(name, segments.get(next)))) {
                    name += ", " + segments.get(next);
                    next++;
                }
                List<String> title = new ArrayList<>(segments.subList(0, i));
                title.add(split.title());
                title.addAll(segments.subList(next, segments.size()));
                title.removeIf(String::isBlank);
                return Optional.of(new ClassifiedBy(Optional.of(name), text(String.join(", ", title))));
            }
        }
        return text(String.join(", ", segments))
                .filter(Classifier::hasLetters)
                .map(title -> new ClassifiedBy(Optional.empty(), Optional.of(title)));
    }

    private static boolean hasLetters(String name) {
        int letters = 0;
        for (int i = 0; i < name.length() && letters < 2; i++) {
            letters += Character.isLetter(name.charAt(i)) ? 1 : 0;
        }
        return letters > 1;
    }

    /** {@code Martinez, Vilma, Ambassador}: the family name first. */
    private static boolean isFamilyName(String segment, String next) {
        return segment.indexOf(' ') < 0 && next.indexOf(' ') < 0 && isName(next) && !isSuffix(next) && hasLetters(next);
    }

    /** {@code Luis G, Moreno}: a comma for a full stop. */
    private static boolean isCutName(String name, String next) {
        return name.length() > 2 && name.charAt(name.length() - 2) == ' ' && next.indexOf(' ') < 0 && isName(next);
    }

    private static Optional<String> text(String text) {
        return Optional.of(text).filter(s -> !s.isBlank());
    }

    /** The parts between commas; a colon parts a title from its name as well. */
    private static List<String> segments(String who) {
        List<String> segments = new ArrayList<>();
        int start = 0;
        while (start <= who.length()) {
            int end = separator(who, start);
            String text = withoutEnd(who.substring(start, end).strip());
            int damage = damageIn(text);
            if (damage > 0) {
                segments.add(text.substring(0, damage).strip());
            }
            if (damage < text.length()) {
                return segments;
            }
            start = end + 1;
        }
        return segments;
    }

    /** Where a segment ends: at a comma, semicolon or colon, or at a dash or question mark that stands alone. */
    private static int separator(String who, int from) {
        for (int i = from; i < who.length(); i++) {
            char c = who.charAt(i);
            boolean alone = (c == '-' || c == '?') && i > 0 && who.charAt(i - 1) == ' ' && who.startsWith(" ", i + 1);
            if (c == ',' || c == ';' || c == ':' || alone) {
                return i;
            }
        }
        return who.length();
    }

    /** Where the first word stands that no name or title can hold: from there on all is damage. */
    private static int damageIn(String segment) {
        int start = 0;
        for (String word : segment.split(" ", -1)) {
            if (!isPlain(word)) {
                return start;
            }
            start += word.length() + 1;
        }
        return segment.length();
    }

    private static String withoutEnd(String segment) {
        String text = segment;
        while (text.endsWith(" for") || text.endsWith(" FOR") || text.endsWith("-") || text.endsWith("(")) {
            text = text.substring(0, text.length() - (text.endsWith("or") || text.endsWith("OR") ? 4 : 1))
                    .strip();
        }
        boolean stop = text.endsWith(".") && !isSuffix(text) && !endsWithInitial(text);
        return stop ? text.substring(0, text.length() - 1).strip() : text;
    }

    private static boolean endsWithInitial(String text) {
        return text.length() > 2 && text.charAt(text.length() - 3) == ' ';
    }

    private record Split(String title, String name) {}

    /** A name is what follows the last word of a title; words that are no word of a name end it. */
    private static Split split(String segment) {
        List<String> words = glued(List.of(segment.split(" ", -1)));
        int end = words.size();
        while (end > 0 && (isLower(words.get(end - 1)) || BINDERS.contains(upper(words.get(end - 1))))) {
            end--;
        }
        int start = end;
        while (start > 0 && isName(words.get(start - 1))) {
            start--;
        }
        start = afterPlaces(words, start, end);
        start = Math.max(start, end - longestName(words, start, end));
        return new Split(String.join(" ", words.subList(0, start)), String.join(" ", words.subList(start, end)));
    }

    /** {@code to Sudan Timothy Carney}: a place behind a binder belongs to the title. */
    private static int afterPlaces(List<String> words, int from, int end) {
        int start = from;
        boolean bound = start > 0 && BINDERS.contains(upper(words.get(start - 1)));
        while (bound && end - start > 2 && !isInitial(words.get(start + 1))) {
            start++;
        }
        while (end - start > 2
                && (isAcronym(words.get(start), words, end)
                        || Posts.known().find(upper(words.get(start))).isPresent())) {
            start++;
        }
        return start;
    }

    /** Capitals of two to four letters before a name that is not printed in capitals. */
    private static boolean isAcronym(String word, List<String> words, int end) {
        return Text.isCapitals(word) && word.length() > 1 && !Text.isCapitals(words.get(end - 1));
    }

    /** How many words a name may have: from the one before its first initial, else four. */
    private static int longestName(List<String> words, int start, int end) {
        for (int i = start + 1; i < end - 1; i++) {
            if (isInitial(words.get(i)) && !isInitial(words.get(i - 1))) {
                boolean first = i - 1 > start && isInitial(words.get(i - 2));
                return end - i + (first ? 2 : 1);
            }
        }
        return 4;
    }

    /** Puts together words that a line end cut: {@code Y ee}. */
    private static List<String> glued(List<String> words) {
        List<String> glued = new ArrayList<>();
        for (String word : words) {
            int last = glued.size() - 1;
            boolean fragment = last >= 0
                    && isLower(word)
                    && word.length() <= 3
                    && word.indexOf('.') < 0
                    && !PARTICLES.contains(word)
                    && !BINDERS.contains(upper(word))
                    && Character.isUpperCase(glued.get(last).charAt(0))
                    && Text.isLetter(glued.get(last).charAt(glued.get(last).length() - 1))
                    && !isTitle(glued.get(last));
            if (fragment) {
                glued.set(last, glued.get(last) + word);
            } else if (!word.isEmpty()) {
                glued.add(word);
            }
        }
        return glued;
    }

    private static boolean isName(String word) {
        return !isTitle(word)
                && word.indexOf('/') < 0
                && word.indexOf('&') < 0
                && (Character.isUpperCase(word.charAt(0)) || PARTICLES.contains(word));
    }

    private static boolean isTitle(String word) {
        String so = upper(bare(word));
        if (so.length() > 1 && TITLE_WORDS.contains(so)) {
            return true;
        }
        if ((word.length() > 4
                        && "PELM".indexOf(word.charAt(0)) >= 0
                        && OFFICER.matcher(word).matches())
                || BINDERS.contains(so)
                || so.indexOf('/') > 0) {
            return true;
        }
        for (String part : so.split("-", -1)) {
            if (part.length() >= SHORTEST_MISSPELT && isNearTitle(part.replace('0', 'O'))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNearTitle(String word) {
        for (String rank : RANKS) {
            int limit = rank.length() >= 11 ? 3 : rank.length() >= 8 ? 2 : 1;
            boolean alike = word.charAt(0) == rank.charAt(0)
                    || word.charAt(word.length() - 1) == rank.charAt(rank.length() - 1);
            if (alike && EditDistance.within(limit, word, rank)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isInitial(String word) {
        return word.length() == 1 || (word.length() == 2 && word.charAt(1) == '.');
    }

    private static boolean isSuffix(String word) {
        return SUFFIXES.contains(upper(bare(word)));
    }

    private static boolean isLower(String word) {
        return !word.isEmpty() && Character.isLowerCase(word.charAt(0));
    }

    /** Letters and what stands in names and titles; anything else is damage. */
    private static boolean isPlain(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (!Character.isLetter(c) && ".'’-/&()0?".indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    private static String bare(String word) {
        return word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
    }

    private static String upper(String word) {
        return word.toUpperCase(Locale.ROOT);
    }
}
