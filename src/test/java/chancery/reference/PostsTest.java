package chancery.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostsTest {

    private final Posts posts = Posts.known();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ASTANA               | ASTANA
            N'Djamena            | NDJAMENA
            Port-au-Prince       | PORTAUPRINCE
            PORT AU PR           | PORTAUPRINCE
            PAP                  | PORTAUPRINCE
            SECSTATE             | STATE
            USUN NEW YORK        | USUNNEWYORK
            USUN NE YORK         | USUNNEWYORK
            COLOMB0              | COLOMBO
            MINKS                | MINSK
            KATMANDU             | KATHMANDU
            KIEV                 | KIEV
            SAN                  |
            RONE                 |
            ATLANTIS             |
            """)
    void wordIsFoundAgainWhereOnlyOnePostIsNear(String printed, String word) {
        assertThat(posts.resolve(printed).orElse(null)).isEqualTo(word);
    }

    @Test
    void everyPlaceIsAPostAndItsOwnPlace() {
        assertThat(posts.all())
                .allSatisfy(post -> assertThat(posts.find(post.place()))
                        .hasValueSatisfying(place -> assertThat(place.place()).isEqualTo(post.place())));
    }

    @Test
    void oneCityUnderTwoNamesIsOnePlace() {
        assertThat(posts.find("KIEV").orElseThrow().place())
                .isEqualTo(posts.find("KYIV").orElseThrow().place());
    }
}
