package chancery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * All of doclint, the group {@code missing} too: every public type and member has a comment with parameters, result and
 * exceptions. {@code mvn javadoc:javadoc} leaves that group out, since javadoc 17 wants the components of a record
 * explained again at its compact constructor.
 */
@Tag("documents")
class JavadocTest {

    private static final Pattern WARNING = Pattern.compile("(?m)^(?<file>.*\\.java):(?<line>\\d+): (?<what>.*)$");

    /** What the {@code @param} lines of a record have said: its compact constructor, and fields that are serialized. */
    private static final Pattern SAID_OF_THE_RECORD = Pattern.compile(" *public \\w+ \\{| *(public )?record \\w+\\(.*");

    @TempDir
    Path pages;

    @Test
    void nothingPublicIsUnexplained() {
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said);
        ToolProvider javadoc = ToolProvider.findFirst("javadoc").orElseThrow();
        int exit = javadoc.run(
                out,
                out,
                "-quiet",
                "-Xdoclint:all",
                "-Xmaxwarns",
                "9999",
                "-encoding",
                "UTF-8",
                "-classpath",
                System.getProperty("java.class.path"),
                "-d",
                pages.toString(),
                "-sourcepath",
                "src/main/java",
                "-subpackages",
                "chancery");
        out.flush();
        assertThat(exit).as(said.toString()).isZero();
        assertThat(pages.resolve("chancery/parse/CableParser.html")).exists();
        List<String> warnings = WARNING.matcher(said.toString())
                .results()
                .filter(warning -> !isSaid(warning))
                .map(MatchResult::group)
                .toList();
        assertThat(warnings).isEmpty();
    }

    private static boolean isSaid(MatchResult warning) {
        try {
            String line = Files.readAllLines(Path.of(warning.group(1))).get(Integer.parseInt(warning.group(2)) - 1);
            return warning.group(3).endsWith("no comment")
                    && SAID_OF_THE_RECORD.matcher(line).matches();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
