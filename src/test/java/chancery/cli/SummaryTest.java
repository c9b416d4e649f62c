package chancery.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SummaryTest {

    @Test
    void labelsStandApartFromWhatTheySay() {
        assertThat(Summary.line("records", "%d", 7)).startsWith("records   7");
        assertThat(Summary.line("quarantine", "%s: 4 records", "unclosed_quote"))
                .startsWith("quarantine unclosed_quote: 4 records");
    }
}
