package chancery.spark;

import chancery.archive.Archive;
import chancery.archive.ArchiveLimits;
import chancery.archive.Member;
import chancery.cable.DumpFormat;
import chancery.cable.DumpRecord;
import chancery.dump.ByteSource;
import chancery.dump.DumpFile;
import chancery.dump.DumpReader;
import chancery.dump.DumpReading;
import chancery.dump.Layout;
import chancery.dump.SliceAccount;
import chancery.spark.DumpListing.InputFile;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads an archive, or a part of one, member by member; each has an account of its own. */
final class ArchiveWork implements Slice.Work {

    private final ByteSource bytes;
    private final Archive archive;
    private final DumpOptions options;
    private Optional<Open> open = Optional.empty();
    private Consumer<DumpRecord> taker = record -> {};

    private ArchiveWork(ByteSource bytes, Archive archive, DumpOptions options) {
        this.bytes = bytes;
        this.archive = archive;
        this.options = options;
    }

    /** All members of an archive. */
    static ArchiveWork all(InputFile file, ByteSource bytes, long length, DumpOptions options) throws IOException {
        return new ArchiveWork(
                bytes, Archive.open(DumpFile.of(file.name()), bytes, length, ArchiveLimits.DEFAULT), options);
    }

    /** Some members of a zip archive. */
    static ArchiveWork part(InputFile file, ByteSource bytes, Archive.Part part, DumpOptions options)
            throws IOException {
        return new ArchiveWork(
                bytes,
                Archive.open(DumpFile.of(file.name()), bytes, file.bytes(), ArchiveLimits.DEFAULT, part),
                options);
    }

    /** A member being read. */
    private record Open(Member member, Layout layout, DumpReading reading) {}

    @Override
    public boolean step(Consumer<DumpRecord> records, Consumer<Account> accounts) throws IOException {
        if (open.isEmpty()) {
            Optional<Member> next = archive.next();
            if (next.isEmpty()) {
                return false;
            }
            if (!next.get().readable()) {
                accounts.accept(account(next.get(), DumpFormat.UNKNOWN, SliceAccount.NOTHING));
                return true;
            }
            open = Optional.of(begin(next.get()));
        }
        taker = records;
        Open now = open.orElseThrow();
        if (!Slice.readOn(now.reading())) {
            open = Optional.empty();
            accounts.accept(
                    account(now.member(), now.layout().format(), now.reading().account()));
        }
        return true;
    }

    private Open begin(Member member) throws IOException {
        Layout layout = options.layout(member);
        DumpReader reader = new DumpReader(layout, member.name(), options.maxRecordBytes());
        return new Open(member, layout, reader.begin(member, 0, Long.MAX_VALUE, record -> taker.accept(record)));
    }

    private static Account account(Member member, DumpFormat format, SliceAccount seen) {
        return new Account(member.name(), format, member.bytes(), seen, Optional.of(member.sha256()), member.error());
    }

    @Override
    public void close() throws IOException {
        archive.close();
        bytes.close();
    }
}
