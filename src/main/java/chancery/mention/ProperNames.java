package chancery.mention;

import chancery.cable.Mention;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Persons and bodies that are on no list, by the habits of the genre: a title stands before a name, a telltale word
 * inside a body's, the full name comes first and the surname later. Two passes over the words of a cable: the first finds
 * names that show what they are, the second finds them again where they stand bare.
 */
final class ProperNames {

    static final String TITLED = "titled_name";
    static final String SHAPED = "name_shape";
    static final String TELLTALE = "telltale_word";
    static final String ACRONYM = "acronym";
    static final String AGAIN = "named_before";
    static final String PUBLIC_FIGURE = "public_figure";

    private static final Vocabulary VOCABULARY = Vocabulary.known();

    /** No part of a person's name. */
    private static final int NO_NAME = Words.TAKEN
            | Vocabulary.FUNCTION
            | Vocabulary.TITLE
            | Vocabulary.BODY
            | Vocabulary.PLACE
            | Vocabulary.EVENT
            | Vocabulary.ADJECTIVE
            | Vocabulary.PEOPLE
            | Vocabulary.TIME;

    private static final int OF_PEOPLE = Vocabulary.GIVEN_NAME | Vocabulary.SURNAME | Vocabulary.FIGURE;
    private static final int LONGEST_TITLE_WORDS = 12;
    private static final int LONGEST_NAME_WORDS = 6;
    private static final int LONGEST_BODY_WORDS = 10;
    private static final int FIRST_WORDS = (1 << 12) - 1;

    private final List<Passage> passages;
    private final List<Words> words = new ArrayList<>();
    private final List<List<Mention>> found = new ArrayList<>();
    private final Map<String, List<String>> persons = new HashMap<>();
    private final Map<String, String> titles = new HashMap<>();
    private final Map<String, String> bodies = new HashMap<>();
    private final Set<String> others = new HashSet<>();
    /** By a hash, with which words the names in {@code persons} and {@code bodies} begin. */
    private final BitSet firstWords = new BitSet(FIRST_WORDS + 1);

    private ProperNames(List<Passage> passages) {
        this.passages = passages;
    }

    /** Whether a form of a list is also a word of the language, so that only its capitals tell it. */
    static boolean isEnglish(String form) {
        return form.chars().noneMatch(Character::isLowerCase)
                && (VOCABULARY.of(form, 0, form.length()) & (Vocabulary.ENGLISH | Vocabulary.FUNCTION)) != 0;
    }

    /** What is found in each passage beside what is already known of it, in the order of the text. */
    static List<List<Mention>> of(List<Passage> passages, List<Words> read, List<List<Mention>> known) {
        ProperNames names = new ProperNames(passages);
        for (int i = 0; i < passages.size(); i++) {
            Words words = read.get(i);
            int at = 0;
            for (Mention mention : known.get(i)) {
                boolean place = mention.kind() == Mention.Kind.PLACE;
                at = words.mark(
                        at, mention.span().start(), mention.span().end(), place ? Words.LISTED_PLACE : Words.TAKEN);
            }
            names.words.add(words);
            names.found.add(new ArrayList<>());
        }
        for (int i = 0; i < passages.size(); i++) {
            names.readPlain(i);
        }
        for (int i = 0; i < passages.size(); i++) {
            names.readAgain(i);
        }
        return names.found;
    }

    // The first pass.

    private void readPlain(int passage) {
        Words w = words.get(passage);
        boolean capitals = passages.get(passage).isCapitals();
        int word = 0;
        while (word < w.count()) {
            if (!w.isCapital(word) && !startsWithParticle(w, word, capitals)) {
                word++;
                continue;
            }
            int end = body(w, word, capitals, passage);
            if (end == word) {
                end = person(w, word, capitals, passage);
            }
            if (end == word && !capitals) {
                end = acronym(w, word, passage);
            }
            word = end == word ? word + 1 : end;
        }
    }

