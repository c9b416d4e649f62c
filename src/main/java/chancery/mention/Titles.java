package chancery.mention;

import chancery.cable.Mention;
import java.util.List;
import java.util.Optional;

/**
 * Titles beside a person's name: {@code Iranian Foreign Minister}, {@code Minister of Culture and Tourism}, {@code
 * Ambassador to Norway} before it, {@code the head of the Zorbian Chamber} in commas behind it.
 */
final class Titles {

    private static final int LONGEST_WORDS = 12;
    /** Between the comma behind a name and the word that says what its bearer is. */
    private static final int LONGEST_WAY = 4;

    private static final int NONE = -1;

    /** What an office may be of or at that a list knows: {@code Ambassador to Norway}. */
    private static final int OF_OFFICES = Words.TAKEN | Words.LISTED_PLACE;

    private static final int BEHIND_OFFICE = Vocabulary.TITLE | Vocabulary.LINK | Vocabulary.LOCATIVE;

    /** What belongs to a title in a text of capitals, too. */
    private static final int OF_CAPITALS = Vocabulary.TITLE
            | Vocabulary.TITLE_WORD
            | Vocabulary.ADJECTIVE
            | Vocabulary.BODY
            | Vocabulary.PLACE
            | OF_OFFICES;

    private static final WordSet LINKS = WordSet.of("of", "for", "and", "the", "in", "to");
    private static final WordSet OF = WordSet.of("of");
    private static final WordSet TO_OR_IN = WordSet.of("to", "in");
    private static final WordSet TO = WordSet.of("to");
    private static final WordSet OF_OR_FOR_OR_TO = WordSet.of("of", "for", "to");
    private static final WordSet ARTICLES = WordSet.of("the", "a", "an", "his", "her", "its", "their");
    private static final WordSet HELD = WordSet.of("acting", "visiting", "incoming", "outgoing");
    private static final WordSet UNDER = WordSet.of("under");
    private static final WordSet ORDINALS = WordSet.of("First", "Second", "Third");
    private static final WordSet SECRETARY = WordSet.of("secretary");

    /** What may stand inside a title in small letters, but before a body or a place as well as before a person. */
    private static final WordSet VAGUE = WordSet.of(
            "new",
            "late",
            "party",
            "official",
            "opposition",
            "leading",
            "then",
            "government",
            "top",
            "member",
            "former",
            "prominent");

    /** What an office is about or how it is held: belongs to a title in small letters and in a text of capitals too. */
    private static final WordSet PORTFOLIOS = WordSet.of(
            "foreign",
            "defense",
            "defence",
            "interior",
            "finance",
            "trade",
            "justice",
            "energy",
            "oil",
            "health",
            "education",
            "agriculture",
            "labor",
            "economy",
            "economic",
            "political",
            "security",
            "intelligence",
            "policy",
            "press",
            "public",
            "affairs",
            "national",
            "regional",
            "provincial",
            "military",
            "army",
            "police",
            "prime",
            "first",
            "vice",
            "assistant",
            "associate",
            "special",
            "general",
            "chief",
            "state",
            "staff",
            "desk",
            "junta",
            "rebel",
            "faction",
            "tribal",
            "youth",
            "coalition",
            "majority",
            "minority",
            "parliamentary",
            "presidential",
            "ministerial",
            "city",
            "council",
            "cabinet",
            "human",
            "rights",
            "civil",
            "society",
            "country",
            "managing",
            "executive",
            "supreme",
            "central",
            "bank");

    private Titles() {}

    /** Whether a title, or words between a title and the name, stand before. */
    static boolean isBefore(Words w, int word) {
        if (!w.isJoined(word)) {
            return false;
        }
        int before = word - 1;
        if (w.isTitle(before)) {
            return true;
        }
        if (w.is(before, Words.TAKEN)) {
            return false;
        }
        if (!w.isCapital(before)) {
            return w.is(before, Vocabulary.TITLE_WORD) && w.isCapital(word) && !w.isOneOf(before, VAGUE);
        }
        int at = before;
        int first = Math.max(0, word - LONGEST_WORDS);
        boolean of = false;
        while (at > first && w.is(at, Words.JOINED)) {
            if (w.is(at, Vocabulary.TITLE)) {
                return of;
            }
            boolean link = !w.isCapital(at);
            if (link ? !w.isOneOf(at, LINKS) : !w.is(at, Vocabulary.ENGLISH | Vocabulary.ADJECTIVE | OF_OFFICES)) {
                return false;
            }
            of |= link && w.isOneOf(at, OF_OR_FOR_OR_TO);
            at--;
        }
        return of && w.is(at, Vocabulary.TITLE);
    }

    /** The persons with the titles beside their names; whom the passage names is marked on its words before. */
    static void give(Words w, List<Mention> mentions) {
        int[] words = new int[mentions.size()];
        int at = 0;
        for (int i = 0; i < words.length; i++) {
            Mention mention = mentions.get(i);
            if (mention.kind() == Mention.Kind.PERSON) {
                at = w.mark(at, mention.span().start(), mention.span().end(), Words.NAMED);
                words[i] = at;
            }
        }
        for (int i = 0; i < words.length; i++) {
            Mention mention = mentions.get(i);
            if (mention.kind() == Mention.Kind.PERSON) {
                int last = words[i];
                int first = last;
                while (first > 0 && w.start(first) > mention.span().start()) {
                    first--;
                }
                int start = first;
                Optional<String> before = isBefore(w, start) ? before(w, start) : Optional.empty();
                mentions.set(i, mention.titled(before.or(() -> behind(w, last + 1))));
            }
        }
    }

