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
        Declared named = sink.file().idInName().map(Declared::id).orElse(Declared.NOTHING);
        byte[] bytes = from.prefix(maxRecordBytes + 1);
        if (bytes.length > maxRecordBytes) {
            tooLong(from, bytes, format, maxRecordBytes, named, sink);
            return;
        }
        Place place = new Place(0, bytes.length);
        switch (format) {
            case TEXT -> {
                Text text = sink.textOfFile(bytes);
                sink.clean(
                        place,
                        named,
                        Optional.empty(),
                        text.value(),
                        text.exact() ? Optional.empty() : Optional.of(bytes));
            }
            case NARA -> {
                Text text = sink.textOfFile(bytes);
                sink.clean(
                        place,
                        Telegrams.declared(text.value(), named),
                        Optional.empty(),
                        text.value(),
                        text.exact() ? Optional.empty() : Optional.of(bytes));
            }
            case HTML -> HtmlPage.read(bytes, named, place, sink);
            case UNKNOWN -> unknown(bytes, named, place, sink);
            case CSV, JSONL, SQL -> throw new IllegalArgumentException(format + " has many records a file");
        }
    }

    private static void unknown(byte[] bytes, Declared named, Place place, RecordSink sink) {
        Text text = sink.textOfFile(bytes);
        boolean empty = text.value().isBlank();
        sink.damaged(
                place, named, new Text("", false), Optional.of(bytes), empty ? Damage.EMPTY : Damage.UNKNOWN_FORMAT);
    }

    /** Keeps the beginning, and hashes all the rest as it comes. */
    private static void tooLong(
            ByteSource from, byte[] begun, DumpFormat format, int maxRecordBytes, Declared named, RecordSink sink)
            throws IOException {
        byte[] kept = Arrays.copyOf(begun, Math.min(DumpReader.KEPT_OF_TOO_LONG, maxRecordBytes));
        boolean text = format != DumpFormat.UNKNOWN;
        MessageDigest digest = RecordHash.sha256();
        digest.update(begun);
        long length = begun.length;
        byte[] block = new byte[BLOCK_BYTES];
        for (int got = from.read(length, block, 0, block.length);
                got >= 0;
                got = from.read(length, block, 0, block.length)) {
            digest.update(block, 0, got);
            length += got;
        }
        sink.cut(
                new Place(0, length),
                named,
                text ? sink.textOfFile(kept) : new Text("", false),
                text ? Optional.empty() : Optional.of(kept),
                digest.digest());
    }
}
