package chancery.reference;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Routing indicators and whom they reach. One indicator may serve several addressees, such as a shared gateway. */
public final class RoutingIndicators {

    private final Map<String, List<String>> names;

    private RoutingIndicators(Map<String, List<String>> names) {
        this.names = names;
    }

    private static final class Loaded {
        static final RoutingIndicators INDICATORS = new RoutingIndicators(
                ReferenceTable.read("routing.csv", row -> Map.entry(row.getField("routing"), row.getField("name")))
                        .stream()
                        .collect(Collectors.groupingBy(
                                Map.Entry::getKey,
                                Collectors.mapping(Map.Entry::getValue, Collectors.toUnmodifiableList()))));
    }

    /** {@return the indicators of {@code routing.csv}, loaded at the first call} */
    public static RoutingIndicators known() {
        return Loaded.INDICATORS;
    }

    /**
     * {@return plain language addresses behind an indicator: {@code AMEMBASSY BEIJING} of {@code RUEHBJ}}
     *
     * @param routing in capitals; none is known of most
     */
    public List<String> names(String routing) {
        return names.getOrDefault(routing, List.of());
    }
}
