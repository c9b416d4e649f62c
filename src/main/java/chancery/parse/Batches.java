package chancery.parse;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.ToIntFunction;

/**
 * What an iterator gives, in batches of some half a million characters of text. Whoever takes each step with a whole batch
 * before the next step has the code and the tables of one step in the processor's cache at a time: a tenth less time than
 * with all steps for one cable after the other.
 *
 * @param <T> a record, or what holds one
 */
public final class Batches<T> implements Iterator<List<T>> {

    private static final int CHARACTERS = 500_000;
    private static final int MOST = 1_000;

    private final Iterator<? extends T> all;
    private final ToIntFunction<? super T> characters;

    /**
     * Batches of what is still to come; nothing is asked for before {@link #next}.
     *
     * @param all is read on only as far as a batch needs it
     * @param characters tells how many characters of text one has; what it gives is at least 0
     */
    public Batches(Iterator<? extends T> all, ToIntFunction<? super T> characters) {
        this.all = all;
        this.characters = characters;
    }

    @Override
    public boolean hasNext() {
        return all.hasNext();
    }

    /** {@return the next ones in their order, 1 to 1,000} */
    @Override
    public List<T> next() {
        if (!all.hasNext()) {
            throw new NoSuchElementException();
        }
        List<T> batch = new ArrayList<>();
        for (long read = 0; read < CHARACTERS && batch.size() < MOST && all.hasNext(); ) {
            T one = all.next();
            batch.add(one);
            read += characters.applyAsInt(one);
        }
        return batch;
    }
}
