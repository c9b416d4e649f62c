package chancery.mention;

import chancery.cable.Mention;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/**
 * Persons and bodies that are on no list, by the habits of the genre: a title stands before a name, a telltale word
 * inside a body's, the full name comes first and the surname later. Two passes over the notable words of a cable: the
 * first finds names that show what they are, the second finds them again where they stand bare.
 */
final class ProperNames {

    static final String TITLED = "titled_name";
    static final String SHAPED = "name_shape";
    static final String TELLTALE = "telltale_word";
    static final String ACRONYM = "acronym";
    static final String AGAIN = "named_before";
    static final String PUBLIC_FIGURE = "public_figure";

    private final KnownNames known = new KnownNames();
    private final Abbreviations abbreviations = new Abbreviations(known);
    private final BodyNames bodies = new BodyNames(known, abbreviations);
    private final ClassedNames classed = new ClassedNames(known);
    private final PersonNames persons = new PersonNames(known, abbreviations);

    private ProperNames() {}

    /** What is found in each passage beside what is already known of it; the marks of that are left on the words. */
    static List<List<Mention>> of(List<Words> passages, List<List<Mention>> listed) {
        ProperNames names = new ProperNames();
        List<List<Mention>> found = new ArrayList<>(passages.size());
        for (int i = 0; i < passages.size(); i++) {
            mark(passages.get(i), listed.get(i));
            Expansions.note(passages.get(i));
            found.add(new ArrayList<>());
        }
        AbbreviatedTitles.mark(passages);
        for (int i = 0; i < passages.size(); i++) {
            names.find(passages.get(i), found.get(i)::add);
        }
        names.known.readInitials();
        for (int i = 0; i < passages.size(); i++) {
            List<Mention> all = found.get(i);
            all.removeIf(mention -> mention.finder().equals(ACRONYM) && names.known.isInitials(mention.surface()));
            all.addAll(names.again(passages.get(i), all));
            all.sort(Comparator.comparingInt(mention -> mention.span().start()));
            Titles.give(passages.get(i), all);
        }
        return found;
    }

    private static void mark(Words words, List<Mention> listed) {
        int at = 0;
        for (Mention mention : listed) {
            int kind = mention.kind() == Mention.Kind.PLACE ? Words.LISTED_PLACE : Words.TAKEN;
            at = words.mark(at, mention.span().start(), mention.span().end(), kind);
        }
    }

    /** The first pass: names that show what they are. */
    private void find(Words w, Consumer<? super Mention> found) {
        int behind = 0;
        for (int n = 0; n < w.candidateCount(); n++) {
            int word = w.candidate(n);
            if (word < behind || !w.isCapital(word)) {
                continue;
            }
            if (word > behind && PersonNames.startsWithParticle(w, word - 1)) {
                int end = persons.find(w, word - 1, found);
                behind = end == word - 1 ? behind : end;
            }
            if (word >= behind) {
                behind = find(w, word, found);
            }
        }
    }

    private int find(Words w, int word, Consumer<? super Mention> found) {
        int end = bodies.find(w, word, found);
        if (end == word) {
            end = classed.find(w, word, found);
        }
        if (end == word) {
            end = persons.find(w, word, found);
        }
        if (end == word) {
            end = abbreviations.find(w, word, found);
        }
        return end;
    }

    /** The second pass: what is known by now, between the names that the first one found. */
    private List<Mention> again(Words w, List<Mention> first) {
        List<Mention> again = new ArrayList<>();
        int next = 0;
        int behind = 0;
        for (int n = 0; n < w.notableCount(); n++) {
            int word = w.notable(n);
            if (word < behind
                    || (w.isSimple(word) && !known.mayBegin(w, word))
                    || w.is(word, Words.TAKEN | Words.LISTED_PLACE)) {
                continue;
            }
            if (!w.isCapital(word)) {
                known.parts(w, word, again::add); // post-Vestrik
                continue;
            }
            while (next < first.size() && first.get(next).span().end() <= w.start(word)) {
                next++;
            }
            int before = next == first.size()
                    ? Integer.MAX_VALUE
                    : first.get(next).span().start();
            int end = before > w.start(word) ? known.longest(w, word, before) : word;
            if (end > word) {
                again.add(known.again(w, word, end));
                behind = end;
            } else if (before >= w.end(word) && !w.isSimple(word)) {
                known.parts(w, word, again::add);
            }
        }
        return again;
    }
}
