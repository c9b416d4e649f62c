package chancery.mention;

import chancery.cable.Mention;
import chancery.cable.Span;
import chancery.reference.EditDistance;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The names of those whom one cable asks to protect, in whatever spelling they stand in its texts: as they were found,
 * and every word of them again, in capitals, inside a longer word, misspelt or behind another first name.
 *
 * <p>In doubt a word is taken for the name: a surname of a protected person is one wherever it stands in that cable, also
 * where a relative or a place bears it. A first name is spared inside the full name of somebody else.
 *
 * <p>Not thread-safe; made for one cable and forgotten. Linear in the length of a text.
 */
public final class ProtectedNames {

    /** What stands in the place of a name. */
    public static final String MASK = "[protected]";

    private static final ProtectedNames NONE = new ProtectedNames(List.of());

    private static final int SHORTEST_MISSPELT = 5;
    /** From here on two letters may differ. */
    private static final int LONG = 8;
    /** A shorter surname inside a longer word is there by chance. */
    private static final int SHORTEST_INNER = 6;
    /** With more words than these only exact ones count, so that time stays linear. */
    private static final int MOST_WORDS = 100;

    private final Phrases names = new Phrases();
    private final Phrases places = new Phrases();
    private final Phrases others = new Phrases();
    private final TreeSet<String> surnames = new TreeSet<>();
    private final TreeSet<String> firstNames = new TreeSet<>();
    /** Whether a word that is none of the names is close to one: asked once for each. */
    private final Map<String, Boolean> close = new HashMap<>();

    private ProtectedNames(List<Mention> mentions) {
        mentions.stream().filter(ProtectedNames::isOfPerson).forEach(mention -> {
            protect(NameTokens.of(mention.surface()));
            protect(NameTokens.of(mention.name()));
        });
        mentions.stream()
                .filter(mention -> !isOfPerson(mention))
                .map(mention -> new Spared(mention.kind(), mention.surface()))
                .distinct()
                .forEach(this::spare);
    }

    /**
     * {@return the names to be hidden, of everything that was found in one cable}
     *
     * @param mentions all of them: protected ones give the names, the others tell what may stay
     */
    public static ProtectedNames of(List<Mention> mentions) {
        return mentions.stream().anyMatch(ProtectedNames::isOfPerson) ? new ProtectedNames(mentions) : NONE;
    }

    private static boolean isOfPerson(Mention mention) {
        return mention.isProtected() && mention.kind() == Mention.Kind.PERSON;
    }

    /** {@return whether the cable asks for nobody's protection} */
    public boolean isEmpty() {
        return names.isEmpty();
    }

    /**
     * {@return a text of the cable with {@code [protected]} in place of these names}
     *
     * @param text any of its texts: body, subject, a drafter, a detail
     */
    public String mask(String text) {
        return masked(text).text();
    }

    MaskedText masked(String text) {
        return isEmpty() ? new MaskedText(text, List.of()) : MaskedText.of(text, find(NameTokens.of(text)));
    }

    // What is known of the names.

    private void protect(NameTokens name) {
        names.add(name);
        int last = name.count() - 1;
        while (last > 0 && (kind(name.key(last)) & Vocabulary.POST_TITLE) != 0) {
            last--;
        }
        if (last >= 0 && name.key(last).length() > 1 && (kind(name.key(last)) & Vocabulary.PARTICLE) == 0) {
            surnames.add(name.key(last));
        }
        for (int i = 0; i < last; i++) {
            String key = name.key(i);
            if (isNameWord(key)) {
                boolean surname = i > 0 && Vocabulary.isFathersSurname(key.length(), kind(key));
                (surname ? surnames : firstNames).add(key);
            }
        }
    }

    /** The full name of somebody else; but another spelling of a protected name is that name. */
    private void spare(Spared mention) {
        NameTokens name = NameTokens.of(mention.surface());
        int last = name.count() - 1;
        if (last < 0) {
            return;
        }
        if (mention.kind() == Mention.Kind.PLACE) {
            (last == 0 ? others : places).add(name);
        } else if (mention.kind() != Mention.Kind.PERSON) {
            others.add(name);
        } else if (last > 0) {
            boolean same = (surnames.contains(name.key(last)) || isClose(name.key(last))) && isFirstName(name.key(0));
            (same ? names : others).add(name);
        }
    }

    private static boolean isNameWord(String key) {
        int notAlone = Vocabulary.PARTICLE | Vocabulary.TITLE | Vocabulary.POST_TITLE | Vocabulary.FUNCTION;
        return key.length() > 1 && (kind(key) & notAlone) == 0;
    }

    private static int kind(String key) {
        return Vocabulary.known().of(key);
    }

    // Where they stand in a text.

