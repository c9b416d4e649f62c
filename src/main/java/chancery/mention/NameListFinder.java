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

    private final NameIndex names;

    NameListFinder(List<ListedName> list) {
        names = new NameIndex(list);
    }

    /** All lists under {@code resources/names/}, and the posts. */
    static NameListFinder ofAllLists() {
        return new NameListFinder(NameLists.all());
    }

    @Override
    public void find(Passage passage, Words words, Cable cable, Consumer<? super Mention> found) {
        int behind = 0;
        for (int n = 0; n < words.notableCount(); n++) {
            int word = words.notable(n);
            boolean smallBefore = words.isCapital(word)
                    && words.isJoined(word)
                    && !words.isCapital(word - 1)
                    && words.isSimple(word - 1);
            if (smallBefore && words.start(word - 1) >= behind) { // al Qaida, southern Africa
                behind = find(passage, words, words.start(word - 1), words.hash(word - 1), found, behind);
            }
            if (words.isSimple(word)) {
                if (words.start(word) >= behind) {
                    behind = find(passage, words, words.start(word), words.hash(word), found, behind);
                }
            } else {
                behind = findParts(passage, words, word, found, behind);
            }
        }
    }

    /** At {@code U.K.-Oslo} also behind the hyphen. */
    private int findParts(Passage passage, Words words, int word, Consumer<? super Mention> found, int from) {
        int behind = from;
        int at = Math.max(behind, words.start(word));
        while (at < words.end(word)) {
            int end = at;
            long hash = Spelling.NO_WORD;
            for (int glyph = words.glyph(end); (glyph & Spelling.WORD) != 0; glyph = words.glyph(++end)) {
                hash = Spelling.hash(hash, glyph);
            }
            behind = find(passage, words, at, hash, found, behind);
            at = Math.max(end, behind);
            while (at < words.end(word) && (words.glyph(at) & Spelling.WORD) == 0) {
                at++;
            }
        }
        return behind;
    }

    /** Hands on the name that stands here; behind it, or {@code behind} when none does. */
    private int find(Passage passage, Words words, int start, long hash, Consumer<? super Mention> found, int behind) {
        ListedName[] meant = new ListedName[1];
        int end = names.longest(words.characters(), start, hash, (to, name) -> {
            meant[0] = name;
            return isPrinted(passage, start, to, name) && isPlace(passage, start, to, name);
        });
        if (end == start) {
            return behind;
        }
        found.accept(mention(passage, new Found(start, end, meant[0])));
        return end;
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
        return name.isToldByCapitals() ? (sameCase && !passage.isCapitals()) : (sameCase || capitals);
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
