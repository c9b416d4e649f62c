package chancery.mention;

import chancery.cable.Mention;
import chancery.cable.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The persons, bodies and places that a cable has named so far, under every form by which it may name them again: {@code Orlan
 * Vestrik} also as {@code Vestrik} and {@code Orlan}. Made for one cable; not thread-safe.
 */
final class KnownNames {

    private static final int LONGEST_WORDS = 6;
    private static final int SLOTS = 1 << 12;
    private static final WordSet THE = WordSet.of("the");
    private static final int NO_FIRST_NAME = Vocabulary.ENGLISH | Vocabulary.PARTICLE | Vocabulary.ADJECTIVE;
    private static final int FEWEST_INITIALS = 3;
    private static final int MOST_INITIALS = 5;

    /** The full names of persons by a form, in capitals. */
    private final Map<String, List<String>> persons = new HashMap<>();
    /** The full names of persons by their initials. */
    private final Map<String, List<String>> initials = new HashMap<>();
    /** The full names of persons that are known under all their forms. */
    private final Set<String> named = new HashSet<>();
    /** Surnames in capitals that are words of the language too. */
    private final Set<String> surnamesOfTheLanguage = new HashSet<>();
    /** A body's name by that name in capitals. */
    private final Map<String, String> bodies = new HashMap<>();
    /** A place's name by a form of it in capitals. */
    private final Map<String, String> places = new HashMap<>();
    /** Abbreviations that were explained as something else. */
    private final Set<String> others = new HashSet<>();
    /** Abbreviations that brackets explained as a body's. */
    private final Set<String> explained = new HashSet<>();
    /** By a few bits of the number of its first word, how many words the longest form has: most words begin none. */
    private final byte[] mostWords = new byte[SLOTS];

    /** A person under the whole name, under what is left without first names, and under the first name. */
    void addPerson(Words w, int start, int end) {
        String name = w.line(start, end);
        if (!named.add(name)) { // most are named again and again
            return;
        }
        for (int from = start; from < end; from++) {
            boolean begins = from == start || w.isCapital(from) || w.is(from, Vocabulary.PARTICLE);
            if (begins && (from == start || !isNumeral(w, from))) {
                addPerson(w, from, end, name);
            }
        }
        boolean shortest = w.length(start) > 2 || w.is(start, Vocabulary.GIVEN_NAME); // Hu
        if (end - start > 1 && shortest && !w.is(start, NO_FIRST_NAME)) {
            addPerson(w, start, start + 1, name);
        }
        for (int from = start + 1; from < end - 1; from++) {
            if (w.isCapital(from)
                    && w.isCapital(from - 1)
                    && Vocabulary.isFathersSurname(w.length(from), w.kind(from))) {
                addPerson(w, from, from + 1, name);
            }
        }
        addWithoutArticle(w, end - 1, name);
        if (w.is(end - 1, Vocabulary.ENGLISH) && !w.isAllCapitals()) {
            surnamesOfTheLanguage.add(Spelling.fold(w.text(end - 1)));
        }
        addInitials(w, start, end, name);
    }

    /** {@code Vestriki} for {@code al-Vestriki}. */
    private void addWithoutArticle(Words w, int word, String name) {
        int bare = w.behindArticle(word);
        if (bare > 0 && !w.isWordOfTheLanguage(bare, w.end(word))) {
            String form = Spelling.fold(w.characters(), bare, w.end(word));
            addPerson(form, name);
            addSlot(Codes.hash(form, 0, form.length()), 1);
        }
    }

    private static boolean isNumeral(Words w, int word) {
        return PersonNames.isNumeral(w, word) || w.is(word, Vocabulary.POST_TITLE);
    }

    /** {@code HBV} for {@code Hassan bin Vestrik al-Tolmeri}: of three words and more, with particles or without. */
    private void addInitials(Words w, int start, int end, String name) {
        StringBuilder all = new StringBuilder();
        StringBuilder capitals = new StringBuilder();
        for (int word = start; word < end; word++) {
            for (int at = w.start(word); at < w.end(word); at++) {
                if (at == w.start(word)
                        || !Spelling.isIn(w.characters()[at - 1], Spelling.WORD | Spelling.APOSTROPHE)) {
                    all.append(Spelling.plain(w.characters()[at]));
                    if (w.isCapital(word)) {
                        capitals.append(Spelling.plain(w.characters()[at]));
                    }
                }
            }
            addInitials(all.toString(), name);
            addInitials(capitals.toString(), name);
        }
    }