    /** {@code National Court of Auditors}; gives the word behind it, or {@code from}. */
    private int body(Words w, int from, boolean capitals, int passage) {
        if ((w.is(from, Vocabulary.FUNCTION) && !w.is(from, Vocabulary.BODY))
                || w.is(from, Vocabulary.TIME)
                || (w.is(from, Words.TAKEN) && !w.is(from, Words.CAPITAL))
                || isPlainTitle(w, from)) {
            return from;
        }
        int telltale = -1;
        int at = from;
        while (at < w.count() && (at == from || follows(w, at)) && at - from < LONGEST_BODY_WORDS) {
            if (!w.is(at, Words.CAPITAL)
                    || (at > from
                            && w.is(at, Words.TAKEN)
                            && !w.is(at - 1, Words.TAKEN)
                            && !w.is(at - 1, Vocabulary.ADJECTIVE))
                    || w.is(at, Vocabulary.TIME)
                    || (at > from && w.is(at, Vocabulary.FUNCTION) && !w.is(at, Vocabulary.BODY))
                    || (isPlainTitle(w, at) && !w.is(at + 1, Vocabulary.BODY))) {
                break;
            }
            if (capitals && w.is(at, Vocabulary.ENGLISH) && !w.is(at, Vocabulary.BODY | Vocabulary.ADJECTIVE)) {
                break;
            }
            if (w.is(at, Vocabulary.EVENT) && !w.is(at, Vocabulary.BODY)) {
                telltale = -1;
            } else if (w.is(at, Vocabulary.PLACE) && !w.is(at, Vocabulary.BODY)) {
                telltale = -2;
            } else if (w.is(at, Vocabulary.BODY)) {
                telltale = at;
            }
            at++;
        }
        if (telltale == -2 && at > from + 1 && w.is(at - 1, Vocabulary.PLACE)) {
            return place(w, from, at, passage);
        }
        if (telltale < 0) {
            if (at > from + 1 && w.is(at - 1, Vocabulary.EVENT) && !w.is(at - 1, OF_PEOPLE)) {
                return at; // the name of a treaty or a meeting is none of ours
            }
            return lowerBody(w, from, capitals, passage);
        }
        if (isTerm(w, from, telltale)) {
            return from;
        }
        int end = capitals ? telltale + 1 : extended(w, telltale + 1);
        boolean bare = end == from + 1;
        if (bare || (end == from + 2 && w.is(from, Vocabulary.ADJECTIVE) && isVague(w, from + 1))) {
            return lowerBody(w, from, capitals, passage);
        }
        add(passage, Mention.Kind.ORGANIZATION, w, from, end, Optional.empty(), TELLTALE);
        String name = w.text(from, end);
        knowBody(w, from, Vocabulary.fold(name), name);
        return define(w, from, end, passage, Mention.Kind.ORGANIZATION);
    }

    /** {@code Obama Administration}: a term of office of a person, or {@code German Government}. */
    private static boolean isTerm(Words w, int from, int telltale) {
        return switch (w.key(telltale)) {
            case "ADMINISTRATION", "GOVERNMENT", "CABINET", "PRESIDENCY" ->
                telltale == from + 1
                        && (w.is(from, OF_PEOPLE) || !w.is(from, Vocabulary.ENGLISH))
                        && !w.is(from, Words.TAKEN);
            default -> false;
        };
    }

    /** {@code American Embassy} and {@code French Embassy} are bodies; {@code Saudi Mission} too; {@code Western Team} not. */
    private static boolean isVague(Words w, int word) {
        return switch (w.key(word)) {
            case "TEAM",
                    "SIDE",
                    "STAFF",
                    "GROUP",
                    "SECTION",
                    "UNIT",
                    "OFFICE",
                    "DELEGATION",
                    "INITIATIVE",
                    "ENERGY",
                    "OIL",
                    "TECHNOLOGY",
                    "CAPITAL",
                    "SYSTEMS" -> true;
            default -> false;
        };
    }

    /** {@code Qods force}, {@code Iranian government}. */
    private int lowerBody(Words w, int from, boolean capitals, int passage) {
        if (capitals || !w.is(from, Words.CAPITAL) || w.is(from, Vocabulary.FUNCTION | Words.LISTED_PLACE)) {
            return from;
        }
        int at = from + 1;
        while (at - from < LONGEST_BODY_WORDS && w.isJoined(at) && isNameWord(w, at, false)) {
            at++;
        }
        boolean body = w.isJoined(at)
                && !w.is(at, Words.CAPITAL)
                && w.is(at, Vocabulary.BODY_WORD)
                && isLowerBodyWord(w.key(at), w.is(from, Vocabulary.ADJECTIVE));
        if (!body || (!isNameWord(w, from, false) && !w.is(from, Vocabulary.ADJECTIVE))) {
            return from;
        }
        int end = w.is(from, Vocabulary.ADJECTIVE) ? at + 1 : at;
        if (w.is(from, Vocabulary.ADJECTIVE) && at > from + 1) {
            return from;
        }
        add(passage, Mention.Kind.ORGANIZATION, w, from, end, Optional.empty(), TELLTALE);
        knowBody(w, from, Vocabulary.fold(w.text(from, end)), w.text(from, end));
        return at + 1;
    }

