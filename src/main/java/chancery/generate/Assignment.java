package chancery.generate;

import chancery.cable.MessageReference;
import java.time.LocalDateTime;
import java.util.List;

/**
 * A cable before it is written: who sends it when, and what came before that it can refer to.
 *
 * @param index its place in the dump, from 0
 * @param sentAt UTC
 * @param earlier ids of cables before it that it refers to
 * @param open stations that send cables in this year
 */
record Assignment(
        int index,
        Station station,
        MessageReference reference,
        LocalDateTime sentAt,
        List<MessageReference> earlier,
        List<Station> open) {

    Assignment {
        earlier = List.copyOf(earlier);
    }
}
