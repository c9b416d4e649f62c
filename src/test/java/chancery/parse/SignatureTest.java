package chancery.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignatureTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            The mayor left.~MILLER                                | MILLER
            The mayor left.~~Miller                               | Miller
            The mayor left.~miller                                | miller
            The mayor left. MILLER                                | MILLER
            The mayor left. Miller                                | Miller
            The mayor left. End comment. LA ROCHE                 | LA ROCHE
            END COMMENT ROE                                       | ROE
            The mayor left.~TIMMER JR                             | TIMMER JR
            The mayor left.~MILLER MILLER                         | MILLER
            The mayor left.~Miller~miller                         | miller
            The mayor left.~DANVILLE 2005-05-06                   | DANVILLE
            The mayor left.~MILLER .                              | MILLER
            The mayor left.~MILLER, CHARGE                        | MILLER
            The mayor left.~Miller, Charge d'Affaires             | Miller
            The mayor left.~OSLO, BERN                            | -
            The mayor left. .MILLER                               | MILLER
            The mayor left.~MILLER~NNNN                           | MILLER
            The mayor left.~MILLER~BT~#0012                       | MILLER
            The mayor left.~MILLER~NNNN~End Cable Text            | MILLER
            The mayor left.~MILLER~T ONE ORDERED RELEASED ON...   | MILLER
            The mayor left.~MILLER~Declassified/Released US Department of State EO Systematic Review 05 JUL 2006 | MILLER
            The mayor left.~XXXXXXXXXXXX~~MILLER                  | MILLER
            The mayor left.~XXXXXXXXXXXX                          | XXXXXXXXXXXX
            Visit Embassy Bern's Website: http://bern.example MILLER | MILLER
            The mayor left.~MILLER~~Visit Embassy Bern's Website: http://bern.example | MILLER
            THE MAYOR LEFT THE CITY FOR~OSLO                      | -
            The mayor left.~END COMMENT                           | -
            The mayor left.~CONFIDENTIAL                          | -
            The mayor left the city.                              | -
            The mayor spoke of the DNI and the DCIA.              | -
            End comment.                                          | -
            The mayor left.~3. IN WAKE                            | -
            The mayor asks us to see paragraph~~¶3. MILLER        | MILLER
            """)
    void theSurnameAtTheEndIsTheSignature(String text, String signature) {
        Bodies.Read read = Bodies.read("1. (C) Summary.\n2. (C) " + text.replace("~", "\n"));
        assertThat(read.text().signature().orElse("-")).isEqualTo(signature);
        assertThat(read.text().paragraphs()).noneMatch(p -> p.text().endsWith(signature));
    }
}