    private List<Span> find(NameTokens text) {
        boolean[] isName = new boolean[text.count()];
        int placeEnd = 0;
        int otherEnd = 0;
        for (int i = 0; i < text.count(); i++) {
            int end = names.longest(text, i);
            if (end > i + 1) {
                Arrays.fill(isName, i, end, true);
            }
            placeEnd = Math.max(placeEnd, places.longest(text, i));
            otherEnd = Math.max(otherEnd, others.longest(text, i));
            String key = text.key(i);
            boolean spared = i < placeEnd || (i < otherEnd && !surnames.contains(key));
            isName[i] |= !spared && isPrintedAsName(text, i) && (isWordOfNames(key) || isClose(key));
        }
        return spans(text, isName);
    }

    private boolean isWordOfNames(String key) {
        return surnames.contains(key) || firstNames.contains(key);
    }

    /** With a capital, or as a word that is nothing else. In a text of capitals {@code SO} is no name. */
    private static boolean isPrintedAsName(NameTokens text, int token) {
        int kind = kind(text.key(token));
        if ((kind & (Vocabulary.FUNCTION | Vocabulary.PARTICLE)) != 0) {
            return text.isCapitalised(token) && !text.isCapitals(token);
        }
        return text.isCapitalised(token) || (kind & Vocabulary.ENGLISH) == 0;
    }

    /** {@code Vestrick} for {@code Vestrik}; {@code hvestrik} of a mail address. */
    private boolean isClose(String key) {
        if (key.length() < SHORTEST_MISSPELT || surnames.size() + firstNames.size() > MOST_WORDS) {
            return false;
        }
        return close.computeIfAbsent(key, word -> {
            boolean isOther = (kind(word) & ~(Vocabulary.GIVEN_NAME | Vocabulary.SURNAME | Vocabulary.FIGURE)) != 0;
            return !isOther
                    && surnames.stream()
                            .anyMatch(name ->
                                    isMisspelt(word, name) || (name.length() >= SHORTEST_INNER && word.contains(name)));
        });
    }

    private static boolean isMisspelt(String word, String name) {
        int differ = name.length() >= LONG ? 2 : 1;
        return name.length() >= SHORTEST_MISSPELT
                && word.charAt(0) == name.charAt(0)
                && EditDistance.within(differ, word, name);
    }

    /** A first name of the protected, its initial, or what differs from one by little. */
    private boolean isFirstName(String key) {
        return firstNames.stream()
                .limit(MOST_WORDS)
                .anyMatch(name -> name.equals(key)
                        || (key.length() == 1 && name.startsWith(key))
                        || (key.length() > 3 && key.charAt(0) == name.charAt(0) && EditDistance.within(2, key, name)));
    }

    /** Names that only blanks, hyphens, particles and initials part are one; initials and articles before it belong. */
    private List<Span> spans(NameTokens text, boolean[] isName) {
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < isName.length; i++) {
            if (!isName[i]) {
                continue;
            }
            int first = i;
            while (first > 0 && !isName[first - 1] && belongsBefore(text, first - 1)) {
                first--;
            }
            int end = i + 1;
            for (int next = end; next < isName.length && text.isJoined(next); next++) {
                if (isName[next]) {
                    end = next + 1;
                } else if (!isPart(text, next)) {
                    break;
                }
            }
            spans.add(new Span(text.start(first), text.end(end - 1)));
            i = end - 1;
        }
        return spans;
    }

    private boolean belongsBefore(NameTokens text, int token) {
        boolean initial = text.key(token).length() == 1 && text.isCapitalised(token) && text.isFollowedBy(token, '.');
        boolean article = isParticle(text, token) && text.isFollowedBy(token, '-');
        return text.isJoined(token + 1) && (initial || article || isFirstName(text.key(token)));
    }

    private static boolean isPart(NameTokens text, int token) {
        return isParticle(text, token) || (text.key(token).length() == 1 && text.isCapitalised(token));
    }

    private static boolean isParticle(NameTokens text, int token) {
        return (kind(text.key(token)) & Vocabulary.PARTICLE) != 0;
    }

    /** What is named and needs no protection. */
    private record Spared(Mention.Kind kind, String surface) {}

    /** Sequences of words, of which the longest that begins somewhere is asked for. */
    private static final class Phrases {

        private final Map<String, Phrases> next = new HashMap<>();
        private boolean isEnd;

        void add(NameTokens name) {
            Phrases at = this;
            for (int i = 0; i < name.count(); i++) {
                at = at.next.computeIfAbsent(name.key(i), key -> new Phrases());
            }
            at.isEnd = true;
        }

        boolean isEmpty() {
            return next.isEmpty();
        }

        /** Behind the last word of the longest phrase that begins with this word, or the word itself. */
        int longest(NameTokens text, int from) {
            int longest = from;
            Phrases phrases = this;
            for (int at = from; at < text.count() && (at == from || text.isJoined(at)); at++) {
                phrases = phrases.next.get(text.key(at));
                if (phrases == null) {
                    break;
                }
                longest = phrases.isEnd ? at + 1 : longest;
            }
            return longest;
        }
    }
}
