package chancery.mention;

import chancery.cable.Cable;
import chancery.cable.Mention;
import chancery.cable.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Names from the word lists: countries with their variants and former names, cities, regions, posts. A name is found
 * where a whole word begins and ends, as the list prints it or in capitals; of several the longest. {@code Kazakh} is no
 * place; {@code Embassy Astana} is the embassy.
 */
final class NameListFinder implements MentionFinder {

    private static final String FINDER = "name_list";

    /** A city behind one of these is the post there. */
    private static final Set<String> POST_WORDS =
            Set.of("EMBASSY", "AMEMBASSY", "MISSION", "CONSULATE", "CONGEN", "AMCONSUL");

    /** What a name of a place is part of when it stands before one of these: a treaty, a newspaper, a bank. */
    private static final Set<String> HEADS = Set.of(
            "University",
            "Times",
            "Post",
            "Treaty",
            "Agreement",
            "Agreements",
            "Convention",
            "Protocol",
            "Declaration",
            "Accord",
            "Accords",
            "Process",
            "Commitments",
            "commitments",
            "Conference",
            "Club",
            "Bank",
            "Airlines",
            "Airways",
            "Daily",
            "Herald",
            "Tribune",
            "Principles",
            "Initiative");

    private final NameTrie<ListedName> names = new NameTrie<>();
    /** With which letters and digits a printed name may begin, of ASCII: most words in small letters begin none. */
    private final boolean[] begins = new boolean[128];

    NameListFinder(List<ListedName> list) {
        list.forEach(name -> {
            names.add(name.form(), name);
            String first =
                    Vocabulary.fold(name.form().substring(0, 1)) + name.form().charAt(0);
            first.chars().filter(c -> c < begins.length).forEach(c -> begins[c] = true);
        });
    }

    /** All lists under {@code resources/names/}, and the posts. */
    static NameListFinder ofAllLists() {
        return new NameListFinder(NameLists.all());
    }

    @Override
    public void find(Passage passage, Words words, Cable cable, Consumer<? super Mention> found) {
        String text = passage.text();
        int behind = 0;
        for (int word = 0; word < words.count(); word++) {
            int at = Math.max(behind, words.start(word));
            while (at < words.end(word)) {
                char c = text.charAt(at);
                boolean mayBegin = c >= begins.length || begins[c];
                Optional<Found> name = mayBegin ? longest(passage, at) : Optional.empty();
                name.ifPresent(n -> found.accept(mention(passage, n)));
                behind = name.isPresent() ? name.get().end() : behind;
                at = name.isPresent() ? behind : words.isSimple(word) ? words.end(word) : nextPart(text, at);
            }
        }
    }

    /** Where the next part of {@code U.K.-Oslo} begins. */
    private static int nextPart(String text, int from) {
        int at = from;
        while (at < text.length() && Passage.isWordCharacter(text.charAt(at))) {
            at++;
        }
        while (at < text.length() && !Passage.isWordCharacter(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private Optional<Found> longest(Passage passage, int start) {
        Found[] longest = new Found[1];
        names.match(
                passage,
                start,
                (end, listed) -> listed.stream()
                        .filter(name -> isPrinted(passage, start, end, name) && isPlace(passage, start, end, name))
                        .findFirst()
                        .ifPresent(name -> longest[0] = new Found(start, end, name)));
        return Optional.ofNullable(longest[0]);
    }

    /** The form of the list, or that form in capitals. */
    private static boolean isPrinted(Passage passage, int start, int end, ListedName name) {
        String form = name.form();
        boolean sameCase = true;
        boolean capitals = true;
        int letter = 0;
        for (int at = start; at < end; at++) {
            char c = passage.text().charAt(at);
            if (!Character.isLetter(c)) {
                continue;
            }
            while (!Character.isLetter(form.charAt(letter))) {
                letter++;
            }
            boolean upper = Character.isUpperCase(c);
            capitals &= upper;
            sameCase &= upper == Character.isUpperCase(form.charAt(letter++));
        }
        // In a text of capitals US is the pronoun, and SAFE is not the body of that name.
        boolean onlyItsCapitalsTell =
                form.equals("US") || (name.kind() == Mention.Kind.ORGANIZATION && ProperNames.isEnglish(form));
        return onlyItsCapitalsTell ? (sameCase && !passage.isCapitals()) : (sameCase || capitals);
    }

    private static boolean isPlace(Passage passage, int start, int end, ListedName name) {
        return !isAddress(passage.text(), start, end)
                && !isPartOfLongerName(passage, start, end)
                && !(name.isAlsoSurname() && !passage.isCapitals() && isPerson(passage, start, end, name));
    }

    /** {@code Oslo Accords}, {@code University of Oslo}. */
    private static boolean isPartOfLongerName(Passage passage, int start, int end) {
        return HEADS.contains(passage.wordAt(passage.behindBlanks(end)))
                || (passage.wordBefore(start).equals("of")
                        && HEADS.contains(passage.wordBefore(start - "of ".length())));
    }

    /** Part of a web or mail address. */
    private static boolean isAddress(String text, int start, int end) {
        boolean before = start > 0 && (text.charAt(start - 1) == '.' || text.charAt(start - 1) == '@');
        boolean behind = end + 1 < text.length()
                && (text.charAt(end) == '.' || text.charAt(end) == '@')
                && Character.isLowerCase(text.charAt(end + 1));
        return before || behind;
    }

    /**
     * Behind a capitalised word, unless that begins the sentence: {@code the late Hamilton Jordan}, but {@code In
     * Jordan}; behind a hyphen: {@code Al-Sabah}; and, but for countries, before a capitalised word.
     */
    private static boolean isPerson(Passage passage, int start, int end, ListedName name) {
        String text = passage.text();
        String before = passage.wordBefore(start);
        int beforeThat = start - before.length() - 3;
        boolean isLastName = isCapitalised(before)
                && beforeThat >= 0
                && (Character.isLetter(text.charAt(beforeThat)) || text.charAt(beforeThat) == ',');
        boolean isFirstName = !name.entity().equals(name.country())
                && end < text.length()
                && text.charAt(end) == ' '
                && isCapitalised(passage.wordAt(end + 1));
        return isLastName || isFirstName || (start > 0 && text.charAt(start - 1) == '-');
    }

    private static boolean isCapitalised(String word) {
        return word.length() > 1 && Character.isUpperCase(word.charAt(0)) && Character.isLowerCase(word.charAt(1));
    }

    private static Mention mention(Passage passage, Found found) {
        ListedName name = found.name();
        String before = name.entity().isPresent() ? passage.wordBefore(found.start()) : "";
        boolean isPost =
                Character.isUpperCase((before + " ").charAt(0)) && POST_WORDS.contains(before.toUpperCase(Locale.ROOT));
        int start = isPost ? found.start() - before.length() - 1 : found.start();
        return new Mention(
                passage.ordinal(),
                isPost ? Mention.Kind.ORGANIZATION : name.kind(),
                passage.text().substring(start, found.end()),
                isPost ? "post " + name.name() : name.name(),
                name.country(),
                name.entity(),
                Optional.empty(),
                false,
                new Span(start, found.end()),
                FINDER);
    }

    private record Found(int start, int end, ListedName name) {}
}
