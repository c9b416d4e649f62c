package chancery.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import chancery.dump.ByteSource;
import chancery.dump.DumpFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Every member of an archive arrives, under its name and in order; what is broken or evil costs only itself. */
class ArchiveTest {

    private static final Map<String, byte[]> FILES = files("a/one.txt", "first", "two.txt", "", "b/three.csv", "third");

    /** What is told of one member. */
    private record Seen(Optional<String> member, String text, Optional<String> error) {}

    @ParameterizedTest
    @EnumSource
    void membersArriveInOrderUnderTheirNames(Packing packing) {
        List<Seen> seen = open("dump/x.csv.zst", packing.pack(FILES));
        if (packing.isSingle()) {
            assertThat(seen).containsExactly(new Seen(Optional.of("x.csv"), "first", Optional.empty()));
        } else {
            assertThat(seen)
                    .containsExactly(
                            new Seen(Optional.of("a/one.txt"), "first", Optional.empty()),
                            new Seen(Optional.of("two.txt"), "", Optional.empty()),
                            new Seen(Optional.of("b/three.csv"), "third", Optional.empty()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void archiveInsideAnArchiveIsOpened(Packing inner) {
        byte[] packed = inner.pack(FILES);
        for (Packing outer : List.of(Packing.ZIP, Packing.TAR, Packing.TAR_GZ, Packing.SEVEN_Z)) {
            List<Seen> seen = open("x", outer.pack(Map.of("in/one.txt.gz", packed)));
            assertThat(seen.get(0))
                    .isEqualTo(new Seen(
                            Optional.of("in/one.txt.gz!/" + (inner.isSingle() ? "one.txt" : "a/one.txt")),
                            "first",
                            Optional.empty()));
            assertThat(seen).hasSize(inner.isSingle() ? 1 : 3);
        }
    }

    @Test
    void archiveTwoDeepIsKeptAsItIs() {
        byte[] deepest = Packing.GZIP.pack(FILES);
        byte[] middle = Packing.ZIP.pack(Map.of("c.gz", deepest));
        List<Seen> seen = open("x", Packing.TAR.pack(Map.of("b.zip", middle)));
        assertThat(seen).extracting(Seen::member).containsExactly(Optional.of("b.zip!/c.gz"));
        assertThat(seen.get(0).error())
                .hasValueSatisfying(error -> assertThat(error).startsWith("not opened"));
        assertThat(seen.get(0).text()).isEqualTo(new String(deepest, UTF_8));
    }

    @ParameterizedTest
    @EnumSource(names = {"ZIP", "TAR", "SEVEN_Z"})
    void namesOfMembersAreOnlyNames(Packing packing) {
        String evil = "../../../etc/cron.d/x";
        List<Seen> seen =
                open("x", packing.pack(files(evil, "a", "/root/y", "b", "__MACOSX/._y", "c", "d/.DS_Store", "d")));
        assertThat(seen)
                .extracting(seenOf -> seenOf.member().orElseThrow().replaceFirst("^/", ""))
                .containsExactly(evil, "root/y");
    }

    @Test
    void twoMembersOfOneNameAreTold() throws IOException {
        byte[] once = Packing.TAR.pack(files("a.txt", "one"));
        byte[] both = Arrays.copyOf(once, 1024 + once.length);
        System.arraycopy(once, 0, both, 1024, once.length);
        assertThat(open("x", both))
                .extracting(Seen::member)
                .containsExactly(Optional.of("a.txt"), Optional.of("a.txt#2"));
    }

    /** Cut anywhere, it gives what was readable and says where it broke. */
    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"SEVEN_Z", "BZIP2"})
    void archiveThatWasCutOffGivesWhatWasReadable(Packing packing) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("one.txt", noise(300_000, 1));
        files.put("two.txt", noise(300_000, 2));
        byte[] whole = packing.pack(files);
        List<Seen> seen = open("x", Arrays.copyOf(whole, whole.length * (packing.isSingle() ? 9 : 15) / 16));
        assertThat(seen).hasSize(packing.isSingle() ? 1 : 2);
        Seen last = seen.get(seen.size() - 1);
        assertThat(last.error()).hasValueSatisfying(error -> assertThat(error).startsWith("broken after "));
        byte[] text = noise(300_000, packing.isSingle() ? 1 : 2);
        assertThat(new String(text, UTF_8)).startsWith(last.text());
        assertThat(last.text().length()).isGreaterThan(100_000);
    }

    /** Its blocks of 900 kB are read whole or not at all. */
    @Test
    void bzip2ThatWasCutOffGivesItsWholeBlocks() {
        byte[] text = noise(3_000_000, 1);
        byte[] whole = Packing.BZIP2.pack(Map.of("one.txt", text));
        List<Seen> seen = open("x", Arrays.copyOf(whole, whole.length * 9 / 16));
        assertThat(seen).hasSize(1);
        assertThat(seen.get(0).error())
                .hasValueSatisfying(error -> assertThat(error)
                        .startsWith("broken after " + seen.get(0).text().length() + " bytes"));
        assertThat(seen.get(0).text()).hasSizeGreaterThan(800_000);
        assertThat(new String(text, UTF_8)).startsWith(seen.get(0).text());
    }

    /** Where its members are stands at its end; without that it is kept as it is. */
    @Test
    void sevenZThatWasCutOffIsKeptAsItIsAndSaysSo() {
        byte[] whole = Packing.SEVEN_Z.pack(Map.of("one.txt", noise(300_000, 1)));
        List<Seen> seen = open("x", Arrays.copyOf(whole, whole.length * 15 / 16));
        assertThat(seen).hasSize(1);
        assertThat(seen.get(0).error())
                .hasValueSatisfying(error -> assertThat(error).startsWith("not opened: "));
    }

    @ParameterizedTest
    @EnumSource
    void noBytesMakeItFail(Packing packing) {
        byte[] whole = packing.pack(files("one.txt", new String(noise(3000, 7), UTF_8), "two.txt", "2"));
        Random random = new Random(11);
        for (int i = 0; i < 40; i++) {
            byte[] damaged = Arrays.copyOf(whole, 600 + random.nextInt(whole.length - 599));
            for (int n = random.nextInt(6); n > 0; n--) {
                damaged[10 + random.nextInt(damaged.length - 10)] = (byte) random.nextInt();
            }
            if (Archive.begins(damaged)) {
                assertThat(open("x", damaged)).isNotEmpty();
            }
        }
    }

    @Test
    void archiveWithoutMembersIsAFileLikeAnyOther() {
        byte[] empty = Packing.ZIP.pack(Map.of());
        assertThat(open("x.zip", empty))
                .containsExactly(new Seen(Optional.empty(), new String(empty, UTF_8), Optional.empty()));
        byte[] broken = Arrays.copyOf(Packing.SEVEN_Z.pack(FILES), 60);
        List<Seen> seen = open("x.7z", broken);
        assertThat(seen).hasSize(1);
        assertThat(seen.get(0).member()).isEmpty();
        assertThat(seen.get(0).error()).isPresent();
    }

    @ParameterizedTest
    @EnumSource(names = {"ZIP", "GZIP", "TAR_GZ", "XZ", "ZSTD", "BZIP2", "SEVEN_Z"})
    void bombIsStoppedAndSaysSo(Packing packing) {
        byte[] bomb = packing.pack(Map.of("bomb", new byte[10_000_000]));
        ArchiveLimits limits = new ArchiveLimits(1 << 20, 50, 10);
        List<Seen> seen = open("x", bomb, limits);
        assertThat(seen).hasSize(1);
        assertThat(seen.get(0).text().length()).isLessThan(bomb.length * 60 + (2 << 20));
        assertThat(seen.get(0).error())
                .hasValueSatisfying(error -> assertThat(error).contains("bomb"));
    }

    @Test
    void tooManyMembersAreStopped() {
        Map<String, byte[]> many = new LinkedHashMap<>();
        for (int i = 0; i < 20; i++) {
            many.put("f" + i, new byte[1]);
        }
        List<Seen> seen = open("x", Packing.ZIP.pack(many), new ArchiveLimits(1 << 20, 50, 10));
        assertThat(seen).hasSize(11);
        assertThat(seen.get(10))
                .isEqualTo(new Seen(Optional.empty(), "", Optional.of("stopped: more than 10 members")));
    }

    /** Two of one name, a hidden one, a folder's, inner archives with and without members. */
    private static Map<String, byte[]> variousFiles() {
        Map<String, byte[]> files = files("./a.txt", "first", "__MACOSX/._a", "x", "b/c.txt", "2");
        files.put("in.zip", Packing.ZIP.pack(FILES));
        files.put("none.zip", Packing.ZIP.pack(Map.of()));
        files.put("d.csv.gz", Packing.GZIP.pack(Map.of("x", noise(3000, 3))));
        files.put("a.txt", "another".getBytes(UTF_8));
        files.put("bad.gz", new byte[] {0x1f, (byte) 0x8b, 8, (byte) 0xff, 1, 2, 3});
        files.put("e.txt", noise(5000, 4));
        return files;
    }

    @ParameterizedTest
    @CsvSource({"1, 8", "1200, 5", "4000, 3", "9223372036854775807, 1"})
    void partsOfAZipGiveWhatTheWholeGives(long partBytes, int count) throws IOException {
        byte[] zip = Packing.ZIP.pack(variousFiles());
        ByteSource source = ByteSource.of(zip);
        List<Archive.Part> parts = Archive.parts(source, zip.length, ArchiveLimits.DEFAULT, partBytes);
        assertThat(parts).hasSize(count);
        List<Seen> seen = new ArrayList<>();
        for (Archive.Part part : parts) {
            seen.addAll(seen(Archive.open(DumpFile.of("x"), source, zip.length, ArchiveLimits.DEFAULT, part)));
        }
        assertThat(seen).isEqualTo(open("x", zip));
    }

    @Test
    void zipWithoutItsTableGivesWhatTheTableGives() {
        byte[] zip = Packing.ZIP.pack(variousFiles());
        String bytes = new String(zip, ISO_8859_1);
        int table = bytes.indexOf("PK\1\2", bytes.lastIndexOf("PK\3\4"));
        assertThat(open("x", Arrays.copyOf(zip, table)).stream()
                        .filter(one -> one.member().isPresent()))
                .isEqualTo(open("x", zip));
    }

    @Test
    void namesThatDifferOnlyBeforeTheirPathAreToldApart() {
        byte[] zip = Packing.ZIP.pack(files("a.txt", "1", "./a.txt", "2", "././a.txt", "3"));
        List<Seen> seen = open("x", zip);
        assertThat(seen).extracting(one -> one.member().orElseThrow()).containsExactly("a.txt", "a.txt#2", "a.txt#3");
        int table = new String(zip, ISO_8859_1).indexOf("PK\1\2");
        assertThat(open("x", Arrays.copyOf(zip, table)).stream()
                        .filter(one -> one.member().isPresent()))
                .isEqualTo(seen);
    }

    @Test
    void onlyAZipWhoseTableIsTrueHasParts() throws IOException {
        ArchiveLimits limits = new ArchiveLimits(1 << 20, 50, 10);
        Map<String, byte[]> bomb = Map.of("bomb", new byte[10_000_000]);
        byte[] whole = Packing.ZIP.pack(FILES);
        for (byte[] none : List.of(
                Packing.TAR.pack(FILES),
                Packing.GZIP.pack(FILES),
                Packing.ZIP.pack(bomb),
                Packing.ZIP.pack(Map.of()),
                Packing.ZIP.pack(files("in.zip!/a.txt", "as of an inner archive")),
                Arrays.copyOf(whole, whole.length - 30))) {
            assertThat(Archive.parts(ByteSource.of(none), none.length, limits, 1))
                    .isEmpty();
        }
        assertThat(Archive.parts(ByteSource.of(whole), whole.length, limits, 1)).hasSize(3);
    }

    @Test
    void bombInsideAZipStopsItselfOnly() {
        Map<String, byte[]> files = files("a.txt", "first");
        files.put("bomb.gz", Packing.GZIP.pack(Map.of("x", new byte[10_000_000])));
        files.put("b.txt", "third".getBytes(UTF_8));
        List<Seen> seen = open("x", Packing.ZIP.pack(files), new ArchiveLimits(1 << 20, 50, 10));
        assertThat(seen)
                .extracting(one -> one.member().orElseThrow())
                .containsExactly("a.txt", "bomb.gz!/bomb", "b.txt");
        assertThat(seen.get(1).error())
                .hasValueSatisfying(error -> assertThat(error).contains("bomb"));
        assertThat(seen.get(1).text().length()).isLessThan(2 << 20);
    }

    @Test
    void entryThatCannotBeFoundCostsNoOther() {
        byte[] zip = Packing.ZIP.pack(FILES);
        int second = new String(zip, ISO_8859_1).indexOf("PK\3\4", 4);
        zip[second + 26] = (byte) 0xff; // its name is said to be longer than the archive
        zip[second + 27] = (byte) 0xff;
        List<Seen> seen = open("x", zip);
        assertThat(seen).extracting(Seen::text).containsExactly("first", "", "third");
        assertThat(seen).extracting(one -> one.error().isPresent()).containsExactly(false, true, false);
    }

    @ParameterizedTest
    @EnumSource(names = {"ZIP", "TAR", "TAR_GZ", "SEVEN_Z"})
    void innerArchiveThatCannotBeOpenedCostsNoOther(Packing packing) {
        Map<String, byte[]> files = files("a.txt", "first");
        files.put("bad.gz", new byte[] {0x1f, (byte) 0x8b, 8, (byte) 0xff, 1, 2, 3});
        files.put("none.zip", Packing.ZIP.pack(Map.of()));
        files.put("b.txt", "last".getBytes(UTF_8));
        List<Seen> seen = open("x", packing.pack(files));
        assertThat(seen)
                .extracting(one -> one.member().orElseThrow())
                .containsExactly("a.txt", "bad.gz", "none.zip", "b.txt");
        assertThat(seen).extracting(Seen::text).containsExactly("first", "", "", "last");
        assertThat(seen.get(1).error())
                .hasValueSatisfying(error -> assertThat(error).startsWith("broken: "));
        assertThat(seen.get(2).error()).contains("nothing in it");
    }

    private static List<Seen> open(String name, byte[] bytes) {
        return open(name, bytes, ArchiveLimits.DEFAULT);
    }

    private static List<Seen> open(String name, byte[] bytes, ArchiveLimits limits) {
        try {
            return seen(Archive.open(DumpFile.of(name), ByteSource.of(bytes), bytes.length, limits));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Seen> seen(Archive opened) throws IOException {
        List<Seen> seen = new ArrayList<>();
        try (Archive archive = opened) {
            for (Optional<Member> next = archive.next(); next.isPresent(); next = archive.next()) {
                Member member = next.get();
                String text = new String(member.prefix(Integer.MAX_VALUE - 8), UTF_8);
                seen.add(new Seen(member.name().member(), text, member.error()));
            }
        }
        return seen;
    }

    private static Map<String, byte[]> files(String... namesAndTexts) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            files.put(namesAndTexts[i], namesAndTexts[i + 1].getBytes(UTF_8));
        }
        return files;
    }

    /** Text that cannot be packed to less than half. */
    private static byte[] noise(int length, int seed) {
        Random random = new Random(seed);
        byte[] text = new byte[length];
        for (int i = 0; i < length; i++) {
            text[i] = (byte) ('a' + random.nextInt(26));
        }
        return text;
    }
}
