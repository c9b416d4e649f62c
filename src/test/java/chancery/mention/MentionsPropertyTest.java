package chancery.mention;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.cable.Mention;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MentionsPropertyTest {

    /** Whatever the text is made of: nothing is thrown, spans give back their surface, and no two overlap. */
    @Property(tries = 300)
    void spansGiveBackTheirSurface(@ForAll("texts") String text) {
        int end = 0;
        for (Mention mention : Mentions.of(MentionsTest.cable(1999, List.of(), text))) {
            if (mention.ordinal() == 1) {
                assertThat(mention.span().of(text)).isEqualTo(mention.surface());
                assertThat(mention.span().start()).isGreaterThanOrEqualTo(end);
                end = mention.span().end();
            }
        }
    }

    /** What looks at the words around a word meets both ends of a text: all texts of up to four words, one of each class. */
    @Example
    void noTextIsTooShort() {
        List<String> words = List.of(
                "Land",
                "Vestrik",
                "Hassan",
                "Minister",
                "Commission",
                "Party",
                "Oslo",
                "Swedish",
                "NATO",
                "VMA",
                "U.S.-",
                "S/",
                "4th",
                "and",
                "of",
                "the",
                "al",
                "said");
        List<String> texts = List.of("");
        for (int length = 1; length <= 4; length++) {
            texts = texts.stream()
                    .flatMap(text -> words.stream().map(word -> text + word + ' '))
                    .toList();
            texts.forEach(this::spansGiveBackTheirSurface);
        }
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "President ",
                        "Hassan ",
                        "al-",
                        "de la ",
                        "Vestrik",
                        "'s ",
                        "(protect) ",
                        "Ministry ",
                        "of ",
                        "Bank ",
                        "(VMA) ",
                        "U.S.-",
                        "J. ",
                        "GOK ",
                        ". ",
                        "\n",
                        ", ",
                        "\u2019s ",
                        "XXXXX",
                        "and ",
                        "Oslo ",
                        "\ud83d\ude00",
                        "SAFE ",
                        "-",
                        "'",
                        "Party ",
                        "said ",
                        "\u00e9",
                        "[",
                        "7 ")
                .list()
                .ofMaxSize(40)
                .map(parts -> String.join("", parts));
    }
}
