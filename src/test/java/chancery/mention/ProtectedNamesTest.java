package chancery.mention;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.cable.Cable;
import chancery.cable.Mention;
import chancery.cable.Span;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProtectedNamesTest {

    /** One is protected, Hassan al-Vestriki; others are not: Hassan Tolmeric, Maria Zorb, and the place San Vestriki. */
    private static final ProtectedNames NAMES = ProtectedNames.of(List.of(
            found(Mention.Kind.PERSON, "Hassan al-Vestriki", true),
            found(Mention.Kind.PERSON, "Vestriki", true),
            found(Mention.Kind.PERSON, "Hassan Tolmeric", false),
            found(Mention.Kind.PERSON, "Maria Zorb", false),
            found(Mention.Kind.PERSON, "Hasan Vestricki", false),
            found(Mention.Kind.PLACE, "San Vestriki", false)));

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
            Hassan al-Vestriki said no.                   | [protected] said no.
            Vestriki's house; VESTRIKI; Al Vestriki       | [protected]'s house; [protected]; Al [protected]
            HASSAN AL-VESTRIKI AND HASSAN AL VESTRIKI     | [protected] AND [protected]
            Hasan Vestricki met H. Vestriki, Vestricki    | [protected] met [protected], [protected]
            Vestrikí and hvestriki@example.org            | [protected] and [protected]@example.org
            Hassan Tolmeric, Hassan and Maria Zorb        | Hassan Tolmeric, [protected] and Maria Zorb
            Maria Vestriki, his sister                    | Maria [protected], his sister
            in San Vestriki, the Vestriki Bank            | in San Vestriki, the [protected] Bank
            Tolmeric and the others                       | Tolmeric and the others
            """)
    void aProtectedNameIsHiddenInEverySpelling(String text, String expected) {
        assertThat(NAMES.mask(text)).isEqualTo(expected);
    }

    @Test
    void aShortSurnameThatIsAWordIsHiddenWhereItIsPrintedAsAName() {
        ProtectedNames names = ProtectedNames.of(List.of(found(Mention.Kind.PERSON, "Tolmer So", true)));
        assertThat(names.mask("So said so: Tolmer So. DO SO, BUT NOT TOLMER SO"))
                .isEqualTo("[protected] said so: [protected]. DO SO, BUT NOT [protected]");
    }

    @Test
    void theFirstOfTwoSurnamesIsHiddenAlsoWhereItLooksLikeAPlace() {
        Cable cable = MentionsTest.cable(
                1999,
                List.of(),
                "Mario Tolmeric Vestrik (protect) left. Pro-Vestrik men met in Tolmeric, near Vestrik province, with Tolmeric.");
        MaskedCable masked = MaskedCable.of(cable, Mentions.of(cable), List.of());
        assertThat(masked.cable().text().paragraphs().get(0).text())
                .isEqualTo(
                        "[protected] (protect) left. Pro-[protected] men met in [protected], near [protected] province,"
                                + " with [protected].");
        assertThat(masked.mentions()).allMatch(Mention::isProtected);
    }

    @Test
    void whereNobodyIsProtectedNothingChanges() {
        Cable cable = MentionsTest.cable(1999, List.of(), "Hassan Vestrik said no.");
        assertThat(MaskedCable.of(cable, Mentions.of(cable), List.of()).cable()).isSameAs(cable);
    }

    @Test
    void mentionsOfAMaskedCableGiveBackTheirSurface() {
        Cable cable = MentionsTest.cable(
                1999,
                List.of(),
                "Minister Orlan Vestrik (protect) met Hassan Tolmeric in Oslo.",
                "Vestrik and the Vestrik People's Party; Vestrik of Peru.");
        MaskedCable masked = MaskedCable.of(cable, Mentions.of(cable), List.of());
        List<String> seen = new ArrayList<>();
        for (Mention mention : masked.mentions()) {
            if (mention.ordinal() > 0) {
                String text = masked.cable()
                        .text()
                        .paragraphs()
                        .get(mention.ordinal() - 1)
                        .text();
                assertThat(mention.span().of(text)).isEqualTo(mention.surface());
                seen.add(mention.surface() + "/" + mention.name() + (mention.isProtected() ? "!" : ""));
            }
        }
        assertThat(seen)
                .containsExactly(
                        "[protected]/[protected]!",
                        "Hassan Tolmeric/Hassan Tolmeric",
                        "Oslo/Oslo",
                        "[protected]/[protected]!",
                        "[protected] People's Party/[protected] People's Party!",
                        "[protected]/[protected]!",
                        "Peru/Peru");
        assertThat(masked.toString().toLowerCase(java.util.Locale.ROOT)).doesNotContain("vestrik");
    }

    @Test
    void aListOfManyProtectedNamesTakesNoTime() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 4000; i++) {
            text.append("Hassan Vestri")
                    .append((char) ('a' + i % 26))
                    .append((char) ('a' + i / 26 % 26))
                    .append(" (protect), ");
        }
        Assertions.assertThatNoException().isThrownBy(() -> {
            Cable cable = MentionsTest.cable(1999, List.of(), text.toString());
            org.junit.jupiter.api.Assertions.assertTimeout(
                    Duration.ofSeconds(20), () -> MaskedCable.of(cable, Mentions.of(cable), List.of()));
        });
    }

    private static Mention found(Mention.Kind kind, String name, boolean isProtected) {
        return new Mention(
                1,
                kind,
                name,
                name,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                isProtected,
                new Span(0, name.length()),
                "");
    }
}
