package chancery.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NotebookTest {

    private static final String HOSTILE = "<script>alert('x')</script> & \"y\"";

    @Test
    void textOfADumpIsEscapedInEveryChart() {
        assertThat(Chart.bars(List.of(new Chart.Mark(HOSTILE, List.of(1.0)))))
                .contains("&lt;script&gt;")
                .doesNotContain("<script");
        assertThat(Chart.columns(List.of(HOSTILE), List.of(new Chart.Mark(HOSTILE, List.of(1.0)))))
                .contains("&lt;script&gt;")
                .doesNotContain("<script");
        assertThat(Markup.escaped(Markup.text(Optional.of(List.of(Optional.of(HOSTILE))))))
                .isEqualTo("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;y&quot;");
    }

    @Test
    void yearsWithoutAMarkKeepTheirPlace() {
        assertThat(Chart.columns(
                        List.of("cables"),
                        List.of(new Chart.Mark("2001", List.of(2.0)), new Chart.Mark("2003", List.of(1.0)))))
                .contains(">2001<", ">2002<", ">2003<");
    }

    @Test
    void anAnswerWithoutRowsIsAnEmptyChart() {
        assertThat(Chart.bars(List.of())).startsWith("<svg").endsWith("</svg>").doesNotContain("NaN");
        assertThat(Chart.columns(List.of(), List.of()))
                .startsWith("<svg")
                .endsWith("</svg>")
                .doesNotContain("NaN");
    }
}
