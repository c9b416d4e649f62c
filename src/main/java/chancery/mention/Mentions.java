package chancery.mention;

import chancery.cable.Cable;
import chancery.cable.Mention;
import java.util.List;

/** Start here: everything that is named in a cable. */
public final class Mentions {

    /** All finders, in the order in which they are asked. */
    private static final List<MentionFinder> FINDERS = List.of();

    private Mentions() {}

    /** The mentions in a cable's subject and paragraphs, in the order of the text. */
    public static List<Mention> of(Cable cable) {
        return FINDERS.stream().flatMap(finder -> finder.find(cable).stream()).toList();
    }
}
