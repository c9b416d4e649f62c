package chancery.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Colours that stand side by side differ in lightness, which grey paper and every kind of colour blindness keep.
 * Lightness is L* of CIELAB, 0 (black) to 100 (white).
 */
class ColoursTest {

    private static final double TOLD_APART = 10;
    private static final double READABLE = 4.5;

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void seriesAreToldApartInGrey(String scheme) throws JsonProcessingException {
        JsonNode colours = colours(scheme);
        for (String list : List.of("ranks", "kinds")) {
            List<Double> lightness = StreamSupport.stream(colours.get(list).spliterator(), false)
                    .map(colour -> lightness(luminance(colour.asText())))
                    .sorted()
                    .toList();
            assertThat(lightness).hasSize(5);
            for (int i = 1; i < lightness.size(); i++) {
                assertThat(lightness.get(i) - lightness.get(i - 1))
                        .as(scheme + " " + list + " " + lightness)
                        .isGreaterThan(TOLD_APART);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void textIsReadableOnThePaper(String scheme) throws JsonProcessingException {
        JsonNode colours = colours(scheme);
        for (String ink : List.of("ink", "soft")) {
            double one = luminance(colours.get(ink).asText()) + 0.05;
            double other = luminance(colours.get("paper").asText()) + 0.05;
            assertThat(Math.max(one, other) / Math.min(one, other)).isGreaterThan(READABLE);
        }
    }

    private static JsonNode colours(String scheme) throws JsonProcessingException {
        return new ObjectMapper().readTree(Inline.of("colours.json").text()).get(scheme);
    }

    /** Relative luminance of sRGB, as the Web Content Accessibility Guidelines have it. */
    private static double luminance(String hex) {
        return 0.2126 * linear(hex, 1) + 0.7152 * linear(hex, 3) + 0.0722 * linear(hex, 5);
    }

    private static double linear(String hex, int at) {
        double value = Integer.parseInt(hex.substring(at, at + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static double lightness(double luminance) {
        return luminance > 0.008856 ? 116 * Math.cbrt(luminance) - 16 : 903.3 * luminance;
    }
}