    private static boolean isLowerBodyWord(String word, boolean behindAdjective) {
        return switch (word) {
            case "GOVERNMENT" -> false;
            case "PARTY", "NEWSPAPER", "DAILY", "MOVEMENT", "MILITIA", "BANK", "COMPANY", "BROTHERHOOD" ->
                !behindAdjective;
            default -> false;
        };
    }

    /** Joined to the word before, or behind its {@code 's}: {@code People's Party}, {@code Prosecutor's Office}. */
    private static boolean follows(Words w, int word) {
        return w.is(word, Words.JOINED)
                && (!w.is(word - 1, Words.POSSESSIVE)
                        || (w.is(word - 1, Vocabulary.ENGLISH | Vocabulary.TITLE)
                                && !w.is(word - 1, Words.LISTED_PLACE | OF_PEOPLE)));
    }

    private static boolean isPlainTitle(Words w, int word) {
        return w.is(word, Vocabulary.TITLE) && !w.is(word, Vocabulary.BODY) && !isOffice(w, word);
    }

    /** {@code General Assembly}, {@code Attorney General's Office}: titles that begin a body's name. */
    private static boolean isOffice(Words w, int word) {
        return switch (w.key(word)) {
            case "GENERAL", "ATTORNEY", "PROSECUTOR", "CHIEF", "JUDGE" ->
                w.is(word + 1, Vocabulary.BODY | Vocabulary.TITLE)
                        && w.is(word + 1, Words.CAPITAL)
                        && !w.key(word + 1).equals("JUSTICE");
            default -> false;
        };
    }

    /** With {@code of …}, {@code for … and …} behind it. */
    private static int extended(Words w, int from) {
        int end = from;
        while (end < w.count() && w.isJoined(end) && isLink(w.text(end))) {
            int next = end + 1;
            if (w.isJoined(next) && w.text(next).equals("the")) {
                next++;
            }
            if (!w.isJoined(next) || !isPartOfBody(w, next)) {
                break;
            }
            boolean on = w.text(end).equals("on");
            if (on && !w.is(next, Vocabulary.ENGLISH)) {
                break;
            }
            end = next + 1;
            while (end < w.count()) {
                if (w.isJoined(end) && isPartOfBody(w, end)) {
                    end++;
                } else if (w.isJoined(end)
                        && (w.text(end).equals("and") || w.text(end).equals("&"))
                        && w.isJoined(end + 1)
                        && isPartOfBody(w, end + 1)
                        && w.is(end + 1, Vocabulary.ENGLISH)
                        && !w.is(end + 1, Vocabulary.BODY)) {
                    end += 2;
                } else {
                    break;
                }
            }
        }
        return end;
    }

    private static boolean isLink(String word) {
        return switch (word) {
            case "of", "for", "on", "de", "del", "du", "des", "do", "da", "della", "di" -> true;
            default -> false;
        };
    }

    private static boolean isPartOfBody(Words w, int word) {
        return w.is(word, Words.CAPITAL)
                && !w.is(word, Words.TAKEN | Vocabulary.FUNCTION | Vocabulary.TIME)
                && !isPlainTitle(w, word);
    }

    private int place(Words w, int from, int end, int passage) {
        boolean named = false;
        for (int at = from; at < end; at++) {
            named |= !w.is(at, Vocabulary.ENGLISH) || w.is(at, Words.LISTED_PLACE);
        }
        if (!named || w.is(end - 1, Words.LISTED_PLACE)) {
            return from;
        }
        add(passage, Mention.Kind.PLACE, w, from, end, Optional.empty(), TELLTALE);
        return end;
    }

    // Persons.

