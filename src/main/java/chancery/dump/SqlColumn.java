package chancery.dump;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a column of a table of cables holds. */
enum SqlColumn {
    NUMBER,
    ID,
    AT,
    ORIGIN,
    CLASSIFICATION,
    REFERENCES,
    HEADER,
    BODY,
    /** Something that has no place in a record; the record then keeps its bytes. */
    OTHER;

    /** The columns of the dump that was published first, in its order. */
    static final List<SqlColumn> USUAL = List.of(NUMBER, AT, ID, CLASSIFICATION, ORIGIN, REFERENCES, HEADER, BODY);

    private static final Map<String, SqlColumn> NAMES = Map.ofEntries(
            Map.entry("refid", ID),
            Map.entry("ref_id", ID),
            Map.entry("reference_id", ID),
            Map.entry("referenceid", ID),
            Map.entry("cable_id", ID),
            Map.entry("cableid", ID),
            Map.entry("identifier", ID),
            Map.entry("mrn", ID),
            Map.entry("doc_nbr", ID),
            Map.entry("date", AT),
            Map.entry("datetime", AT),
            Map.entry("created", AT),
            Map.entry("created_at", AT),
            Map.entry("cable_date", AT),
            Map.entry("origin", ORIGIN),
            Map.entry("source", ORIGIN),
            Map.entry("embassy", ORIGIN),
            Map.entry("from_field", ORIGIN),
            Map.entry("classification", CLASSIFICATION),
            Map.entry("level", CLASSIFICATION),
            Map.entry("origclass", CLASSIFICATION),
            Map.entry("destination", REFERENCES),
            Map.entry("references", REFERENCES),
            Map.entry("refs", REFERENCES),
            Map.entry("header", HEADER),
            Map.entry("content", BODY),
            Map.entry("body", BODY),
            Map.entry("text", BODY),
            Map.entry("number", NUMBER),
            Map.entry("rowid", NUMBER));

    /** The columns of a list of names such as {@code id, "date", `refid`}; empty when it is no table of cables. */
    static Optional<List<SqlColumn>> of(String list) {
        List<SqlColumn> columns = new ArrayList<>();
        boolean hasIdColumn = false;
        for (String printed : list.split(",", -1)) {
            String name = printed.strip().replaceAll("[`\"\\[\\]]", "").toLowerCase(Locale.ROOT);
            SqlColumn column = name.equals("id") ? NUMBER : NAMES.getOrDefault(name, OTHER);
            hasIdColumn |= column == ID;
            columns.add(column);
        }
        if (!hasIdColumn && columns.contains(NUMBER)) {
            columns.set(columns.indexOf(NUMBER), ID);
        }
        return columns.contains(ID) && columns.contains(BODY) ? Optional.of(List.copyOf(columns)) : Optional.empty();
    }
}
