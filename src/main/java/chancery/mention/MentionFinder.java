package chancery.mention;

import chancery.cable.Cable;
import chancery.cable.Mention;
import java.util.List;

/** Finds mentions of one kind in a cable. Thread-safe; never throws; linear in the length of the text. */
interface MentionFinder {

    /** Mentions in the subject and the paragraphs of a cable, in any order; empty when there are none. */
    List<Mention> find(Cable cable);
}
