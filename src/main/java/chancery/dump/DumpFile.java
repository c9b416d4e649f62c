package chancery.dump;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name under which a file of a dump, or a member of an archive, is kept in {@code records}.
 *
 * @param path relative to the dump argument, {@code /} between names: {@code 2009/01/09OTTAWA64.html}
 * @param memberOrEmpty entry inside an archive, else empty; see {@link #member}
 */
public record DumpFile(String path, String memberOrEmpty) implements Serializable {

    /** A cable's id as file names have it: {@code 08ASTANA2148}, {@code 1976STATE312662_b}. */
    private static final Pattern ID_IN_NAME = Pattern.compile(
            "(?:.*/)?(?<id>(?:\\d{2}|\\d{4})[A-Z][A-Z-]{1,40}\\d{1,7}(?:_[a-z])?)(?:\\.[A-Za-z]{1,5})?");

    /**
     * {@return a file that is no archive}
     *
     * @param path relative to the dump argument, {@code /} between names
     */
    public static DumpFile of(String path) {
        return new DumpFile(path, "");
    }

    /**
     * {@return whether a file of this name is no part of a dump: a name that begins with a dot or an underscore, as of
     * {@code .DS_Store}, {@code _SUCCESS} or {@code __MACOSX/a.txt}}
     *
     * @param path of a file or member, {@code /} between names; every name in it counts
     */
    public static boolean isHidden(String path) {
        return Arrays.stream(path.split("/", -1))
                .anyMatch(name ->
                        (name.startsWith(".") && !name.equals(".") && !name.equals("..")) || name.startsWith("_"));
    }

    /** {@return the entry inside an archive, such as {@code cables/a.txt}; absent for a file that is no archive} */
    public Optional<String> member() {
        return memberOrEmpty.isEmpty() ? Optional.empty() : Optional.of(memberOrEmpty);
    }

    /** The id that the file's name is: {@code 08ASTANA2148} of {@code cables/08ASTANA2148.txt}. */
    Optional<String> idInName() {
        Matcher name = ID_IN_NAME.matcher(member().orElse(path));
        return name.matches() ? Optional.of(name.group("id")) : Optional.empty();
    }
}
