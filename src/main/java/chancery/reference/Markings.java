package chancery.reference;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Portion marks and what stands in place of a declassification date. */
public final class Markings {

    private final Map<String, String> levelByCode;
    private final List<String> rules;

    private Markings(List<Marking> all) {
        this.levelByCode = all.stream()
                .filter(m -> m.kind().startsWith("portion"))
                .collect(Collectors.toUnmodifiableMap(Marking::code, Marking::level));
        this.rules = all.stream()
                .filter(m -> m.kind().equals("declassification"))
                .map(Marking::code)
                .toList();
    }

    private record Marking(String code, String level, String kind) {}

    private static final class Loaded {
        static final Markings MARKINGS = new Markings(ReferenceTable.read(
                "markings.csv", row -> new Marking(row.getField("code"), row.getField("level"), row.getField("kind"))));
    }

    /** {@return the markings of {@code markings.csv}, loaded at the first call} */
    public static Markings known() {
        return Loaded.MARKINGS;
    }

    /**
     * {@return the level of a normalised portion mark: {@code SECRET} of {@code S/NF}, {@code CONFIDENTIAL} of
     * {@code C/REL UK}}
     *
     * @param mark without parentheses: {@code S/NF}
     */
    public Optional<String> level(String mark) {
        int slash = mark.indexOf('/');
        String head = slash < 0 ? mark : mark.substring(0, slash);
        return Optional.ofNullable(levelByCode.get(mark)).or(() -> Optional.ofNullable(levelByCode.get(head)));
    }

    /**
     * {@return whether a text begins with a rule in place of a date: {@code OADR}, {@code XGDS-1}}
     *
     * @param text what stands behind {@code DECL:}
     */
    public boolean isRule(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        return rules.stream().anyMatch(upper::startsWith);
    }
}
