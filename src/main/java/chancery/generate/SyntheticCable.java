package chancery.generate;

import chancery.cable.Cable;
import chancery.cable.Mention;
import java.util.List;

/**
 * A made-up cable.
 *
 * @param cable what is true of it, in the values that the parser reads cables into
 * @param mentions what its text names, and where
 * @param style how it is printed
 */
record SyntheticCable(Cable cable, List<Mention> mentions, Style style) {

    SyntheticCable {
        mentions = List.copyOf(mentions);
    }
}
