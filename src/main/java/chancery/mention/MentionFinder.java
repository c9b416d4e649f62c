package chancery.mention;

import chancery.cable.Cable;
import chancery.cable.Mention;
import java.util.function.Consumer;

/** Finds mentions of one kind. Thread-safe; never throws; linear in the length of the text. */
interface MentionFinder {

    /**
     * Finds what is named in one passage of a cable, and hands it on in the order of the text.
     *
     * @param words of the passage
     */
    void find(Words words, Cable cable, Consumer<? super Mention> found);
}
