package chancery.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chancery.spark.Answer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExportCommandTest {

    private static final List<String> COLUMNS =
            List.of("cable_id", "subject", "tags", "classified_by", "bytes", "year");

    private static final List<Optional<Object>> ROW = List.of(
            Optional.of("07MALTA11"),
            Optional.of("=HYPERLINK(\"x\")\nof \"DUES\", \u001b[2J"),
            Optional.of(List.of(Optional.of("PGOV"), Optional.of("M\u202eT"))),
            Optional.of(Map.of("name", Optional.empty())),
            Optional.of(new byte[] {0, -1}),
            Optional.of(2007));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            csv   | cable_id,subject,tags,classified_by,bytes,year;07MALTA11,"'=HYPERLINK(""x"");of ""DUES"", \uFFFD[2J","[""PGOV"",""M\\u202eT""]","{""name"":null}",AP8=,2007;
            jsonl | {"cable_id":"07MALTA11","subject":"=HYPERLINK(\\"x\\")\\nof \\"DUES\\", \\u001B[2J","tags":["PGOV","M\\u202eT"],"classified_by":{"name":null},"bytes":"AP8=","year":2007};
            """)
    void listsAreJsonBytesAreBase64AndHostileTextIsHarmless(AnswerFormat format, String expected) throws IOException {
        Path file = folder.resolve("cables");
        ExportCommand.write(new Answer(COLUMNS, List.of(ROW).iterator()), format, file);
        assertThat(Files.readString(file)).isEqualTo(expected.replace(';', '\n'));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            =1+1     | '=1+1
            +1       | '+1
            -1       | '-1
            @SUM(A1) | '@SUM(A1)
            ＝1+1    | '＝1+1
            1=1      | 1=1
            """)
    void textThatASpreadsheetWouldRunIsKeptText(String cell, String expected) {
        assertThat(Cells.csv(cell)).isEqualTo(expected);
    }

    @Test
    void numbersAndTimesAreNoText() {
        assertThat(Stream.of(-5L, LocalDateTime.of(2007, 5, 14, 9, 30), LocalDate.of(2007, 5, 14), true)
                        .map(Cells::csv))
                .containsExactly("-5", "2007-05-14 09:30:00", "2007-05-14", "true");
    }

    @Test
    void anExportThatBreaksOffLeavesNothing() throws IOException {
        Iterator<List<Optional<Object>>> rows = new Iterator<>() {
            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public List<Optional<Object>> next() {
                throw new NoSuchElementException("the disk is gone");
            }
        };
        assertThatThrownBy(() ->
                        ExportCommand.write(new Answer(COLUMNS, rows), AnswerFormat.csv, folder.resolve("cables.csv")))
                .hasMessage("the disk is gone");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFullDiskIsNotPassedOver() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        Answer endless = new Answer(COLUMNS, Stream.generate(() -> ROW).iterator());
        assertThatThrownBy(() -> AnswerFormat.csv.print(endless, Output.to(full)))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("cannot write: No space left on device");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            export --lake DIR -o DIR/x                                     | --shareable
            export --lake DIR --table cables --shareable -o DIR/x          | mutually exclusive
            export --lake DIR --table cable -o DIR/x                       | no table is called cable; there are cables, paragraphs
            export --lake DIR --table cables --format markdown -o DIR/x    | csv or jsonl
            export --lake DIR --shareable --format csv -o DIR/x            | '--format' is of tables
            """)
    void wrongUsageIsOneLine(String line, String says) {
        Commands.Outcome outcome =
                Commands.execute(line.replace("DIR", folder.toString()).split(" +", -1));
        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.errors()).contains(says).hasLineCount(1);
    }

    @Test
    void whatIsThereAlreadyIsKept() throws IOException {
        Path kept = Files.writeString(folder.resolve("kept.csv"), "kept", StandardCharsets.UTF_8);
        Commands.Outcome outcome =
                Commands.execute("export", "--lake", "lake", "--table", "cables", "-o", kept.toString());
        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.errors()).contains("something already");
        assertThat(kept).hasContent("kept");
    }
}
