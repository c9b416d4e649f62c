package chancery.parse;

import chancery.cable.Addressee;
import chancery.cable.Precedence;
import chancery.reference.EditDistance;
import chancery.reference.Posts;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Single addresses of format lines 7 and 8, read from the right: serial, precedence, office, name. */
final class Addresses {

    private static final Set<String> MONTHS =
            Set.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC");

    /** What stands before the name of a post. */
    private static final Set<String> MISSIONS = Set.of(
            "AMEMBASSY", "AMEMB", "AMEMBAS", "AMCONSUL", "AMCONGEN", "USINT", "USOFFICE", "USLO", "REO", "USMISSION");

    /** Missions whose name is their word in ids. */
    private static final Set<String> SELF_NAMED =
            Set.of("USEU", "USUN", "USNATO", "USOSCE", "AIT", "IRAN", "UNVIE", "SECSTATE");

    private static final List<Precedence> ONE_WORD =
            List.of(Precedence.IMMEDIATE, Precedence.PRIORITY, Precedence.ROUTINE, Precedence.FLASH);

    private static final String NIGHT_ACTION = "NIACT";

    /** Delivered by other means than the relay network. */
    private static final String NOT_RELAYED = "ZEN";

    private Addresses() {}

    /** Whether an address begins with a routing indicator and a slash. */
    static boolean isRouted(String address) {
        int slash = address.indexOf('/');
        return slash > 0 && HeaderLines.isRouting(address, 0, slash);
    }

    /** An address such as {@code RUEHC/SECSTATE WASHDC IMMEDIATE 3693}, blanks squeezed. */
    static Addressee read(Addressee.Role role, String printed) { // format.md 1.7
        String address = relayed(printed).strip();
        boolean routed = isRouted(address);
        Optional<String> routing = routed ? Optional.of(address.substring(0, address.indexOf('/'))) : Optional.empty();
        String rest = (routed ? address.substring(address.indexOf('/') + 1) : address).strip();

        Optional<Integer> serial = Optional.empty();
        int number = serialStart(rest);
        if (number > 0) {
            int end = number;
            while (end < rest.length() && Text.isDigit(rest.charAt(end))) {
                end++;
            }
            serial = Optional.of(Text.number(rest.substring(number, end)));
            rest = withoutMonth(rest.substring(0, number - 1));
        }

        int blank = rest.lastIndexOf(' ');
        Optional<Precedence> precedence = blank < 0 ? Optional.empty() : precedence(rest.substring(blank + 1));
        if (precedence.isPresent()) {
            rest = rest.substring(0, blank);
            if (precedence.get() == Precedence.IMMEDIATE && rest.endsWith(" " + NIGHT_ACTION)) {
                precedence = Optional.of(Precedence.NIACT_IMMEDIATE);
                rest = rest.substring(0, rest.length() - NIGHT_ACTION.length() - 1);
            }
        }

        Optional<String> office = Optional.empty();
        int slashes = rest.indexOf("//");
        if (slashes > 0) {
            String between = rest.substring(slashes + 2);
            between = between.endsWith("//") ? between.substring(0, between.length() - 2) : between;
            office = Optional.of(between.strip()).filter(s -> !s.isEmpty());
            rest = rest.substring(0, slashes);
        }
        String name = rest.strip();
        return new Addressee(role, routing, name, post(name), office, precedence, serial, List.of());
    }

    private static String relayed(String address) {
        return isNotRelayed(address) ? address.substring(NOT_RELAYED.length() + 1) : address;
    }

    /** {@code ZEN/AMEMBASSY CONAKRY}, {@code ZEN RUEHRY/AMEMBASSY CONAKRY}. */
    static boolean isNotRelayed(String address) {
        return address.startsWith(NOT_RELAYED)
                && address.length() > NOT_RELAYED.length()
                && "/ ".indexOf(address.charAt(NOT_RELAYED.length())) >= 0;
    }

    /**
     * Where a serial begins that ends an address: {@code 3693}, {@code 7721-7722}; 0 where none does. Four digits are
     * one; three or five only where a message centre or post stands before them.
     */
    private static int serialStart(String rest) {
        int start = digitsBefore(rest, rest.length());
        if (start > 1 && rest.charAt(start - 1) == '-') {
            start = digitsBefore(rest, start - 1);
        }
        int digits = 0;
        while (start + digits < rest.length() && Text.isDigit(rest.charAt(start + digits))) {
            digits++;
        }
        boolean counted =
                digits == 4 || ((digits == 3 || digits == 5) && (rest.startsWith("SECSTATE") || rest.startsWith("AM")));
        return counted && start > 1 && rest.charAt(start - 1) == ' ' && !rest.startsWith("AIG ") ? start : 0;
    }

    private static int digitsBefore(String text, int end) {
        int start = end;
        while (start > 0 && Text.isDigit(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    /** {@code AMEMBASSY LA PAZ FEB 3456}: some posts print the month before the serial. */
    private static String withoutMonth(String rest) {
        int blank = rest.lastIndexOf(' ');
        return blank > 0 && MONTHS.contains(rest.substring(blank + 1)) ? rest.substring(0, blank) : rest;
    }

    /** The precedence of a word, one letter of which may be wrong or missing. */
    private static Optional<Precedence> precedence(String word) {
        for (Precedence precedence : ONE_WORD) {
            String label = precedence.label();
            boolean alike = !word.isEmpty() && word.charAt(0) == label.charAt(0);
            if (alike && (word.equals(label) || EditDistance.within(1, word, label))) {
                return Optional.of(precedence);
            }
        }
        return Optional.empty();
    }

    /** The post's word in ids: {@code BEIJING} of {@code AMEMBASSY BEIJING}; none of collectives and agencies. */
    static Optional<String> post(String name) {
        String first = firstWord(name);
        if (MISSIONS.contains(first) && first.length() < name.length()) {
            String mission = name.substring(first.length() + 1);
            // USMISSION USNATO BRUSSELS BE: the city behind a mission that has a word of its own
            return Posts.known().resolve(mission).or(() -> selfNamed(firstWord(mission), firstWord(mission)));
        }
        return selfNamed(first, name);
    }

    private static Optional<String> selfNamed(String first, String name) {
        return SELF_NAMED.contains(first) ? Posts.known().resolve(name) : Optional.empty();
    }

    private static String firstWord(String name) {
        int blank = name.indexOf(' ');
        return blank < 0 ? name : name.substring(0, blank);
    }
}