    private int person(Words w, int from, boolean capitals, int passage) {
        int start = from;
        boolean title = isBehindTitle(w, start);
        boolean particle = startsWithParticle(w, start, capitals);
        if (!particle && !canBegin(w, start, capitals, title)) {
            return from;
        }
        int end = particle ? start + 2 : start + 1;
        while (end < w.count() && end - start < LONGEST_NAME_WORDS) {
            if (!w.isJoined(end)) {
                break;
            }
            if (isNameWord(w, end, capitals)
                    || isInitial(w, end)
                    || (w.is(end, Words.CAPITAL)
                            && w.is(end, OF_PEOPLE)
                            && !w.is(end, Words.TAKEN | Vocabulary.FUNCTION | Vocabulary.TIME)
                            && !(capitals && w.is(end, Vocabulary.SAYS))
                            && w.is(end - 1, Vocabulary.GIVEN_NAME))) {
                end++;
            } else if (w.is(end, Vocabulary.PARTICLE)
                    && !capitals
                    && w.isJoined(end + 1)
                    && isNameWord(w, end + 1, false)) {
                end += 2;
            } else if (w.is(end, Vocabulary.PARTICLE)
                    && !capitals
                    && w.isJoined(end + 1)
                    && w.is(end + 1, Vocabulary.PARTICLE)
                    && w.isJoined(end + 2)
                    && isNameWord(w, end + 2, false)) {
                end += 3;
            } else {
                break;
            }
        }
        while (end > start + 1 && isInitial(w, end - 1)) {
            end--;
        }
        int length = end - start;
        boolean given = w.is(start, Vocabulary.GIVEN_NAME) || isInitial(w, start);
        boolean says = w.isJoined(end) && w.is(end, Vocabulary.SAYS);
        boolean article = w.is(start - 1, Words.JOINED | Words.FIRST)
                && w.is(start, Words.JOINED)
                && w.text(Math.max(start - 1, 0)).equalsIgnoreCase("the");
        boolean locative = w.isJoined(start) && w.is(start - 1, Vocabulary.LOCATIVE);
        boolean surname = w.is(end - 1, Vocabulary.SURNAME | Vocabulary.FIGURE);
        boolean known;
        String finder = title ? TITLED : SHAPED;
        if (title) {
            known = true;
        } else if (length == 1) {
            boolean figure = w.is(start, Vocabulary.FIGURE) && !w.is(start, Vocabulary.ENGLISH) && !article;
            known = !particle && (figure || (says && !article && !w.is(start, Vocabulary.ENGLISH)));
            finder = figure ? PUBLIC_FIGURE : SHAPED;
        } else {
            boolean listed = w.is(start, Words.LISTED_PLACE) || w.is(end - 1, Words.LISTED_PLACE);
            known = !article
                    && (given
                            ? !w.is(start, Vocabulary.ENGLISH) || length > 1
                            : (particle || surname || says || !locative)
                                    && !listed
                                    && !w.is(start, Vocabulary.ENGLISH));
            known &= !(capitals && !given);
        }
        if (!known) {
            return from;
        }
        Optional<String> called = title ? title(w, start) : Optional.empty();
        add(passage, Mention.Kind.PERSON, w, start, end, called, finder);
        introduce(w, start, end, called);
        return define(w, start, end, passage, Mention.Kind.PERSON);
    }

    /** {@code al Sabah}, {@code bin Laden}, {@code zu Guttenberg}: a small word before a name word. */
    private static boolean startsWithParticle(Words w, int word, boolean capitals) {
        return !capitals
                && w.isCapital(word + 1)
                && !w.isCapital(word)
                && w.is(word, Vocabulary.PARTICLE)
                && !w.is(word, Vocabulary.LOCATIVE | Vocabulary.LINK)
                && w.isJoined(word + 1)
                && isNameWord(w, word + 1, false)
                && !w.is(word - 1, Words.LISTED_PLACE);
    }

