package chancery.cable;

import java.util.List;
import java.util.Optional;

/**
 * What the container says of a cable, as printed there, believed or not. For one cable a file, {@code id} is also
 * the file's name where that is an id.
 *
 * @param id such as {@code 08ASTANA2148}
 * @param at such as {@code 10/30/2008 11:12} or {@code 2008-10-30 11:11}
 * @param origin such as {@code Embassy Astana}
 * @param classification such as {@code SECRET//NOFORN}
 * @param references cables cited, such as {@code 72MOSCOW1603}
 * @param releasedOn when the container was published, such as {@code 2010-11-29 21:09}; not a column of its own
 */
public record Declared(
        Optional<String> id,
        Optional<String> at,
        Optional<String> origin,
        Optional<String> classification,
        List<String> references,
        Optional<String> releasedOn) {

    /** A container that says nothing. */
    public static final Declared NOTHING = new Declared(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Optional.empty());

    public Declared {
        references = List.copyOf(references);
    }

    /**
     * {@return what says nothing but an id, as a file's name does}
     *
     * @param id as printed, such as {@code 08ASTANA2148}
     */
    public static Declared id(String id) {
        return new Declared(
                Optional.of(id), Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Optional.empty());
    }
}
