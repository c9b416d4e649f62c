package chancery.dump;

import chancery.cable.Declared;
import chancery.cable.DumpFormat;
import chancery.cable.DumpRecord;
import chancery.cable.Source;
import java.util.Optional;
import java.util.function.Consumer;

/** Makes records of one file, hands them on, and keeps the account of a slice. A tool for one reading. */
final class RecordSink {

    private final DumpFile file;
    private final DumpFormat format;
    private final Encoding encoding;
    private final Consumer<? super DumpRecord> taker;
    private final RecordHash hash = new RecordHash();
    private long recordBytes;
    private long gapBytes;
    private long records;

    RecordSink(DumpFile file, Layout layout, Consumer<? super DumpRecord> taker) {
        this.file = file;
        this.format = layout.format();
        this.encoding = layout.encoding();
        this.taker = taker;
    }

    DumpFile file() {
        return file;
    }

    /** Bytes of the file as text. */
    Text text(byte[] bytes, int from, int to) {
        return Text.of(bytes, from, to, encoding);
    }

    /** The file as text, without a byte order mark. */
    Text textOfFile(byte[] bytes) {
        return Text.ofFile(bytes, encoding);
    }

    void gap(long bytes) {
        gapBytes += bytes;
    }

    /** A record that was cut cleanly. */
    void clean(Place place, Declared declared, Optional<String> header, String body, Optional<byte[]> bytes) {
        record(place, declared, header, body, bytes, Optional.empty(), Optional.empty());
    }

    /** A record kept whole as raw text, with what is certain of its declared fields. */
    void damaged(Place place, Declared declared, Text raw, Optional<byte[]> bytes, Damage damage) {
        record(place, declared, Optional.empty(), raw.value(), bytes, Optional.of(damage), Optional.empty());
    }

    /** A record of which only the beginning is kept, and the hash of the whole. */
    void cut(Place place, Declared declared, Text beginning, Optional<byte[]> bytes, byte[] hashOfAll) {
        record(
                place,
                declared,
                Optional.empty(),
                beginning.value(),
                bytes,
                Optional.of(Damage.TOO_LONG),
                Optional.of(hashOfAll));
    }

    private void record(
            Place place,
            Declared declared,
            Optional<String> header,
            String body,
            Optional<byte[]> bytes,
            Optional<Damage> damage,
            Optional<byte[]> hashOfAll) {
        hash.put(declared.id())
                .put(declared.at())
                .put(declared.origin())
                .put(declared.classification())
                .put(declared.references())
                .put(header)
                .put(body);
        hashOfAll.ifPresent(hash::put);
        if (format == DumpFormat.UNKNOWN) {
            bytes.ifPresent(hash::put); // there is no text that could tell one from another
        }
        byte[] content = hash.finish();
        hash.put(file.path())
                .put(file.member())
                .put(place.offset())
                .put(place.length())
                .put(content);
        bytes.ifPresent(hash::put); // two pages may hold one cable
        String recordId = RecordHash.id(hash.finish());
        recordBytes += place.length();
        records++;
        taker.accept(new DumpRecord(
                recordId,
                RecordHash.id(content),
                new Source(file.path(), file.member(), place.offset(), place.length()),
                format,
                declared,
                header,
                body,
                bytes,
                damage.map(Damage::label)));
    }

    SliceAccount account() {
        return new SliceAccount(recordBytes, gapBytes, records);
    }

    /** Where a record stands, in bytes. */
    record Place(long offset, long length) {}
}
