package chancery.reference;

import static chancery.reference.ReferenceTable.optional;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The TAGS codes. */
public final class Tags {

    /** Tags for visits and travel: a person's name may follow. */
    private static final Set<String> TRAVEL = Set.of("OVIP", "OREP", "OTRA", "OEXC", "OCON");

    /** More glued codes than this are no codes. */
    private static final int LONGEST_GLUED = 80;

    private final List<Tag> all;
    private final Map<String, Tag> byCode;
    private final Map<String, List<String>> phrasesByFirstWord;

    private Tags(List<Tag> all) {
        this.all = all;
        this.byCode = all.stream().collect(Collectors.toUnmodifiableMap(Tag::code, Function.identity(), (a, b) -> a));
        this.phrasesByFirstWord = all.stream()
                .map(Tag::code)
                .filter(code -> code.indexOf(' ') > 0)
                .collect(Collectors.groupingBy(code -> code.substring(0, code.indexOf(' '))));
    }

    private static final class Loaded {
        static final Tags TAGS = new Tags(ReferenceTable.read(
                "tags.csv",
                row -> new Tag(
                        row.getField("code"),
                        row.getField("kind"),
                        optional(row, "name"),
                        optional(row, "iso2"),
                        row.getField("confidence"))));
    }

    /** {@return the codes of {@code tags.csv}, loaded at the first call} */
    public static Tags known() {
        return Loaded.TAGS;
    }

    /** {@return all codes, in the order of {@code tags.csv}} */
    public List<Tag> all() {
        return all;
    }

    /**
     * {@return what is known of a code, such as {@code PGOV} or {@code KZ}; absent where it is none}
     *
     * @param code in capitals
     */
    public Optional<Tag> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /**
     * {@return whether a person's name may follow this code}
     *
     * @param code in capitals, such as {@code OVIP}
     */
    public static boolean isTravel(String code) {
        return TRAVEL.contains(code);
    }

    /**
     * {@return the longest code of several words that begins with the first of these words}
     *
     * @param words in capitals, in the order of the line
     */
    public Optional<String> phrase(List<String> words) {
        String best = "";
        for (String phrase : phrasesByFirstWord.getOrDefault(words.get(0), List.of())) {
            int count = (int) phrase.chars().filter(c -> c == ' ').count() + 1;
            if (phrase.length() > best.length()
                    && count <= words.size()
                    && phrase.equals(String.join(" ", words.subList(0, count)))) {
                best = phrase;
            }
        }
        return Optional.of(best).filter(b -> !b.isEmpty());
    }

    /**
     * {@return the codes that were printed without blanks: {@code PHUM BA} of {@code PHUMBA}; none if that is no
     * reading}
     *
     * @param word in capitals, which is no code itself
     */
    public List<String> unglue(String word) {
        if (word.length() < 6 || word.length() > LONGEST_GLUED) {
            return List.of();
        }
        List<List<String>> upTo = new ArrayList<>(Collections.nCopies(word.length() + 1, List.of()));
        for (int end = 2; end <= word.length(); end++) {
            for (int length : new int[] {4, 5, 2}) {
                int start = end - length;
                boolean open = start == 0 || (start > 0 && !upTo.get(start).isEmpty());
                boolean edge = length != 2 || start == 0 || end == word.length();
                if (open && edge && upTo.get(end).isEmpty() && isShort(word.substring(start, end))) {
                    List<String> codes = new ArrayList<>(upTo.get(start));
                    codes.add(word.substring(start, end));
                    upTo.set(end, codes);
                }
            }
        }
        return List.copyOf(upTo.get(word.length()));
    }

    private boolean isShort(String code) {
        Tag tag = byCode.get(code);
        return tag != null && tag.isShort();
    }

    /**
     * {@return the organization that a word of six or more letters is one letter away from: {@code UNESCO} of
     * {@code UNDESCO}}
     *
     * @param word in capitals, which is no code itself
     */
    public Optional<String> misspelt(String word) {
        if (word.length() < 6) {
            return Optional.empty();
        }
        List<String> near = all.stream()
                .filter(tag -> tag.kind().equals("organization") && tag.name().isPresent())
                .map(Tag::code)
                .filter(code -> code.length() >= 6 && EditDistance.within(1, word, code))
                .toList();
        return near.size() == 1 ? Optional.of(near.get(0)) : Optional.empty();
    }
}
