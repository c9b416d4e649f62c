package chancery.reference;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Captions: words under the classification line that say how a cable is to be handled. */
public final class Captions {

    /** By their first letter, the longest first; none of them begins otherwise. */
    private final List<List<Caption>> byLetter;

    private Captions(List<Caption> all) {
        List<Caption> longestFirst = all.stream()
                .sorted(Comparator.comparingInt((Caption c) -> c.code().length())
                        .reversed())
                .toList();
        this.byLetter = IntStream.rangeClosed('A', 'Z')
                .mapToObj(letter -> longestFirst.stream()
                        .filter(caption -> caption.code().charAt(0) == letter)
                        .toList())
                .toList();
    }

    /**
     * One caption.
     *
     * @param code as printed: {@code SIPDIS}
     * @param kind distribution, dissemination, handling, channel, transmission, status or series
     */
    public record Caption(String code, String kind) {}

    private static final class Loaded {
        static final Captions CAPTIONS = new Captions(
                ReferenceTable.read("captions.csv", row -> new Caption(row.getField("code"), row.getField("kind"))));
    }

    /** {@return the captions of {@code captions.csv}, loaded at the first call} */
    public static Captions known() {
        return Loaded.CAPTIONS;
    }

    /**
     * {@return the longest caption that a line begins with, as whole words}
     *
     * @param line in capitals, such as {@code SIPDIS NOFORN}
     */
    public Optional<Caption> leading(String line) {
        int letter = line.isEmpty() ? -1 : Character.toUpperCase(line.charAt(0)) - 'A';
        if (letter < 0 || letter >= byLetter.size()) {
            return Optional.empty();
        }
        for (Caption caption : byLetter.get(letter)) {
            int end = caption.code().length();
            boolean whole =
                    line.length() == end || (line.length() > end && !Character.isLetterOrDigit(line.charAt(end)));
            if (whole && line.regionMatches(true, 0, caption.code(), 0, end)) {
                return Optional.of(caption);
            }
        }
        return Optional.empty();
    }
}