    private static boolean canBegin(Words w, int word, boolean capitals, boolean title) {
        if (isInitial(w, word)) {
            boolean ofState =
                    w.before(word) == '.' && word > 0 && w.text(word - 1).equals("U"); // U.S., U.N.
            return !ofState && w.isJoined(word + 1) && w.behind(word) == '.' && isNameWord(w, word + 1, capitals);
        }
        if (title
                && w.is(word, OF_PEOPLE)
                && w.is(word, Words.CAPITAL)
                && !w.is(word, Words.TAKEN | Vocabulary.FUNCTION | Vocabulary.TITLE | Vocabulary.TIME)) {
            return true;
        }
        if (!isNameWord(w, word, capitals)) {
            return false;
        }
        return !w.is(word, Vocabulary.ENGLISH)
                || (w.is(word, Vocabulary.GIVEN_NAME)
                        && w.isJoined(word + 1)
                        && isNameWord(w, word + 1, capitals)
                        && !w.is(word + 1, Vocabulary.ENGLISH));
    }

    private static boolean isInitial(Words w, int word) {
        return w.is(word, Words.CAPITAL) && !w.is(word, Words.TAKEN) && w.end(word) - w.start(word) == 1;
    }

    private static boolean isNameWord(Words w, int word, boolean capitals) {
        int kind = w.kind(word);
        if ((kind & Words.CAPITAL) == 0 || (kind & NO_NAME) != 0 || w.end(word) - w.start(word) < 2) {
            return false;
        }
        if ((kind & Words.CAPITALS) != 0 && !capitals) {
            return false;
        }
        if ((kind & Words.LISTED_PLACE) != 0 && (kind & Vocabulary.GIVEN_NAME) == 0) {
            return w.isJoined(word) && w.is(word - 1, Vocabulary.GIVEN_NAME) && !w.is(word - 1, Vocabulary.ENGLISH);
        }
        // In a text of capitals a word of the language is that word: VESTRIK SAID.
        return (kind & Vocabulary.ENGLISH) == 0 || (!capitals && (kind & OF_PEOPLE) != 0);
    }

    /** Whether a title, or words between a title and the name, stand before. */
    private boolean isBehindTitle(Words w, int word) {
        if (!w.isJoined(word)) {
            return false;
        }
        int before = word - 1;
        if (w.is(before, Words.TAKEN) && !w.is(before, Vocabulary.TITLE)) {
            return false;
        }
        if (w.is(before, Vocabulary.TITLE)) {
            return true;
        }
        if (!w.is(before, Words.CAPITAL)) {
            return w.is(before, Vocabulary.TITLE_WORD)
                    && w.is(word, Words.CAPITAL)
                    && !w.text(before).equals("new")
                    && !w.text(before).equals("late")
                    && !w.text(before).equals("party")
                    && !w.text(before).equals("official")
                    && !w.text(before).equals("opposition")
                    && !w.text(before).equals("leading")
                    && !w.text(before).equals("then")
                    && !w.text(before).equals("government")
                    && !w.text(before).equals("top")
                    && !w.text(before).equals("member")
                    && !w.text(before).equals("former")
                    && !w.text(before).equals("prominent");
        }
        int at = before;
        int first = Math.max(0, word - LONGEST_TITLE_WORDS);
        boolean of = false;
        while (at > first && w.is(at, Words.JOINED)) {
            if (w.is(at, Vocabulary.TITLE)) {
                return of;
            }
            boolean link = !w.is(at, Words.CAPITAL);
            if (link && !isTitleLink(w.text(at))) {
                return false;
            }
            if (!link && !w.is(at, Vocabulary.ENGLISH | Vocabulary.ADJECTIVE | Words.TAKEN)) {
                return false;
            }
            of |= w.text(at).equals("of") || w.text(at).equals("for");
            at--;
        }
        return of && w.is(at, Vocabulary.TITLE);
    }

    private static boolean isTitleLink(String word) {
        return switch (word) {
            case "of", "for", "and", "the", "in", "to" -> true;
            default -> false;
        };
    }

    /** The title before a name: {@code Iranian Foreign Minister}, {@code Minister of Culture and Tourism}. */
    private static Optional<String> title(Words w, int word) {
        int start = word;
        int first = Math.max(0, word - LONGEST_TITLE_WORDS);
        int at = word - 1;
        while (at >= first && w.is(at + 1, Words.JOINED)) {
            boolean capital = w.is(at, Words.CAPITAL) && !w.is(at, Vocabulary.FUNCTION);
            boolean lower = !w.is(at, Words.CAPITAL) && w.is(at, Vocabulary.TITLE | Vocabulary.TITLE_WORD);
            if (capital || lower) {
                start = at;
            } else if (w.is(at, Words.CAPITAL)
                    || !isTitleLink(w.text(at))
                    || w.text(at).equals("to")
                    || (w.is(at + 1, Vocabulary.TITLE) && !w.text(at).equals("of"))) {
                break; // PM Tolmeric and President: the title of somebody else
            }
            at--;
        }
        return start == word
                ? Optional.empty()
                : Optional.of(w.text(start, word).replace('\n', ' '));
    }

