package chancery.cli;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.archive.Packing;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;

class ParseCommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void filesOfAFolderAreReadInTheOrderOfTheirNames() throws IOException {
        Files.createDirectories(folder.resolve("b"));
        write("b/2.txt", "UNCLAS");
        write("a.txt", "UNCLAS");
        write("c.jsonl", "{\"id\": \"99OSLO1\"}\n{\"id\": \"99OSLO2\"}\n");

        assertThat(run("parse", folder.toString())).isZero();
        assertThat(objects())
                .extracting(object -> object.at("/record/file").asText() + " "
                        + object.at("/record/declared_id").asText())
                .containsExactly("a.txt null", "b/2.txt null", "c.jsonl 99OSLO1", "c.jsonl 99OSLO2");
    }

    @Test
    void hiddenFilesOfAFolderAreNoDump() throws IOException {
        write("a.txt", "UNCLAS");
        write(".DS_Store", "UNCLAS");
        assertThat(run("parse", folder.toString())).isZero();
        assertThat(objects())
                .extracting(object -> object.at("/record/file").asText())
                .containsExactly("a.txt");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void linkThatLeadsBackIsPassedOver() throws IOException {
        write("a.txt", "UNCLAS");
        Files.createSymbolicLink(folder.resolve("self"), folder);
        assertThat(run("parse", folder.toString())).isZero();
        assertThat(objects()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"ZIP", "TAR", "TAR_GZ", "SEVEN_Z"})
    void everyMemberOfAnArchiveIsReadInItsOwnEncoding(Packing packing) throws IOException {
        String text =
                "UNCLAS OSLO 000011\n\nSUBJECT: FISH IN TROMS\u00d8\n\n1. (U) Bl\u00e5b\u00e6r p\u00e5 \u00f8y\u2014it was \u201cgood\u201d.\n";
        String plain = text.replaceAll("[\u2014\u201c\u201d]", "-");
        Map<String, byte[]> members = new LinkedHashMap<>();
        members.put("utf8.txt", text.getBytes(StandardCharsets.UTF_8));
        members.put("windows.txt", text.getBytes(Charset.forName("windows-1252")));
        members.put("latin1.txt", plain.getBytes(StandardCharsets.ISO_8859_1));
        members.put(
                "in.zip",
                Packing.ZIP.pack(Map.of("b.jsonl", "{\"id\": \"99OSLO1\"}".getBytes(StandardCharsets.UTF_8))));
        Path archive = Files.write(folder.resolve("x"), packing.pack(members));

        assertThat(run("parse", "--original", archive.toString())).isZero();
        assertThat(objects())
                .extracting(object -> object.at("/record/member").asText())
                .containsExactly("utf8.txt", "windows.txt", "latin1.txt", "in.zip!/b.jsonl");
        assertThat(objects().subList(0, 3))
                .extracting(object -> object.at("/record/body").asText())
                .containsExactly(text, text, plain);
        assertThat(objects().subList(0, 3))
                .allMatch(object -> object.at("/record/bytes").isNull());
    }

    @Test
    void brokenArchiveGivesWhatWasReadableAndSaysWhereItBroke() throws IOException {
        String cable = "UNCLAS OSLO 000011\n\nSUBJECT: FISH\n\n1. (U) " + "The catch was good. ".repeat(100);
        byte[] whole = Packing.TAR.pack(Map.of("a.txt", cable.getBytes(StandardCharsets.UTF_8)));
        Path archive = Files.write(folder.resolve("x.tar"), Arrays.copyOf(whole, 512 + 1024));

        assertThat(run("parse", "--original", archive.toString())).isEqualTo(1);
        assertThat(objects().get(0).at("/record/body").asText()).isEqualTo(cable.substring(0, 1024));
        assertThat(err.toString())
                .startsWith("chancery parse: x.tar, a.txt: broken after 1024 bytes")
                .hasLineCount(1);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aPipeIsReadAsAFile() throws IOException, InterruptedException {
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        CompletableFuture<Path> written = CompletableFuture.supplyAsync(() -> {
            try {
                return Files.write(
                        pipe, Packing.GZIP.pack(Map.of("", "{\"id\": \"99OSLO1\"}".getBytes(StandardCharsets.UTF_8))));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        assertThat(run("parse", pipe.toString())).isZero();
        assertThat(written.join()).isEqualTo(pipe);
        assertThat(objects().get(0).at("/record/declared_id").asText()).isEqualTo("99OSLO1");
    }

    @Test
    void recordWithoutACableIsQuarantinedWithItsReasonAndItsPlace() throws IOException {
        Path file = write("scan.pdf", "%PDF-1.7");
        assertThat(run("parse", "--original", file.toString())).isZero();

        JsonNode object = objects().get(0);
        assertThat(object.fieldNames()).toIterable().containsExactly("record");
        assertThat(object.at("/record/status").asText()).isEqualTo("quarantined");
        assertThat(object.at("/record/reason").asText()).isEqualTo("unknown_format");
        assertThat(object.at("/record/byte_length").asLong()).isEqualTo(8);
        assertThat(object.at("/record/bytes").asText()).isEqualTo("JVBERi0xLjc=");
        assertThat(object.at("/record/member").isNull()).isTrue();
    }

    @Test
    void textOfARecordIsPrintedOnlyOnRequest() throws IOException {
        Path file = write("a.jsonl", "{\"id\": \"99OSLO1\", \"header\": \"FM OSLO\", \"body\": \"UNCLAS\"}");
        run("parse", file.toString());
        run("parse", "--original", file.toString());
        assertThat(objects().get(0).get("record").has("body")).isFalse();
        assertThat(objects().get(1).at("/record/body").asText()).isEqualTo("UNCLAS");
        assertThat(objects().get(1).at("/record/header").asText()).isEqualTo("FM OSLO");
    }

    @Test
    void wrongInputIsOneLineAndExitCode1() throws IOException {
        assertThat(run("parse", folder.resolve("missing\nfile").toString())).isEqualTo(1);
        assertThat(err.toString()).startsWith("chancery parse: no such file: ").hasLineCount(1);
        assertThat(run("parse", Files.createDirectory(folder.resolve("none")).toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("no files in folder").hasLineCount(2);
    }

    @Test
    void wrongUsageIsOneLineAndExitCode2() {
        assertThat(run("parse")).isEqualTo(2);
        assertThat(run("parse", "--nonsense", "a")).isEqualTo(2);
        assertThat(run("parse", "--max-record-bytes", "0", "a")).isEqualTo(2);
        assertThat(run("nonsense")).isEqualTo(2);
        assertThat(err.toString()).contains("chancery parse --help").hasLineCount(4);
    }

    private int run(String... args) {
        ParseCommand parse = new ParseCommand(out);
        CommandLine commandLine = Main.commandLine(new CommandLine.IFactory() {
            @Override
            public <K> K create(Class<K> type) throws Exception {
                return type == ParseCommand.class
                        ? type.cast(parse)
                        : CommandLine.defaultFactory().create(type);
            }
        });
        return commandLine.setErr(new PrintWriter(err, true)).execute(args);
    }

    private List<JsonNode> objects() throws IOException {
        return JSON.readerFor(JsonNode.class)
                .<JsonNode>readValues(out.toByteArray())
                .readAll();
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
    }
}
