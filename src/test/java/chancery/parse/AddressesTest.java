package chancery.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            AMEMBASSY BEIJING            | BEIJING
            USMISSION USNATO             | USNATO
            USMISSION USNATO BRUSSELS BE | USNATO
            CIS COLLECTIVE               | -
            AMEMBASSY                    | -
            """)
    void thePostOfAnAddressIsItsWordInIds(String name, String post) {
        assertThat(Addresses.post(name).orElse("-")).isEqualTo(post);
    }
}