    private void addInitials(String form, String name) {
        if (form.length() >= FEWEST_INITIALS && form.length() <= MOST_INITIALS) {
            List<String> names = initials.computeIfAbsent(form, key -> new ArrayList<>(1));
            if (!names.contains(name)) {
                names.add(name);
            }
        }
    }

    /** From here on an abbreviation that no brackets explained as a body's is the person whose initials it is. */
    void readInitials() {
        initials.keySet().removeAll(explained);
        initials.forEach((form, names) -> {
            persons.putIfAbsent(form, names);
            addSlot(Codes.hash(form, 0, form.length()), 1);
        });
    }

    /** Whether it stands for a person named elsewhere. */
    boolean isInitials(String abbreviation) {
        return initials.containsKey(abbreviation);
    }

    /** A body by the short form in brackets behind its name. */
    void addExplained(Words w, int word, String name) {
        bodies.putIfAbsent(form(w, word, word + 1), name);
        explained.add(Spelling.fold(w.text(word)));
    }

    /** A person under a form of the name. */
    void addPerson(Words w, int start, int end, String name) {
        addPerson(form(w, start, end), name);
    }

    private void addPerson(String form, String name) {
        List<String> names = persons.computeIfAbsent(form, key -> new ArrayList<>(1));
        if (!names.contains(name)) {
            names.add(name);
        }
    }

    boolean isPerson(Words w, int start, int end) {
        return persons.containsKey(w.form(start, end));
    }

    /** A place that the text says is one, under a form of its name. */
    void addPlace(Words w, int start, int end, String name) {
        places.putIfAbsent(form(w, start, end), name);
    }

    void addOther(String abbreviation) {
        others.add(abbreviation);
    }

    boolean isOther(String abbreviation) {
        return others.contains(abbreviation);
    }

    private String form(Words w, int start, int end) {
        addSlot(w.hash(start), end - start);
        return w.form(start, end);
    }

    private void addSlot(long word, int words) {
        int slot = slot(word);
        mostWords[slot] = (byte) Math.max(mostWords[slot], Math.min(words, LONGEST_WORDS));
    }

    private static int slot(long word) {
        return (int) word & (SLOTS - 1);
    }

    /** Whether any form may begin with this word; most begin none. */
    boolean mayBegin(Words w, int word) {
        return mostWords[slot(w.hash(word))] > 0;
    }

    /** Behind the longest form that stands here and ends before a place in the text, or {@code from}. */
    int longest(Words w, int from, int before) {
        int longest = from;
        int most = mostWords[slot(w.hash(from))];
        for (int end = from + 1; end <= Math.min(w.count(), from + most); end++) {
            if (w.end(end - 1) > before || (end > from + 1 && !w.isJoined(end - 1))) {
                break;
            }
            boolean alone =
                    !isWord(w, from) && !isOffice(w, from) && !(w.isAllCapitals() && PersonNames.isVerb(w, from));
            if (end > from + 1 || alone || isSurname(w, from)) {
                String form = w.form(from, end);
                boolean known = persons.containsKey(form) || bodies.containsKey(form) || places.containsKey(form);
                longest = known ? end : longest;
            }
        }
        return longest;
    }

    /** {@code Orlan Darling} was named, and {@code Darling} stands where only a name is capitalised. */
    private boolean isSurname(Words w, int word) {
        boolean inside = w.is(word, Words.JOINED) || (w.isJoined(word + 1) && w.is(word + 1, Vocabulary.SAYS));
        return inside
                && !w.is(word, Words.CAPITALS | Vocabulary.FUNCTION)
                && !(w.isJoined(word + 1) && w.isCapital(word + 1))
                && !w.isCapital(word - 1)
                && surnamesOfTheLanguage.contains(Spelling.fold(w.text(word)));
    }

