package chancery.parse;

import chancery.cable.ClassifiedBy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Classified By and its reasons. */
record ClassifiedByLine(Optional<ClassifiedBy> classifiedBy, List<String> reasons) {

    private static final Pattern REASON = Pattern.compile("1\\.[45]");

    static ClassifiedByLine read(String value) {
        Matcher m = REASON.matcher(value);
        List<String> reasons = new ArrayList<>();
        String name = value;
        if (m.find()) {
            name = value.substring(0, m.start());
            Matcher letters = Pattern.compile("\\b[a-hA-H]\\b").matcher(value.substring(m.end()));
            while (letters.find()) {
                reasons.add(m.group() + "(" + letters.group().toLowerCase(Locale.ROOT) + ")");
            }
        }
        int cut = name.toLowerCase(Locale.ROOT).indexOf("reason");
        name = cut >= 0 ? name.substring(0, cut) : name;
        name = name.strip();
        return new ClassifiedByLine(
                name.isEmpty() ? Optional.empty() : Optional.of(new ClassifiedBy(Optional.of(name), Optional.empty())),
                reasons);
    }
}
