package chancery.parse;

import chancery.cable.Addressee;
import chancery.cable.Addressee.Role;
import chancery.cable.Defect;
import java.util.ArrayList;
import java.util.List;

/** The TO and INFO lists of a header, line by line. */
final class AddressList {

    private final Defects defects;
    private final List<Addressee> found = new ArrayList<>();
    private Role role = Role.ACTION;
    private boolean excluding;

    AddressList(Defects defects) {
        this.defects = defects;
    }

    /** Whether a line begins a list: {@code TO …}, {@code INFO …}. */
    static boolean opens(String text) {
        return text.startsWith("TO ") || text.startsWith("INFO ") || text.equals("TO") || text.equals("INFO");
    }

    /** A line that {@link #opens} a list, and its first address. */
    void open(Line line, String text) {
        role = text.startsWith("TO") ? Role.ACTION : Role.INFO;
        excluding = false;
        add(line, text.substring(role == Role.ACTION ? 2 : 4).strip());
    }

    /** One more line of the list. */
    void add(Line line, String text) {
        if (text.isEmpty() || PageLines.isPageLine(text)) {
            return;
        }
        boolean routed = text.indexOf('/') > 0 && HeaderLines.isRouting(text.substring(0, text.indexOf('/')));
        if (text.startsWith("XMT ")) {
            excluding = true;
            exclude(line, text.substring(4));
        } else if (excluding && !routed) {
            exclude(line, text);
        } else if (text.startsWith("//") && !found.isEmpty()) {
            defects.add(line.defect(Defect.Code.ADDRESS_UNREADABLE, text));
        } else {
            excluding = false;
            found.add(Addresses.read(role, text));
        }
    }

    /** The last collective leaves these posts out: {@code XMT AMEMBASSY SOFIA, AMEMBASSY BUCHAREST}. */
    private void exclude(Line line, String names) {
        if (found.isEmpty() || found.get(found.size() - 1).role() != role) {
            defects.add(line.defect(Defect.Code.ADDRESS_UNREADABLE, names));
            return;
        }
        Addressee collective = found.remove(found.size() - 1);
        List<String> excluded = new ArrayList<>(collective.excluded());
        for (String name : names.split(",", -1)) {
            if (!name.isBlank()) {
                excluded.add(name.strip());
            }
        }
        found.add(new Addressee(
                collective.role(),
                collective.routing(),
                collective.name(),
                collective.post(),
                collective.office(),
                collective.precedence(),
                collective.serial(),
                excluded));
    }

    List<Addressee> found() {
        return List.copyOf(found);
    }
}