    /** {@code the King}, who is not the Orlan King named elsewhere. */
    private static boolean isOffice(Words w, int word) {
        return w.is(word, Vocabulary.TITLE) && w.is(word, Words.JOINED) && w.isOneOf(word - 1, THE);
    }

    /** A word of the language that names nobody by itself. */
    private static boolean isWord(Words w, int word) {
        return w.is(word, Vocabulary.ENGLISH | Vocabulary.FUNCTION | Vocabulary.BODY)
                && (!w.is(word, Vocabulary.OF_PEOPLE) || w.is(word, Vocabulary.FUNCTION));
    }

    /** A form known by now, as a mention. */
    Mention again(Words w, int from, int to) {
        String form = w.form(from, to);
        Mention.Kind other = bodies.containsKey(form) ? Mention.Kind.ORGANIZATION : Mention.Kind.PLACE;
        return mention(persons.containsKey(form) ? Mention.Kind.PERSON : other, w, from, to, ProperNames.AGAIN);
    }

    /** {@code Vestrik-led}, {@code anti-Vestrik}, {@code Tolmera-Vestrik}: parts of a word that are persons known by now. */
    void parts(Words w, int word, Consumer<? super Mention> found) {
        int bare = w.behindArticle(word);
        if (bare > 0) { // al-Vestriki, who was Vestriki before
            part(w, w.start(word), bare, w.end(word), found);
            return;
        }
        List<Span> parts = w.parts(word);
        boolean figures = !parts.isEmpty(); // Nixon-Kissinger
        for (int i = 0; figures && i < parts.size(); i++) {
            figures = w.isFigure(parts.get(i));
        }
        for (Span part : parts) {
            if (figures) {
                found.accept(
                        w.passage().mention(Mention.Kind.PERSON, part.start(), part.end(), ProperNames.PUBLIC_FIGURE));
            } else if (part.length() > 2 && w.isNameAlone(part.start(), part.end())) {
                part(w, part.start(), part.start(), part.end(), found);
            }
        }
    }

    /** The part of a word up to {@code end}, if what stands there from {@code bare} on is a person's name. */
    private void part(Words w, int start, int bare, int end, Consumer<? super Mention> found) {
        List<String> names = persons.getOrDefault(Spelling.fold(w.characters(), bare, end), List.of());
        if (!names.isEmpty()) {
            Mention part = w.passage().mention(Mention.Kind.PERSON, start, end, ProperNames.AGAIN);
            found.accept(names.size() == 1 ? part.named(names.get(0)) : part);
        }
    }

    /** A body as a mention, which from here on is known under this name. */
    Mention body(Words w, int from, int to, String finder) {
        return named(bodies, Mention.Kind.ORGANIZATION, w, from, to, finder);
    }

    /** A place as a mention, which from here on is known under this name. */
    Mention place(Words w, int from, int to, String finder) {
        return named(places, Mention.Kind.PLACE, w, from, to, finder);
    }

    private Mention named(Map<String, String> names, Mention.Kind kind, Words w, int from, int to, String finder) {
        String name = w.line(from, to);
        String known = names.putIfAbsent(form(w, from, to), name);
        return mention(kind, w, from, to, known == null ? name : known, finder);
    }

    /** A mention without title under the one name that is known for its form. */
    Mention mention(Mention.Kind kind, Words w, int from, int to, String finder) {
        return mention(kind, w, from, to, name(kind, w, from, to), finder);
    }

    private static Mention mention(Mention.Kind kind, Words w, int from, int to, String name, String finder) {
        return new Mention(
                w.passage().ordinal(),
                kind,
                w.text(from, to),
                name,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                new Span(w.start(from), w.end(to - 1)),
                finder);
    }

    private String name(Mention.Kind kind, Words w, int from, int to) {
        String line = w.line(from, to);
        return switch (kind) {
            case PERSON -> {
                List<String> names = persons.getOrDefault(w.form(from, to), List.of());
                yield names.size() == 1 ? names.get(0) : line;
            }
            case ORGANIZATION -> bodies.getOrDefault(w.form(from, to), line);
            case PLACE -> places.getOrDefault(w.form(from, to), line);
            case CABLE, REDACTION -> line;
        };
    }
}
