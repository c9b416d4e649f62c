package chancery.spark;

import static chancery.table.Column.optional;
import static chancery.table.Column.required;
import static chancery.table.ColumnType.LONG;
import static chancery.table.ColumnType.TEXT;

import chancery.dump.SliceAccount;
import chancery.spark.DumpListing.InputFile;
import chancery.table.Table;
import java.util.List;
import java.util.Optional;

/**
 * What a task saw of one slice of a file, before anything was left out as a duplicate. Kept with the ingest: all
 * accounts of a file together are its row in {@code files}.
 *
 * @param hash of the whole file; one of its slices has it
 */
record Account(InputFile file, String format, SliceAccount seen, Optional<String> hash) {

    static final Table<Account> ACCOUNTS = new Table<>(
            "accounts",
            "One row per slice of a file, as the splitter saw it",
            List.of(
                    required("file", TEXT, a -> a.file().name(), "path of the file, relative to the dump"),
                    optional("member", TEXT, a -> Optional.<String>empty(), "entry inside an archive"),
                    required("format", TEXT, Account::format, "layout it was recognised as"),
                    required("bytes", LONG, Account::listedBytes, "size of the file as listed; in one of its rows"),
                    required("record_bytes", LONG, a -> a.seen().recordBytes(), "bytes in records"),
                    required("gap_bytes", LONG, a -> a.seen().gapBytes(), "bytes between records"),
                    required("records", LONG, a -> a.seen().records(), "records"),
                    optional("sha256", TEXT, Account::hash, "of the whole file; in one of its rows")),
            false);

    private long listedBytes() {
        return hash.isPresent() ? file.bytes() : 0;
    }
}
