package chancery.cable;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One address of a cable, such as {@code RUEHBJ/AMEMBASSY BEIJING PRIORITY 0147}.
 *
 * @param routing routing indicator, {@code RUEHBJ}
 * @param name plain language address, {@code AMEMBASSY BEIJING}
 * @param post the post's word in ids, {@code BEIJING}; absent for collectives and agencies
 * @param office between double slashes, {@code J-3/J-5}
 * @param serial of messages from this originator to this addressee
 * @param excluded posts that a collective leaves out ({@code XMT})
 */
public record Addressee(
        Role role,
        Optional<String> routing,
        String name,
        Optional<String> post,
        Optional<String> office,
        Optional<Precedence> precedence,
        Optional<Integer> serial,
        List<String> excluded) {

    public Addressee {
        excluded = List.copyOf(excluded);
    }

    /**
     * {@return the same address, without these posts}
     *
     * @param posts words in ids, such as {@code BEIJING}, that {@link #excluded} then holds
     */
    public Addressee without(List<String> posts) {
        return new Addressee(role, routing, name, post, office, precedence, serial, posts);
    }

    /** Who is to act, who is to know. */
    public enum Role {
        /** Of the TO lines (format line 7): is to act. */
        ACTION,
        /** Of the INFO lines (format line 8): is to know. */
        INFO;

        /** {@return the name in tables, such as {@code action}} */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
