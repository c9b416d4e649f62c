package chancery.parse;

import chancery.cable.MessageReference;
import chancery.cable.Reference;
import chancery.reference.Posts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Cables cited in an entry of the REF line: {@code 06 TBILISI 2601}, {@code STATE (01) 201265}, {@code PANAMA 789/08},
 * {@code PARIS 7472 AND 7677}, {@code HK05511}. A number is a cable's serial when a post stands before it.
 */
final class CitedCables {

    /** Posts have at most so many words: {@code USUN NEW YORK}, {@code BANDAR SERI BEGAWAN}. */
    private static final int MOST_WORDS = 4;

    /** Between post and serial. */
    private static final Set<String> FILLERS =
            Set.of("CABLE", "CABLES", "TELEGRAM", "TELEGRAMS", "TEL", "TELS", "NO", "NR", "NOS");

    private static final Set<String> JOINERS = Set.of("AND", "OR", "THRU", "THROUGH");

    /** Words that are near to a post's name and are none. */
    private static final Set<String> NO_POSTS = Set.of(
            "PARA",
            "PARAS",
            "STATES",
            "PART",
            "PARTS",
            "PAGE",
            "PAGES",
            "REF",
            "REFS",
            "SERIES",
            "DATED",
            "FROM",
            "MADE",
            "JANUARY",
            "FEBRUARY",
            "MARCH",
            "APRIL",
            "MAY",
            "JUNE",
            "JULY",
            "AUGUST",
            "SEPTEMBER",
            "OCTOBER",
            "NOVEMBER",
            "DECEMBER",
            "JAN",
            "FEB",
            "MAR",
            "APR",
            "JUN",
            "JUL",
            "AUG",
            "SEP",
            "SEPT",
            "OCT",
            "NOV",
            "DEC",
            "DTG",
            "POINTS",
            "REPORT",
            "NOTE",
            "DRAFT",
            "EMAIL",
            "EMAILS",
            "MAIL",
            "MAILS",
            "RESOLUTION",
            "LICENSE");

    private final HeadContext context;
    private Optional<String> lastPost = Optional.empty();
    private List<Token> tokens = List.of();

    CitedCables(HeadContext context) {
        this.context = context;
    }

    private enum Kind {
        WORD,
        NUMBER,
        OTHER
    }

    private record Token(Kind kind, String text, int start, int end) {

        boolean is(String other) {
            return text.equals(other);
        }

        boolean isYear() {
            boolean four = text.length() == 4 && (text.startsWith("19") || text.startsWith("20"));
            return kind == Kind.NUMBER && (text.length() == 2 || four || (text.length() == 3 && text.startsWith("0")));
        }
    }

    /** A post before a number. */
    private record Place(String post, int first, Optional<Integer> year) {}

    /** The cables of an entry, each with the label of the entry. */
    List<Reference> read(Optional<String> label, String entry) {
        tokens = tokens(entry);
        List<MessageReference> cables = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        int i = 0;
        int done = -1;
        while (i < tokens.size()) {
            Token token = tokens.get(i);
            if (token.is("(") && !isYearInBrackets(i)) {
                i = behindBracket(i);
                continue;
            }
            if (token.kind() == Kind.NUMBER && token.text().length() <= 7 && i > done) {
                int at = i;
                Optional<Place> place = placeBefore(at, done).or(() -> samePost(token, cables, at));
                if (place.isPresent() && !isDate(token, place.get())) {
                    int last = lastOfSerial(at);
                    Optional<Integer> year =
                            place.get().year().or(() -> yearBehind(at)).or(context::year);
                    if (year.isPresent()) {
                        lastPost = Optional.of(place.get().post());
                        cables.add(new MessageReference(year.get(), place.get().post(), Text.number(token.text())));
                        starts.add(place.get().first());
                        done = last;
                        i = last;
                    }
                }
            }
            i++;
        }
        if (cables.isEmpty()) {
            serialFirst().ifPresent(cable -> {
                cables.add(cable);
                starts.add(0);
            });
        }
        List<Reference> references = new ArrayList<>();
        for (int c = 0; c < cables.size(); c++) {
            int from = c == 0 ? 0 : tokens.get(starts.get(c)).start();
            int to = c + 1 < cables.size() ? tokens.get(starts.get(c + 1)).start() : entry.length();
            references.add(new Reference(
                    label,
                    Reference.Kind.CABLE,
                    Optional.of(cables.get(c).toString()),
                    withoutEnd(entry.substring(Math.min(from, to), to).strip())));
        }
        return references;
    }

    /** {@code INCSR BRAZIL 2008}: a year behind a name that is no post's own is a year. */
    private boolean isDate(Token number, Place place) {
        return number.text().length() == 4
                && number.isYear()
                && place.first() > 0
                && tokens.get(place.first() - 1).kind() == Kind.WORD;
    }

