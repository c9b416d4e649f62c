package chancery.dump;

import chancery.cable.Declared;
import chancery.cable.DumpFormat;
import chancery.dump.RecordSink.Place;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;

/** Formats of one record a file: a text cable, a published page, and what is of no known format. */
final class WholeFile {

    private static final int BLOCK_BYTES = 1 << 16;

    private WholeFile() {}

    static void read(ByteSource from, DumpFormat format, int maxRecordBytes, RecordSink sink) throws IOException {
        long length = from.length();
        Declared named = sink.file().idInName().map(Declared::id).orElse(Declared.NOTHING);
        byte[] bytes = from.prefix((int) Math.min(maxRecordBytes, length));
        Place place = new Place(0, length);
        if (length > maxRecordBytes) {
            byte[] kept = Arrays.copyOf(bytes, Math.min(DumpReader.KEPT_OF_TOO_LONG, bytes.length));
            boolean text = format != DumpFormat.UNKNOWN;
            sink.cut(
                    place,
                    named,
                    text ? Text.ofFile(kept) : new Text("", false),
                    text ? Optional.empty() : Optional.of(kept),
                    sha256(from));
            return;
        }
        switch (format) {
            case TEXT -> {
                Text text = Text.ofFile(bytes);
                sink.clean(
                        place,
                        named,
                        Optional.empty(),
                        text.value(),
                        text.exact() ? Optional.empty() : Optional.of(bytes));
            }
            case HTML -> HtmlPage.read(bytes, named, place, sink);
            case UNKNOWN -> unknown(bytes, named, place, sink);
            case CSV, JSONL -> throw new IllegalArgumentException(format + " has many records a file");
        }
    }

    private static void unknown(byte[] bytes, Declared named, Place place, RecordSink sink) {
        Text text = Text.ofFile(bytes);
        boolean empty = text.value().isBlank();
        sink.damaged(
                place, named, new Text("", false), Optional.of(bytes), empty ? Damage.EMPTY : Damage.UNKNOWN_FORMAT);
    }

    private static byte[] sha256(ByteSource from) throws IOException {
        MessageDigest digest = RecordHash.sha256();
        byte[] block = new byte[BLOCK_BYTES];
        long position = 0;
        for (int got = from.read(0, block, 0, block.length);
                got >= 0;
                got = from.read(position, block, 0, block.length)) {
            digest.update(block, 0, got);
            position += got;
        }
        return digest.digest();
    }
}
