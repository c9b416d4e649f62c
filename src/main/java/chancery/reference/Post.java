package chancery.reference;

import java.util.Optional;

/**
 * An embassy, consulate, mission or office that sends cables.
 *
 * @param word its name in ids: {@code ASTANA}
 * @param title as containers print it: {@code Embassy Astana}
 * @param kind embassy, consulate, mission, office or department
 * @param country ISO 3166-1 alpha-2; absent for Jerusalem and travelling parties
 * @param city such as {@code Astana}
 * @param lat degrees north
 * @param lon degrees east
 * @param routing routing indicator: {@code RUEHTA}
 * @param place the word under which all words of one place count: {@code KYIV} for {@code KIEV}
 */
public record Post(
        String word,
        String title,
        String kind,
        Optional<String> country,
        Optional<String> city,
        Optional<Double> lat,
        Optional<Double> lon,
        Optional<String> routing,
        String place) {}