    private static String withoutEnd(String text) {
        String end = text.endsWith(",") ? text.substring(0, text.length() - 1).strip() : text;
        return end.endsWith(" AND") ? end.substring(0, end.length() - 4).strip() : end;
    }

    /** {@code 870 Ulaanbaatar}; {@code 6307} alone is of the cable's own post. */
    private Optional<MessageReference> serialFirst() {
        if (tokens.isEmpty()
                || tokens.get(0).kind() != Kind.NUMBER
                || tokens.get(0).text().length() > 6
                || isYearOfBefore(tokens.get(0))) {
            return Optional.empty();
        }
        String serial = tokens.get(0).text();
        StringBuilder words = new StringBuilder();
        for (Token token : tokens.subList(1, tokens.size())) {
            if (token.kind() == Kind.NUMBER) {
                return Optional.empty();
            }
            words.append(token.kind() == Kind.WORD ? token.text() : "");
        }
        Optional<String> post = words.length() == 0
                ? context.post().filter(p -> serial.length() > 2)
                : Posts.known().resolve(words.toString());
        return context.year().flatMap(year -> post.map(p -> new MessageReference(year, p, Text.number(serial))));
    }

    /** {@code 2008}, the year of a date whose beginning stands in the entry above. */
    private boolean isYearOfBefore(Token number) {
        return tokens.size() == 1
                && number.text().length() == 4
                && context.year()
                        .filter(year -> isNear(Text.number(number.text()), year))
                        .isPresent();
    }

    private static boolean isNear(int year, int own) {
        return year <= own && year > own - 30;
    }

    /** The post whose last word stands before the number at {@code at}, and a year that leads it. */
    private Optional<Place> placeBefore(int at, int done) {
        int i = at - 1;
        Optional<Integer> year = Optional.empty();
        if (i >= 2 && tokens.get(i).is(")") && isYearInBrackets(i - 2)) {
            year = year(tokens.get(i - 1));
            i -= 3;
        }
        while (i > done && (isSeparator(tokens.get(i)) || FILLERS.contains(upper(tokens.get(i))))) {
            i--;
        }
        int last = i;
        List<Integer> words = new ArrayList<>();
        while (i > done && words.size() < MOST_WORDS && (tokens.get(i).kind() == Kind.WORD || isHyphen(i))) {
            if (tokens.get(i).kind() == Kind.WORD) {
                words.add(0, i);
            }
            i--;
        }
        for (int from = 0; from < words.size(); from++) {
            Optional<String> post = post(words.get(from), last, true);
            if (post.isPresent()) {
                return Optional.of(withYear(post.get(), words.get(from), year, done));
            }
        }
        for (int from = 0; from < words.size(); from++) {
            Optional<String> post = post(words.get(from), last, false);
            if (post.isPresent()) {
                return Optional.of(withYear(post.get(), words.get(from), year, done));
            }
        }
        return Optional.empty();
    }

    private Place withYear(String post, int first, Optional<Integer> year, int done) {
        int i = first - 1;
        if (i > done && tokens.get(i).is("-")) {
            i--;
        }
        if (i > done && tokens.get(i).isYear()) {
            return new Place(post, i, year(tokens.get(i)));
        }
        if (i - 2 > done && tokens.get(i).is(")") && isYearInBrackets(i - 2)) {
            return new Place(post, i - 2, year(tokens.get(i - 1)));
        }
        return new Place(post, first, year);
    }

    private Optional<String> post(int first, int last, boolean exactly) {
        StringBuilder words = new StringBuilder();
        for (int i = first; i <= last; i++) {
            words.append(tokens.get(i).kind() == Kind.WORD ? tokens.get(i).text() : "");
        }
        String word = Posts.letters(words.toString());
        if (isRedaction(word)) {
            return Optional.of(word);
        }
        if (exactly) {
            return Posts.known().named(word);
        }
        return NO_POSTS.contains(word) ? Optional.empty() : Posts.known().resolve(word);
    }

    static boolean isRedaction(String word) {
        int i = 0;
        while (i < word.length() && word.charAt(i) == 'X') {
            i++;
        }
        return i >= 5 && i == word.length();
    }

    /** {@code PARIS 7472 AND 7677}: a further number of the post before. */
    private Optional<Place> samePost(Token number, List<MessageReference> cables, int at) {
        int i = at - 1;
        boolean joined = false;
        while (i >= 0
                && (tokens.get(i).is(",")
                        || tokens.get(i).is("/")
                        || tokens.get(i).is("&")
                        || JOINERS.contains(upper(tokens.get(i))))) {
            joined = true;
            i--;
        }
        boolean leadsWord = at + 1 < tokens.size()
                && tokens.get(at + 1).kind() == Kind.WORD
                && !JOINERS.contains(upper(tokens.get(at + 1)));
        return joined && !leadsWord && !cables.isEmpty() && number.text().length() > 1
                ? lastPost.map(post -> new Place(post, at, Optional.empty()))
                : Optional.empty();
    }

