package chancery.spark;

import static chancery.table.Column.optional;
import static chancery.table.Column.required;
import static chancery.table.ColumnType.LONG;
import static chancery.table.ColumnType.TEXT;

import chancery.cable.DumpFormat;
import chancery.dump.DumpFile;
import chancery.dump.SliceAccount;
import chancery.table.Table;
import java.util.List;
import java.util.Optional;

/**
 * What a task saw of one slice of a file, or of a member of an archive, before anything was left out as a duplicate.
 * Kept with the ingest: all accounts of a file together are its row in {@code files}.
 *
 * @param bytes of the file as listed, or of the member, decompressed; 0 in all slices but one
 * @param hash of the whole; one of its slices has it
 * @param error where reading broke off
 */
record Account(
        DumpFile file,
        DumpFormat format,
        long bytes,
        SliceAccount seen,
        Optional<String> hash,
        Optional<String> error) {

    static final Table<Account> ACCOUNTS = new Table<>(
            "accounts",
            "One row per slice of a file, as the splitter saw it",
            List.of(
                    required("file", TEXT, a -> a.file().path(), "path of the file, relative to the dump"),
                    optional("member", TEXT, a -> a.file().member(), "entry inside an archive"),
                    required("format", TEXT, a -> a.format().label(), "layout it was recognised as"),
                    required("bytes", LONG, Account::bytes, "size, decompressed; in one of its rows"),
                    required("record_bytes", LONG, a -> a.seen().recordBytes(), "bytes in records"),
                    required("gap_bytes", LONG, a -> a.seen().gapBytes(), "bytes between records"),
                    required("records", LONG, a -> a.seen().records(), "records"),
                    optional("sha256", TEXT, Account::hash, "of the whole file; in one of its rows"),
                    optional("error", TEXT, Account::error, "where reading broke off")),
            false);
}
