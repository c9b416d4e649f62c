package chancery.spark;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScriptTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            select 1                                  | select 1
            select 1;                                 | select 1
            select 1;;\u00a0; select 2 ;              | select 1 # select 2
            select ';' as a, ";" as b, `;` from t; b  | select ';' as a, ";" as b, `;` from t # b
            select 'it''s; \\';' ; b                  | select 'it''s; \\';' # b
            -- first; second                          |
            /* a; /* b; */ c; */ select 1; b          | /* a; /* b; */ c; */ select 1 # b
            begin select 1; select 2; end             | begin select 1; select 2; end
            select 'open; b                           | select 'open # b
            select '\uD83D\uDCDE'; b                  | select '\uD83D\uDCDE' # b
            """)
    void statementsEndWithASemicolonOutsideOfQuotesAndComments(String sql, String statements) {
        assertThat(Script.statements(sql.replace('\u00a0', ' ')).stream().map(String::strip))
                .isEqualTo(statements == null ? java.util.List.of() : java.util.List.of(statements.split(" # ", -1)));
    }

    @ParameterizedTest
    @CsvSource("2, 3")
    void aPlaceInAStatementIsThatInTheText(int line, int column) {
        String second = Script.statements("select 1;\n  select 2;").get(1);
        assertThat(second.lines().toList().get(line - 1).substring(column - 1)).isEqualTo("select 2");
    }
}