    /** {@code PANAMA 789/08}, {@code AMMAN 5049-01}, {@code ASUNCION 701 (08)}, {@code MOSCOW 3242 2008}. */
    private Optional<Integer> yearBehind(int at) {
        if (at + 1 < tokens.size() && isYearAlone(at + 1)) {
            return year(tokens.get(at + 1));
        }
        if (at + 2 < tokens.size()
                && (tokens.get(at + 1).is("/") || tokens.get(at + 1).is("-"))
                && tokens.get(at + 2).isYear()) {
            return year(tokens.get(at + 2));
        }
        if (at + 1 < tokens.size() && tokens.get(at + 1).is("(") && isYearInBrackets(at + 1)) {
            boolean leads = at + 4 < tokens.size()
                    && tokens.get(at + 4).kind() == Kind.WORD
                    && !JOINERS.contains(upper(tokens.get(at + 4)));
            return leads ? Optional.empty() : year(tokens.get(at + 2));
        }
        return Optional.empty();
    }

    /** Four digits of a year not long past, and no word behind them that they could lead. */
    private boolean isYearAlone(int at) {
        Token token = tokens.get(at);
        return token.text().length() == 4
                && token.isYear()
                && (at + 1 == tokens.size() || tokens.get(at + 1).kind() == Kind.OTHER)
                && context.year()
                        .filter(own -> isNear(Text.number(token.text()), own))
                        .isPresent();
    }

    private int lastOfSerial(int at) {
        if (at + 1 < tokens.size() && isYearAlone(at + 1)) {
            return at + 1;
        }
        boolean suffixed = at + 2 < tokens.size()
                && (tokens.get(at + 1).is("/") || tokens.get(at + 1).is("-"))
                && tokens.get(at + 2).isYear();
        return suffixed ? at + 2 : at;
    }

    private boolean isYearInBrackets(int at) {
        return at >= 0
                && at + 2 < tokens.size()
                && tokens.get(at).is("(")
                && tokens.get(at + 1).isYear()
                && tokens.get(at + 2).is(")");
    }

    private int behindBracket(int at) {
        int depth = 0;
        for (int i = at; i < tokens.size(); i++) {
            depth += tokens.get(i).is("(") ? 1 : tokens.get(i).is(")") ? -1 : 0;
            if (depth == 0) {
                return i + 1;
            }
        }
        return at + 1;
    }

    private static Optional<Integer> year(Token token) {
        String digits = token.text().length() == 3 ? token.text().substring(1) : token.text();
        return Optional.of(HeaderLines.fullYear(digits));
    }

    private static boolean isSeparator(Token token) {
        return token.is(":") || token.is(",") || token.is("#") || token.is("-") || token.is(".");
    }

    private boolean isHyphen(int at) {
        return (tokens.get(at).is("-") || tokens.get(at).is("."))
                && at > 0
                && tokens.get(at - 1).kind() == Kind.WORD;
    }

    private static String upper(Token token) {
        return token.text().toUpperCase(Locale.ROOT);
    }

    /** Whether a text begins with a cable, perhaps behind a year. */
    static boolean begins(String text) {
        String start = text.length() > 60 ? text.substring(0, 60) : text;
        CitedCables reader = new CitedCables(new HeadContext(Optional.of(2000), Optional.empty()));
        reader.tokens = tokens(start);
        int words = 0;
        for (int i = 0; i < reader.tokens.size() && words <= MOST_WORDS; i++) {
            Token token = reader.tokens.get(i);
            if (token.kind() == Kind.NUMBER && words > 0) {
                return reader.placeBefore(i, -1)
                        .filter(place -> place.first() <= 1)
                        .isPresent();
            }
            words += token.kind() == Kind.WORD ? 1 : 0;
        }
        return false;
    }

    /** Words, numbers and single signs. A nought among letters belongs to the word, an O before digits to the number. */
    private static List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            int end = i + 1;
            boolean misprintedNought = (c == 'O' || c == 'o') && end < text.length() && Text.isDigit(text.charAt(end));
            if (Text.isDigit(c) || misprintedNought) {
                while (end < text.length() && Text.isDigit(text.charAt(end))) {
                    end++;
                }
                tokens.add(new Token(Kind.NUMBER, text.substring(misprintedNought ? i + 1 : i, end), i, end));
            } else if (Text.isLetter(c)) {
                while (end < text.length() && isInWord(text, end)) {
                    end++;
                }
                tokens.add(new Token(Kind.WORD, text.substring(i, end), i, end));
            } else if (!Character.isWhitespace(c)) {
                tokens.add(new Token(Kind.OTHER, text.substring(i, end), i, end));
            }
            i = end;
        }
        return tokens;
    }

    private static boolean isInWord(String text, int at) {
        char c = text.charAt(at);
        boolean letterFollows = at + 1 < text.length() && Text.isLetter(text.charAt(at + 1));
        return Text.isLetter(c) || (letterFollows && (c == '\'' || c == '’' || c == '0'));
    }
}
