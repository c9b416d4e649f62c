package chancery.parse;

import chancery.cable.Addressee;
import chancery.cable.Precedence;
import chancery.reference.EditDistance;
import chancery.reference.Posts;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Single addresses of format lines 7 and 8, read from the right: serial, precedence, office, name. */
final class Addresses {

    /** {@code RUEHBJ/AMEMBASSY BEIJING}; {@code ZEN/} says that it is delivered by other means. */
    private static final Pattern ROUTED = Pattern.compile("(?<routing>R[A-Z]{3,6}|ZEN) ?/ ?(?<rest>.*)");

    /** {@code 3693}, also a range {@code 7721-7722} of several sections. */
    private static final Pattern SERIAL = Pattern.compile("(?<rest>.*?) (?<serial>\\d{3,5})(?:-\\d{1,5})?");

    private static final Pattern MONTH =
            Pattern.compile("(?<rest>.+) (?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)");

    private static final Pattern MISSION_WORD = Pattern.compile(
            "(?:AMEMBASSY|AMEMB|AMEMBAS|AMCONSUL|AMCONGEN|USINT|USOFFICE|USLO|REO|USMISSION) (?<post>.+)");

    /** Missions whose name is their word in ids. */
    private static final Set<String> SELF_NAMED =
            Set.of("USEU", "USUN", "USNATO", "USOSCE", "AIT", "IRAN", "UNVIE", "SECSTATE");

    private static final List<Precedence> BY_LENGTH = List.of(
            Precedence.NIACT_IMMEDIATE,
            Precedence.IMMEDIATE,
            Precedence.PRIORITY,
            Precedence.ROUTINE,
            Precedence.FLASH);

    private Addresses() {}

    /** An address such as {@code RUEHC/SECSTATE WASHDC IMMEDIATE 3693}, blanks squeezed. */
    static Addressee read(Addressee.Role role, String address) { // format.md 1.7
        Matcher routed = ROUTED.matcher(address);
        Optional<String> routing = Optional.empty();
        String rest = address;
        if (routed.matches()) {
            routing = Optional.of(routed.group("routing")).filter(r -> !r.equals("ZEN"));
            rest = routed.group("rest");
        } else if (rest.startsWith("ZEN ")) {
            rest = rest.substring(4);
        }
        Optional<Integer> serial = Optional.empty();
        Matcher numbered = SERIAL.matcher(rest);
        if (numbered.matches() && countsMessages(numbered.group("rest"), numbered.group("serial"))) {
            serial = Optional.of(Text.number(numbered.group("serial")));
            rest = withoutMonth(numbered.group("rest").strip());
        }
        Optional<Precedence> precedence = Optional.empty();
        for (Precedence word : BY_LENGTH) {
            Optional<String> before = before(rest, word.label());
            if (precedence.isEmpty() && before.isPresent()) {
                precedence = Optional.of(word);
                rest = before.get();
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

    /** Four digits are a serial; three or five only where a message centre or post stands before them. */
    private static boolean countsMessages(String before, String digits) {
        return !before.equals("AIG")
                && (digits.length() == 4 || before.startsWith("SECSTATE") || before.startsWith("AM"));
    }

    private static String withoutMonth(String rest) {
        Matcher m = MONTH.matcher(rest);
        return m.matches() ? m.group("rest") : rest;
    }

    /** What stands before a precedence word at the end, one letter of which may be wrong or missing. */
    private static Optional<String> before(String rest, String word) {
        int start = rest.length();
        for (int words = word.indexOf(' ') < 0 ? 1 : 2; words > 0; words--) {
            start = rest.lastIndexOf(' ', start - 1);
            if (start < 0) {
                return Optional.empty();
            }
        }
        String last = rest.substring(start + 1);
        boolean same = last.equals(word)
                || (!last.isEmpty() && last.charAt(0) == word.charAt(0) && EditDistance.within(1, last, word));
        return same ? Optional.of(rest.substring(0, start).strip()) : Optional.empty();
    }

    /** The post's word in ids: {@code BEIJING} of {@code AMEMBASSY BEIJING}; none of collectives and agencies. */
    static Optional<String> post(String name) {
        Matcher m = MISSION_WORD.matcher(name);
        if (m.matches()) {
            return Posts.known().resolve(m.group("post"));
        }
        int blank = name.indexOf(' ');
        return SELF_NAMED.contains(blank < 0 ? name : name.substring(0, blank))
                ? Posts.known().resolve(name)
                : Optional.empty();
    }
}
