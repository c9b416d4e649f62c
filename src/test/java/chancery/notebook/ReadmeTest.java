package chancery.notebook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jdk.jshell.JShell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** The parser as a library, as {@code README.md} shows it, compiles and prints what is said there. */
@Isolated("keeps what is printed")
class ReadmeTest {

    private static final Pattern EXAMPLE =
            Pattern.compile("```java\n(?<code>.*?)```\n\nIt prints `(?<prints>[^`]+)`", Pattern.DOTALL);

    @Test
    void theLibraryExamplePrintsWhatItSays() throws IOException {
        Matcher example = EXAMPLE.matcher(Files.readString(Path.of("README.md"), UTF_8));
        assertThat(example.find()).isTrue();
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (JShell shell = JShell.builder().executionEngine("local").build();
                PrintStream out = new PrintStream(printed, true, UTF_8)) {
            shell.addToClasspath(System.getProperty("java.class.path"));
            System.setOut(out);
            NotebooksTest.run(shell, example.group("code"));
        } finally {
            System.setOut(before);
        }
        assertThat(printed.toString(UTF_8)).isEqualToIgnoringNewLines(example.group("prints"));
        assertThat(example.group("code").lines().filter(line -> !line.isBlank()))
                .hasSizeLessThanOrEqualTo(10);
    }
}
