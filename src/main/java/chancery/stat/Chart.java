package chancery.stat;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * How a result is drawn, as its front matter says: {@code stacked-share x=year y=share_percent series=classification
 * rank=classification_rank}.
 *
 * @param settings what stands after the kind; except for {@code top} and {@code show} each names one column
 */
public record Chart(Kind kind, Map<String, String> settings) {

    /** The ways of drawing a result. */
    public enum Kind {
        /** The table says it all. */
        NONE("", ""),
        /** The cells of the only row as large figures; {@code show} lists their columns, separated by commas. */
        FACTS("show", ""),
        /** Columns from zero over {@code x}. */
        BAR("x y", ""),
        /** Columns made of one piece for each value of {@code series}. */
        STACKED_BAR("x y series", "rank"),
        /** The same for percentages that add to 100. */
        STACKED_SHARE("x y series", "rank"),
        /** A line over {@code x}, or one for each value of {@code series}; gaps in time stay gaps. */
        LINE("x y", "series rank"),
        /**
         * Bars from zero, one below the other, in the order of the rows, the first {@code top} that have a rank; where
         * there is room {@code detail} stands beside {@code x}. With {@code panel} a chart of its own for each value
         * of that column, and {@code top} bars in each.
         */
        RANKING("x y", "rank top detail panel"),
        /**
         * A point with a line from {@code low} to {@code high}: over time from left to right, otherwise one below the
         * other like a ranking. Zero is marked, since the values may be changes.
         */
        INTERVAL("x y low high", "rank top detail"),
        /**
         * A field for each {@code x} and {@code y}, the darker the larger its {@code value}; where there is room
         * {@code detail} stands beside {@code y}.
         */
        HEATMAP("x y value", "rank detail"),
        /** A circle on a map of the world for each {@code x}, its area the size of {@code y}. */
        MAP("x y lat lon", "rank detail");

        private final String required;
        private final String optional;

        /** The names of its settings, separated by blanks. */
        Kind(String required, String optional) {
            this.required = required;
            this.optional = optional;
        }

        private List<String> required() {
            return words(required);
        }

        private List<String> optional() {
            return words(optional);
        }

        private static List<String> words(String text) {
            return text.isEmpty() ? List.of() : List.of(text.split(" "));
        }

        /** {@return whether its lengths may be counts that add up along the axis, which medians and shares do not} */
        public boolean isOfCounts() {
            return this == BAR || this == STACKED_BAR;
        }

        /** {@return the word in front matter: {@code stacked-share}} */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Chart {
        settings = Map.copyOf(settings);
        for (String setting : kind.required()) {
            if (!settings.containsKey(setting)) {
                throw new IllegalArgumentException("a " + kind.word() + " chart needs " + setting + "=");
            }
        }
        for (String setting : settings.keySet()) {
            if (!kind.required().contains(setting) && !kind.optional().contains(setting)) {
                throw new IllegalArgumentException("a " + kind.word() + " chart knows no " + setting + "=");
            }
        }
        String top = settings.getOrDefault("top", "1");
        if (!top.matches("[1-9][0-9]{0,2}")) {
            throw new IllegalArgumentException("top=" + top + " is no number from 1 to 999");
        }
    }

    static Chart read(String text) {
        String[] words = text.split(" +");
        Kind kind = Arrays.stream(Kind.values())
                .filter(k -> k.word().equals(words[0]))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no chart is called " + words[0] + "; there are "
                        + Arrays.stream(Kind.values()).map(Kind::word).collect(joining(", "))));
        Map<String, String> settings = new LinkedHashMap<>();
        for (String word : List.of(words).subList(1, words.length)) {
            int equals = word.indexOf('=');
            if (equals < 1 || equals == word.length() - 1) {
                throw new IllegalArgumentException("a chart's setting looks like x=month, not like " + word);
            }
            if (settings.put(word.substring(0, equals), word.substring(equals + 1)) != null) {
                throw new IllegalArgumentException("the chart says " + word.substring(0, equals) + "= twice");
            }
        }
        return new Chart(kind, settings);
    }

    /**
     * {@return a setting that the kind requires}
     *
     * @param name one that the kind requires, such as {@code x}
     * @throws IllegalStateException where it is not there
     */
    public String setting(String name) {
        return Objects.requireNonNull(settings.get(name), name);
    }

    /** {@return the column whose numbers are drawn} */
    public String measure() {
        return setting(kind == Kind.HEATMAP ? "value" : "y");
    }

    /** {@return the column for each of whose values there is a series, a row of a heat map, or a panel of rankings} */
    public Optional<String> series() {
        return switch (kind) {
            case HEATMAP -> column("y");
            case RANKING -> column("panel");
            case NONE, FACTS, BAR, STACKED_BAR, STACKED_SHARE, LINE, INTERVAL, MAP -> column("series");
        };
    }

    /**
     * {@return whether the table beside it has a column for each value of {@link #series()}, not a row for each row}
     */
    public boolean isCrossed() {
        return kind != Kind.RANKING && series().isPresent();
    }

    /** {@return whether rows without a {@code rank} are left out} */
    public boolean drawsOnlyRanked() {
        return switch (kind) {
            case RANKING, INTERVAL, HEATMAP, MAP -> settings.containsKey("rank");
            case NONE, FACTS, BAR, STACKED_BAR, STACKED_SHARE, LINE -> false;
        };
    }

    /**
     * {@return the columns of a point's other numbers: from where to where its line goes, or where on the map it lies}
     */
    public List<String> otherNumbers() {
        return switch (kind) {
            case INTERVAL -> List.of(setting("low"), setting("high"));
            case MAP -> List.of(setting("lon"), setting("lat"));
            case NONE, FACTS, BAR, STACKED_BAR, STACKED_SHARE, LINE, RANKING, HEATMAP -> List.of();
        };
    }

    /**
     * {@return the column that a setting names}
     *
     * @param setting such as {@code detail}, required or not
     */
    public Optional<String> column(String setting) {
        return Optional.ofNullable(settings.get(setting));
    }

    /** {@return how many rows a ranking draws at most, with panels in each of them} */
    public int top() {
        return settings.containsKey("top") ? Integer.parseInt(settings.get("top")) : Integer.MAX_VALUE;
    }

    /** {@return every column that it draws from} */
    public List<String> columns() {
        return settings.entrySet().stream()
                .filter(e -> !e.getKey().equals("top"))
                .flatMap(e -> Arrays.stream(e.getValue().split(",")))
                .sorted()
                .toList();
    }
}