    private void introduce(Words w, int start, int end, Optional<String> title) {
        String name = w.text(start, end).replace('\n', ' ');
        String key = Vocabulary.fold(name);
        title.ifPresent(t -> titles.putIfAbsent(key, t));
        for (int from = start; from < end; from++) {
            if (from == start || w.is(from, Words.CAPITAL)) {
                know(w, from, Vocabulary.fold(w.text(from, end)), name);
            }
        }
        if (end - start > 1 && !w.is(start, Vocabulary.ENGLISH) && w.end(start) - w.start(start) > 3) {
            know(w, start, w.key(start), name);
        }
    }

    private void knowBody(Words w, int first, String key, String name) {
        firstWords.set(w.hash(first) & FIRST_WORDS);
        bodies.putIfAbsent(key, name);
    }

    private void know(Words w, int first, String key, String name) {
        firstWords.set(w.hash(first) & FIRST_WORDS);
        List<String> names = persons.computeIfAbsent(key, k -> new ArrayList<>(1));
        if (!names.contains(name)) {
            names.add(name);
        }
    }

    // Abbreviations.

    /** {@code Financial Market Authority (FMA)}: what stands in brackets behind a name is the same thing. */
    private int define(Words w, int start, int end, int passage, Mention.Kind kind) {
        if (end < w.count()
                && w.before(end) == '('
                && w.behind(end) == ')'
                && w.is(end, Words.CAPITAL)
                && !w.is(end, Words.TAKEN | Vocabulary.TITLE)
                && w.start(end) - w.end(end - 1) <= 3) {
            if (!isShort(w, end)) {
                return end;
            }
            String name = w.text(start, end).replace('\n', ' ');
            if (kind == Mention.Kind.PERSON) {
                know(w, end, w.key(end), name);
            } else {
                knowBody(w, end, w.key(end), name);
            }
            add(passage, kind, w, end, end + 1, Optional.empty(), ACRONYM);
            return end + 1;
        }
        return end;
    }

    private static boolean isShort(Words w, int word) {
        int capitals = 0;
        for (char c : w.text(word).toCharArray()) {
            capitals += Character.isUpperCase(c) ? 1 : 0;
        }
        return capitals >= 2 && w.end(word) - w.start(word) <= 9;
    }

    private int acronym(Words w, int word, int passage) {
        int length = w.end(word) - w.start(word);
        if (w.is(word, Words.TAKEN | Words.LISTED_PLACE | Vocabulary.NO_BODY | Vocabulary.TITLE) || length < 2) {
            return word;
        }
        String text = w.text(word);
        boolean government = isGovernment(text);
        if (!government) {
            if (!w.is(word, Words.CAPITALS) || length > 8 || length < 3 || w.is(word, Vocabulary.ENGLISH)) {
                return word;
            }
            if (text.chars().anyMatch(Character::isDigit)
                    || (isHeadingWord(w, word - 1) && w.isJoined(word))
                    || (isHeadingWord(w, word + 1) && w.isJoined(word + 1))) {
                return word;
            }
            // In brackets behind what is no body, it stands for that: Tehran Research Reactor (TRR).
            if (w.before(word) == '(' && w.behind(word) == ')') {
                boolean initials = isSpeltOut(w, word);
                if (!initials) {
                    others.add(text);
                    return word;
                }
            }
            if (others.contains(text)) {
                return word;
            }
        }
        add(passage, Mention.Kind.ORGANIZATION, w, word, word + 1, Optional.empty(), ACRONYM);
        knowBody(w, word, w.key(word), text);
        return word + 1;
    }

