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
    private final List<String> excluded = new ArrayList<>();
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
        endExclusion();
        role = text.startsWith("TO") ? Role.ACTION : Role.INFO;
        add(line, text.substring(role == Role.ACTION ? 2 : 4).strip());
    }

    /** One more line of the list. */
    void add(Line line, String text) {
        boolean routed = Addresses.isRouted(text);
        if (text.isEmpty() || (!routed && PageLines.isPageLine(text))) {
            return;
        }
        boolean begins = text.startsWith("XMT ");
        if (begins || (excluding && !routed && !Addresses.isNotRelayed(text))) {
            exclude(line, begins ? text.substring(4) : text);
        } else {
            endExclusion();
            found.add(Addresses.read(role, text));
        }
    }

    /** The last collective leaves these posts out: {@code XMT AMEMBASSY SOFIA, AMEMBASSY BUCHAREST}. */
    private void exclude(Line line, String names) {
        if (found.isEmpty() || found.get(found.size() - 1).role() != role) {
            defects.add(line.defect(Defect.Code.ADDRESS_UNREADABLE, names));
            return;
        }
        excluding = true;
        for (String name : names.split(",", -1)) {
            if (!name.isBlank()) {
                excluded.add(name.strip());
            }
        }
    }

    private void endExclusion() {
        if (excluding) {
            int last = found.size() - 1;
            found.set(last, found.get(last).without(excluded));
            excluded.clear();
            excluding = false;
        }
    }

    List<Addressee> found() {
        endExclusion();
        return List.copyOf(found);
    }
}
