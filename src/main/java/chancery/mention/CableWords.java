package chancery.mention;

import java.util.ArrayList;
import java.util.List;

/**
 * The words of all passages of a cable. Each thread has one of these and uses its arrays for one cable after the other: new
 * ones for each would push out of the processor's cache what finders ask for.
 */
final class CableWords {

    private static final ThreadLocal<CableWords> OF_THREAD = ThreadLocal.withInitial(CableWords::new);

    /** What is read in arrays that are kept for the next cable; larger ones are rare. */
    private static final int MOST_PASSAGES = 64;

    private static final int MOST_CHARACTERS = 1 << 13;

    private final List<Words> kept = new ArrayList<>();

    private CableWords() {}

    /** The words of each passage; good until the thread asks again. */
    static List<Words> of(List<Passage> passages) {
        return OF_THREAD.get().read(passages);
    }

    private List<Words> read(List<Passage> passages) {
        List<Words> all = new ArrayList<>(passages.size());
        for (Passage passage : passages) {
            boolean ordinary = all.size() < MOST_PASSAGES && passage.text().length() <= MOST_CHARACTERS;
            Words words = ordinary ? kept(all.size()) : new Words(Vocabulary.known());
            words.read(passage);
            all.add(words);
        }
        return all;
    }

    private Words kept(int place) {
        while (kept.size() <= place) {
            kept.add(new Words(Vocabulary.known()));
        }
        return kept.get(place);
    }
}