    /** Whether the words before begin with its letters and one of them is a telltale word of a body. */
    private boolean isSpeltOut(Words w, int word) {
        int first = Math.max(0, word - w.text(word).length() - 2);
        for (int at = word - 1; at >= first; at--) {
            if (w.is(at, Vocabulary.BODY) && w.is(at, Words.CAPITAL)) {
                return true;
            }
            if (w.is(at, Vocabulary.EVENT) && w.is(at, Words.CAPITAL)) {
                return false;
            }
        }
        return w.is(word - 1, Words.CAPITAL) && !w.is(word - 1, Vocabulary.ENGLISH);
    }

    private static boolean isHeadingWord(Words w, int word) {
        return w.is(word, Words.CAPITALS) && w.is(word, Vocabulary.ENGLISH) && !w.is(word, Words.TAKEN);
    }

    /** {@code GOK}, {@code GoM}, {@code GOSL}: the government of the country in question. */
    private static boolean isGovernment(String text) {
        return (text.length() == 3 || text.length() == 4)
                && text.charAt(0) == 'G'
                && (text.charAt(1) == 'O' || text.charAt(1) == 'o')
                && text.substring(2).chars().allMatch(c -> c >= 'A' && c <= 'Z')
                && !text.equals("GOOD")
                && !text.equals("GOAL")
                && !text.equals("GOLD");
    }

    // The second pass.

    private void readAgain(int passage) {
        Words w = words.get(passage);
        List<Mention> first = found.get(passage);
        List<Mention> again = new ArrayList<>();
        int next = 0;
        int word = 0;
        while (word < w.count()) {
            if (!w.isCapital(word)) {
                word++;
                continue;
            }
            while (next < first.size() && first.get(next).span().end() <= w.start(word)) {
                next++;
            }
            boolean free = next == first.size() || first.get(next).span().start() > w.start(word);
            if (!free || w.is(word, Words.TAKEN | Words.LISTED_PLACE)) {
                word++;
                continue;
            }
            int end = known(
                    w,
                    word,
                    next == first.size()
                            ? Integer.MAX_VALUE
                            : first.get(next).span().start());
            if (end > word) {
                String key = Vocabulary.fold(w.text(word, end).replace('\n', ' '));
                boolean person = persons.containsKey(key);
                again.add(mention(
                        passage,
                        person ? Mention.Kind.PERSON : Mention.Kind.ORGANIZATION,
                        w,
                        word,
                        end,
                        person && isBehindTitle(w, word) ? title(w, word) : Optional.empty(),
                        AGAIN));
                word = end;
            } else {
                word++;
            }
        }
        first.addAll(again);
    }

    /** The longest name known by now that stands here; behind its last word. */
    private int known(Words w, int from, int before) {
        int longest = from;
        if (!firstWords.get(w.hash(from) & FIRST_WORDS)) {
            return longest;
        }
        for (int end = from + 1; end <= Math.min(w.count(), from + LONGEST_NAME_WORDS); end++) {
            if (w.end(end - 1) > before || (end > from + 1 && !w.isJoined(end - 1))) {
                break;
            }
            String key = Vocabulary.fold(w.text(from, end).replace('\n', ' '));
            boolean english = end == from + 1
                    && w.is(from, Vocabulary.ENGLISH | Vocabulary.FUNCTION | Vocabulary.BODY)
                    && (!w.is(from, OF_PEOPLE) || w.is(from, Vocabulary.FUNCTION));
            if (!english && (persons.containsKey(key) || bodies.containsKey(key))) {
                longest = end;
            }
        }
        return longest;
    }

    // What is found.

    private void add(int passage, Mention.Kind kind, Words w, int from, int to, Optional<String> title, String finder) {
        found.get(passage).add(mention(passage, kind, w, from, to, title, finder));
    }

    private Mention mention(
            int passage, Mention.Kind kind, Words w, int from, int to, Optional<String> title, String finder) {
        Mention plain = passages.get(passage).mention(kind, w.start(from), w.end(to - 1), finder);
        String key = Vocabulary.fold(plain.surface().replace('\n', ' '));
        String name = kind == Mention.Kind.PERSON
                ? personName(key, plain.surface())
                : kind == Mention.Kind.ORGANIZATION ? bodies.getOrDefault(key, plain.surface()) : plain.surface();
        return plain.named(name.replace('\n', ' ')).titled(title);
    }

    private String personName(String key, String surface) {
        List<String> names = persons.getOrDefault(key, List.of());
        return names.size() == 1 ? names.get(0) : surface;
    }
}
