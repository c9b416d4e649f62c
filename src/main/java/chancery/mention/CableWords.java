package chancery.mention;

import java.util.ArrayList;
import java.util.List;

/**
 * The words of all passages of a cable. Each thread has one of these and uses its arrays for one cable after the other: new
 * ones for each would push out of the processor's cache what finders ask for.
 */
final class CableWords {

    private static final ThreadLocal<CableWords> OF_THREAD = ThreadLocal.withInitial(CableWords::new);

    /** What is kept for the next cable; larger ones are rare. */
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
        for (int i = 0; i < passages.size(); i++) {
            Words words = i < kept.size() ? kept.get(i) : new Words(Vocabulary.known());
            words.read(passages.get(i));
            if (i == kept.size() && i < MOST_PASSAGES) {
                kept.add(words);
            }
            if (words.capacity() > MOST_CHARACTERS && i < kept.size()) {
                kept.set(i, new Words(Vocabulary.known()));
            }
            all.add(words);
        }
        return all;
    }
}