    /** The title before a name. */
    private static Optional<String> before(Words w, int word) {
        int start = word;
        int first = Math.max(0, word - LONGEST_WORDS);
        int right = word;
        for (int at = left(w, right); at >= first && belongs(w, at, right); at = left(w, right)) {
            if (w.isOneOf(at, TO) && hasTitle(w, right, word)) {
                break; // adviser to President Tolmeric
            }
            start = isLink(w, at) ? start : at;
            right = at;
        }
        return start == word ? Optional.empty() : Optional.of(line(w, start, word));
    }

    private static boolean hasTitle(Words w, int from, int to) {
        for (int at = from; at < to; at++) {
            if (w.is(at, Vocabulary.TITLE)) {
                return true;
            }
        }
        return false;
    }

    /** With the full stop of {@code Ambassador to the U.S.} */
    private static String line(Words w, int start, int end) {
        return w.line(start, end) + (w.length(end - 1) == 1 && w.behind(end - 1) == '.' ? "." : "");
    }

    /** The word before this one, over a slash or over a short form in brackets; {@code NONE} where a title cannot go on. */
    private static int left(Words w, int word) {
        if (w.is(word, Words.JOINED) || (w.isSlashed(word) && w.isCapital(word))) {
            return word - 1;
        }
        int inside = word - 1;
        boolean enclosed = inside > 0
                && w.isCapital(inside)
                && w.behind(inside) == ')'
                && w.before(inside) == '('
                && w.start(word) - w.end(inside) == ") ".length()
                && w.start(inside) - w.end(inside - 1) == " (".length();
        return enclosed ? inside - 1 : NONE;
    }

    /** Whether a title goes on with this word to the left of another of its words. */
    private static boolean belongs(Words w, int at, int right) {
        if (at < 0 || w.is(at, Words.NAMED | Vocabulary.TIME)) {
            return false;
        }
        if (isLink(w, at)) {
            // PM Tolmeric and President: the title of somebody else. Referring to Minister: none at all.
            return w.is(right, Vocabulary.TITLE)
                    ? w.isOneOf(at, OF) && w.is(at - 1, Vocabulary.TITLE)
                    : !w.isOneOf(at, TO_OR_IN) || w.is(at - 1, Vocabulary.TITLE);
        }
        if (w.isSlashed(right)) {
            return true;
        }
        if (!w.isCapital(at)) {
            return w.is(at, Vocabulary.TITLE | Vocabulary.TITLE_WORD | OF_OFFICES) || w.isOneOf(at, PORTFOLIOS);
        }
        if (w.is(at, Words.FIRST) && w.isGerund(at) && !w.isOneOf(at, HELD)) {
            return false; // Meeting President Vestrik
        }
        if (w.is(at, Vocabulary.FUNCTION)) {
            return (w.isOneOf(at, UNDER) && w.isOneOf(right, SECRETARY))
                    || (w.isOneOf(at, ORDINALS)
                            && w.isCapital(right)
                            && w.is(right, Vocabulary.TITLE | Vocabulary.TITLE_WORD));
        }
        // DIVISIONS INSIDE PRESIDENT: in capitals every word of the language looks like a part of the title.
        return !w.is(at, Words.CAPITALS)
                || !w.is(at, Vocabulary.ENGLISH | Vocabulary.LOCATIVE)
                || w.is(at, OF_CAPITALS)
                || w.isOneOf(at, PORTFOLIOS);
    }

    private static boolean isLink(Words w, int word) {
        return w.isOneOf(word, LINKS) && (!w.isCapital(word) || w.is(word, Words.CAPITALS));
    }

    /** In commas behind a name: {@code Vestrik, the head of the Chamber,}. */
    private static Optional<String> behind(Words w, int behind) {
        if (behind >= w.count()
                || w.behind(behind - 1) != ','
                || w.start(behind) - w.end(behind - 1) != ", ".length()) {
            return Optional.empty();
        }
        boolean article = w.isSmall(behind, ARTICLES);
        int start = article ? behind + 1 : behind;
        int last = Math.min(w.count(), behind + LONGEST_WORDS);
        int office = NONE;
        for (int at = start; at < last; at++) {
            boolean broken = at > start && !w.is(at, Words.JOINED);
            if (broken || w.is(at, Words.NAMED) || (office == NONE && (at > start + LONGEST_WAY || !leads(w, at)))) {
                return Optional.empty();
            }
            if (office != NONE && office == at - 1 && !w.isCapital(at) && !w.is(at, BEHIND_OFFICE)) {
                // the deputy who met them; but: the Minister challenged them
                return w.is(at, Vocabulary.FUNCTION) ? Optional.of(w.line(start, at)) : Optional.empty();
            }
            office = w.is(at, Vocabulary.TITLE) && (office == NONE || office == at - 1) ? at : office;
            if (w.behind(at) == ',') {
                boolean other = article && at == start; // Vestrik, the Ambassador, and others
                return office == NONE || other ? Optional.empty() : Optional.of(w.line(start, at + 1));
            }
        }
        return Optional.empty();
    }

    /** Whether a word may stand before the office, or be it: no {@code and}, {@code who met}, {@code accompanied by}. */
    private static boolean leads(Words w, int word) {
        return w.is(word, Vocabulary.TITLE)
                ? !w.is(word, Words.POSSESSIVE)
                : w.isCapital(word)
                        || !w.is(word, Vocabulary.FUNCTION | Vocabulary.SAYS | Vocabulary.LINK | Vocabulary.LOCATIVE);
    }
}
