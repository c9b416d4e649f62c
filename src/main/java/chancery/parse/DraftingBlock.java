package chancery.parse;

import chancery.cable.Drafting;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the Department prints above a header: {@code ACTION NEA-00 INFO LOG-00 …} (who got copies) and {@code DRAFTED BY
 * PA:SACORNWELL:SAC APPROVED BY PA/M:WJDYESS} (who wrote it and cleared it).
 */
final class DraftingBlock {

    private static final Pattern DISTRIBUTION = Pattern.compile(
            "(?:ORIGIN|ACTION|INFO|DISTRIBUTION:?)?(?: ?[A-Z/]{1,6}-\\d{2,3},?)*(?: ?\\(?[A-Z]{0,8}\\)? ?/ ?\\d{3} ?[A-Z])?");

    private static final Pattern SEPARATOR = Pattern.compile("-{10,} ?(?:\\S* *\\d{6}Z.*|\\d{6}\\b.*)");

    private static final Pattern LABEL = Pattern.compile(
            "(?<label>DRAFTED(?: BY)?|APPROVED(?: BY)?|CLEARED(?: BY)?|CLEARANCES?|DESIRED DISTRIBUTION|CHARGE|DISSEMINATION|SOURCE)(?:[: ] ?)(?<value>.*)");

    private static final Pattern PERSON = Pattern.compile("(?<office>[A-Z0-9/&. -]+?) ?: ?(?<name>[^:]+).*");

    private final List<String> draftedBy = new ArrayList<>();
    private final List<String> approvedBy = new ArrayList<>();
    private Optional<String> office = Optional.empty();
    private Role role = Role.OTHER;

    private enum Role {
        DRAFTED,
        APPROVED,
        OTHER
    }

    static boolean isDistribution(String text) {
        return text.length() < 200
                && (text.indexOf('-') >= 0 || text.startsWith("/") || text.startsWith("Distribution"))
                && (DISTRIBUTION.matcher(text.toUpperCase(Locale.ROOT)).matches()
                        || SEPARATOR.matcher(text).matches());
    }

    static boolean opens(String text) {
        return "DACS".indexOf(text.charAt(0)) >= 0
                && text.length() < 500
                && LABEL.matcher(text).matches();
    }

    /** One line of the block; a person is {@code OFFICE:NAME}. */
    void add(String text) {
        Matcher m = LABEL.matcher(text);
        String value = text;
        if (m.matches()) {
            String label = m.group("label");
            role = label.startsWith("DRAFTED")
                    ? Role.DRAFTED
                    : label.startsWith("APPROVED") ? Role.APPROVED : Role.OTHER;
            value = m.group("value");
        }
        Matcher person = PERSON.matcher(value);
        if (person.matches()) {
            String name = person.group("name").split(" -- ", 2)[0].strip();
            if (role == Role.DRAFTED) {
                draftedBy.add(name);
                office = office.or(() -> Optional.of(person.group("office").strip()));
            } else if (role == Role.APPROVED) {
                approvedBy.add(name);
                role = Role.OTHER; // who cleared it follows without a label
            }
        }
    }

    Drafting read() {
        return new Drafting(draftedBy, approvedBy, office, List.of(), Optional.empty());
    }
}
