package chancery.dump;

import java.util.Arrays;
import java.util.List;

/** The references that a container declares in one field: {@code 72MOSCOW1603|72TEHRAN1091}; some have commas. */
final class References {

    private References() {}

    static List<String> split(String field) {
        return Arrays.stream(field.split("[|,;]"))
                .map(String::strip)
                .filter(reference -> !reference.isEmpty())
                .toList();
    }
}
