package chancery.generate;

import chancery.cable.Cable;
import chancery.cable.Mention;
import chancery.cable.Source;
import java.util.List;
import java.util.Optional;

/**
 * What a made-up dump says, for those who check what is read from it.
 *
 * @param cable before any damage, with the paragraphs and fields that a careful reader finds in it; what the container
 *     declares is as the CSV prints it
 * @param mentions people, bodies, places and redactions in subject and paragraphs, in order
 * @param records where it stands in the dump: one record, one for each section, or the same one twice
 * @param damage what went wrong with its first record, such as {@code lost_pilcrow}
 */
public record SyntheticTruth(Cable cable, List<Mention> mentions, List<Source> records, Optional<String> damage) {

    public SyntheticTruth {
        mentions = List.copyOf(mentions);
        records = List.copyOf(records);
    }
}
