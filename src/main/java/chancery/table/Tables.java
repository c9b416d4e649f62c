package chancery.table;

import static chancery.table.Column.optional;
import static chancery.table.Column.required;
import static chancery.table.ColumnType.BYTES;
import static chancery.table.ColumnType.DATE;
import static chancery.table.ColumnType.DOUBLE;
import static chancery.table.ColumnType.FLAG;
import static chancery.table.ColumnType.INT;
import static chancery.table.ColumnType.LONG;
import static chancery.table.ColumnType.TEXT;
import static chancery.table.ColumnType.TIMESTAMP;
import static chancery.table.ColumnType.list;
import static chancery.table.ColumnType.struct;

import chancery.cable.Addressee;
import chancery.cable.Classification;
import chancery.cable.ClassifiedBy;
import chancery.cable.HeaderLine;
import chancery.cable.MessageReference;
import chancery.cable.Paragraph;
import chancery.cable.PortionMark;
import chancery.cable.Precedence;
import chancery.cable.Reference;
import chancery.reference.Country;
import chancery.reference.Post;
import chancery.reference.Tag;
import java.util.List;

/**
 * Start here: every table and every column. Names and types are a contract with SQL files, notebooks and users;
 * {@code docs/tables.md} is compared with this file by a test. Times are UTC; a value that is not in the text is
 * absent, a list is empty.
 */
public final class Tables {

    private static final List<Column<Addressee, ?>> ADDRESSEE = List.of(
            required("role", TEXT, a -> a.role().label(), "action or info"),
            optional("routing", TEXT, Addressee::routing, "routing indicator: RUEHBJ"),
            required("name", TEXT, Addressee::name, "plain language address: AMEMBASSY BEIJING"),
            optional(
                    "post",
                    TEXT,
                    Addressee::post,
                    "the post's word in ids: BEIJING; null for collectives and agencies"),
            optional("office", TEXT, Addressee::office, "between double slashes: J-3/J-5"),
            optional(
                    "precedence",
                    TEXT,
                    a -> a.precedence().map(Precedence::label),
                    "as printed at the address; also NIACT IMMEDIATE"),
            optional("serial", INT, Addressee::serial, "running number of messages from this originator to it"),
            required("excluded", list(TEXT), Addressee::excluded, "posts that a collective leaves out (XMT)"));

    private static final List<Column<HeaderLine, ?>> HEADER_LINE = List.of(
            required(
                    "kind",
                    TEXT,
                    l -> l.kind().label(),
                    "relay, security, operating_signals, distribution or drafting"),
            required("text", TEXT, HeaderLine::text, "as printed"));

    private static final List<Column<Reference, ?>> REFERENCE = List.of(
            optional("label", TEXT, Reference::label, "A of 'A. PARIS 8760'"),
            required("kind", TEXT, r -> r.kind().label(), "cable, email, telcon, intel, manual or other"),
            optional(
                    "cable_id",
                    TEXT,
                    Reference::cableId,
                    "canonical id of a cited cable; a redacted post keeps its X run"),
            required("text", TEXT, Reference::text, "as printed, without label"));

    private static final List<Column<ClassifiedBy, ?>> CLASSIFIED_BY = List.of(
            optional("name", TEXT, ClassifiedBy::name, "Richard Hoagland"),
            optional("title", TEXT, ClassifiedBy::title, "Ambassador"));

    private static final List<Column<PieceAt, ?>> PIECE = List.of(
            required("record_id", TEXT, PieceAt::recordId, "the record"),
            required("span_start", INT, PieceAt::start, "first character in its body, in code points from 0"),
            required("span_end", INT, PieceAt::end, "one past the last"));

    /** The dump as it arrived; partitioned by {@code ingest}. */
    public static final Table<RecordRow> RECORDS = new Table<>(
            "records",
            "One row per record of a dump, parsed or not, as it arrived",
            List.of(
                    required(
                            "record_id",
                            TEXT,
                            r -> r.record().recordId(),
                            "hex of a 128-bit hash over file, member, offset and content"),
                    required(
                            "content_id",
                            TEXT,
                            r -> r.record().contentId(),
                            "the same over declared fields, header and body alone"),
                    required("ingest", TEXT, RecordRow::ingest, "the run that brought it: 000001"),
                    required("file", TEXT, r -> r.record().source().file(), "path of the file, relative to the dump"),
                    optional("member", TEXT, r -> r.record().source().member(), "entry inside an archive; else null"),
                    required(
                            "format",
                            TEXT,
                            r -> r.record().format().label(),
                            "layout it was cut from: csv, html, text, jsonl"),
                    required(
                            "byte_offset",
                            LONG,
                            r -> r.record().source().byteOffset(),
                            "first byte in the file, or in the decompressed member"),
                    required("byte_length", LONG, r -> r.record().source().byteLength(), "bytes there"),
                    optional(
                            "declared_id",
                            TEXT,
                            r -> r.record().declared().id(),
                            "id the container gives, as printed; for one cable a file also the file's name"),
                    optional(
                            "declared_at",
                            TEXT,
                            r -> r.record().declared().at(),
                            "date the container gives, as printed"),
                    optional(
                            "declared_origin",
                            TEXT,
                            r -> r.record().declared().origin(),
                            "origin the container gives: Embassy Astana"),
                    optional(
                            "declared_classification",
                            TEXT,
                            r -> r.record().declared().classification(),
                            "classification the container gives: SECRET//NOFORN"),
                    required(
                            "declared_references",
                            list(TEXT),
                            r -> r.record().declared().references(),
                            "cables the container says are cited"),
                    optional(
                            "header",
                            TEXT,
                            r -> r.record().header(),
                            "header text; null where the container keeps none apart"),
                    required("body", TEXT, r -> r.record().body(), "text as it arrived; raw text when damaged"),
                    optional(
                            "bytes",
                            BYTES,
                            r -> r.record().bytes(),
                            "raw bytes: of an HTML page, and where the text is not valid in the dump's encoding"),
                    optional(
                            "damage",
                            TEXT,
                            r -> r.record().damage(),
                            "what the splitter found: too_long; null = cut cleanly")),
            false);

    /** What became of each row of {@link #RECORDS}, as many rows. */
    public static final Table<OutcomeRow> OUTCOMES = new Table<>(
            "outcomes",
            "One row per record: which cable it went into, or why none",
            List.of(
                    required("record_id", TEXT, OutcomeRow::recordId, "the record"),
                    required("status", TEXT, OutcomeRow::status, "parsed or quarantined"),
                    optional(
                            "reason",
                            TEXT,
                            OutcomeRow::reason,
                            "why it was quarantined: the damage, or the parser's code"),
                    optional("cable_id", TEXT, OutcomeRow::cableId, "the cable it went into")),
            false);

    /** Sorted within a year by {@code dated_at} and {@code cable_id}; partitioned by {@code year}. */
    public static final Table<CableRow> CABLES = new Table<>(
            "cables",
            "One row per cable",
            List.of(
                    required(
                            "cable_id",
                            TEXT,
                            r -> r.cable().cableId(),
                            "canonical id: two-digit year, post, serial: 08ASTANA2148; X and 12 digits when unknown"),
                    optional(
                            "post",
                            TEXT,
                            r -> r.cable().post(),
                            "post of the id: ASTANA; spelling repaired, never renamed"),
                    optional(
                            "serial",
                            INT,
                            r -> r.cable().reference().map(MessageReference::serial),
                            "serial number of the id: 2148"),
                    optional("sent_at", TIMESTAMP, r -> r.cable().header().sentAt(), "date-time group, UTC"),
                    optional(
                            "dated_at",
                            TIMESTAMP,
                            r -> r.cable().datedAt(),
                            "sent_at, else declared_at; the date of all statistics"),
                    optional(
                            "id_year",
                            INT,
                            r -> r.cable().reference().map(MessageReference::year),
                            "year of the id, four digits; serial numbers count within it"),
                    optional(
                            "transmission_id",
                            TEXT,
                            r -> r.cable().header().transmissionId(),
                            "format line 1: VZCZCXRO9025"),
                    optional(
                            "station",
                            TEXT,
                            r -> r.cable().header().station(),
                            "format line 3, filing station: RUEHTA"),
                    optional(
                            "station_serial",
                            INT,
                            r -> r.cable().header().stationSerial(),
                            "format line 3, the station's number: 2148"),
                    optional(
                            "filed_at",
                            TIMESTAMP,
                            r -> r.cable().header().filedAt(),
                            "format line 3, from the julian stamp, UTC"),
                    optional(
                            "precedence",
                            TEXT,
                            r -> r.cable().header().precedence().map(Precedence::label),
                            "FLASH, IMMEDIATE, PRIORITY or ROUTINE"),
                    optional(
                            "info_precedence",
                            TEXT,
                            r -> r.cable().header().infoPrecedence().map(Precedence::label),
                            "for information addressees, where a second one is printed"),
                    optional("originator", TEXT, r -> r.cable().header().originator(), "FM line: AMEMBASSY ASTANA"),
                    required(
                            "addressees",
                            list(struct(ADDRESSEE)),
                            r -> r.cable().header().addressees(),
                            "TO and INFO, in order"),
                    required(
                            "header_lines",
                            list(struct(HEADER_LINE)),
                            r -> r.cable().header().lines(),
                            "header lines without a column of their own, in order"),
                    required(
                            "drafted_by",
                            list(TEXT),
                            r -> r.cable().drafting().draftedBy(),
                            "drafters (1973-79 telegrams)"),
                    required(
                            "approved_by",
                            list(TEXT),
                            r -> r.cable().drafting().approvedBy(),
                            "approvers (1973-79 telegrams)"),
                    optional(
                            "drafting_office",
                            TEXT,
                            r -> r.cable().drafting().office(),
                            "office of the drafter (1973-79 telegrams)"),
                    required(
                            "concepts",
                            list(TEXT),
                            r -> r.cable().drafting().concepts(),
                            "the archive's subject terms (1973-79 telegrams)"),
                    optional(
                            "released_on",
                            DATE,
                            r -> r.cable().drafting().releasedOn(),
                            "when the container says it was released"),
                    optional(
                            "classification",
                            TEXT,
                            r -> r.cable().head().classification().map(Classification::label),
                            "TOP SECRET, SECRET, CONFIDENTIAL, LIMITED OFFICIAL USE or UNCLASSIFIED"),
                    optional(
                            "classification_rank",
                            INT,
                            r -> r.cable().head().classification().map(Classification::rank),
                            "UNCLASSIFIED 0, LIMITED OFFICIAL USE 1, CONFIDENTIAL 2, SECRET 3, TOP SECRET 4"),
                    required(
                            "captions",
                            list(TEXT),
                            r -> r.cable().head().captions(),
                            "NOFORN, SENSITIVE, SIPDIS …, once each, in order"),
                    required(
                            "attention",
                            list(TEXT),
                            r -> r.cable().head().attention(),
                            "passing instructions: STATE FOR SCA/CEN"),
                    optional(
                            "executive_order",
                            TEXT,
                            r -> r.cable().head().executiveOrder(),
                            "bare number of the order it is classified under: 12958"),
                    optional(
                            "declassify_on",
                            DATE,
                            r -> r.cable().head().declassifyOn(),
                            "when its classification ends"),
                    optional(
                            "declassify_rule",
                            TEXT,
                            r -> r.cable().head().declassifyRule(),
                            "what stands in place of a date: GDS, OADR, N/A"),
                    required("tags", list(TEXT), r -> r.cable().head().tags(), "TAGS codes, in order, once each"),
                    optional("subject", TEXT, r -> r.cable().head().subject(), "subject line, without a leading mark"),
                    optional(
                            "subject_mark",
                            TEXT,
                            r -> r.cable().head().subjectMark().map(PortionMark::text),
                            "portion mark of the subject line: C"),
                    required(
                            "refs",
                            list(struct(REFERENCE)),
                            r -> r.cable().head().refs(),
                            "REF entries, in order"),
                    optional(
                            "classified_by",
                            struct(CLASSIFIED_BY),
                            r -> r.cable().head().classifiedBy(),
                            "who classified it"),
                    required("reasons", list(TEXT), r -> r.cable().head().reasons(), "reasons for classifying: 1.4(b)"),
                    optional("signature", TEXT, r -> r.cable().text().signature(), "last line: HOAGLAND"),
                    optional("summary", TEXT, r -> r.cable().text().summary(), "text of the summary"),
                    required(
                            "sections",
                            INT,
                            r -> r.cable().head().sections(),
                            "sections it was sent in; 1 when none is printed"),
                    required("sections_found", list(INT), r -> r.cable().sectionsFound(), "sections the records held"),
                    required("partial", FLAG, r -> r.cable().partial(), "a partial extract or a withdrawal card"),
                    required(
                            "corrected_copy",
                            FLAG,
                            r -> r.cable().correctedCopy(),
                            "says that it replaces an earlier transmission"),
                    required(
                            "body_mismatch",
                            FLAG,
                            r -> r.cable().bodyMismatch(),
                            "its body belongs to another cable and does not count for the post"),
                    required("truncated", FLAG, r -> r.cable().text().truncated(), "ends in the middle of a sentence"),
                    required(
                            "redactions", INT, r -> r.cable().text().redactions(), "redacted places in its paragraphs"),
                    required(
                            "paragraph_count",
                            INT,
                            r -> r.cable().text().paragraphs().size(),
                            "paragraphs"),
                    required("word_count", INT, CableRow::wordCount, "words of its paragraphs"),
                    required("mention_count", INT, r -> r.mentions().size(), "rows in mentions"),
                    required("defect_count", INT, r -> r.defects().size(), "rows in defects"),
                    optional("declared_id", TEXT, r -> r.cable().declared().id(), "id the container gives, as printed"),
                    optional("declared_at", TIMESTAMP, r -> r.cable().declaredAt(), "date the container gives, UTC"),
                    optional("declared_origin", TEXT, r -> r.cable().declared().origin(), "origin the container gives"),
                    optional(
                            "declared_classification",
                            TEXT,
                            r -> r.cable().declared().classification(),
                            "classification the container gives"),
                    required("record_ids", list(TEXT), r -> r.cable().recordIds(), "all records it came from"),
                    required("versions", INT, r -> r.cable().versions(), "different texts of it"),
                    optional("year", INT, r -> r.cable().year(), "partition: year of dated_at, else of the id")),
            true);

    /** Sorted as {@link #CABLES}, then in the order of the text; partitioned by {@code year}. */
    public static final Table<ParagraphRow> PARAGRAPHS = new Table<>(
            "paragraphs",
            "One row per paragraph",
            List.of(
                    required("cable_id", TEXT, r -> r.of().cable().cableId(), "the cable"),
                    required("ordinal", INT, r -> r.paragraph().ordinal(), "1, 2, … in order"),
                    optional("number", INT, r -> r.paragraph().number(), "number, repaired; null when unnumbered"),
                    optional("printed_number", TEXT, r -> r.paragraph().printedNumber(), "number as printed: 14"),
                    optional(
                            "mark",
                            TEXT,
                            r -> r.paragraph().mark().map(PortionMark::text),
                            "portion mark, normalised: C, SBU, S/NF"),
                    optional(
                            "mark_level",
                            TEXT,
                            r -> r.paragraph().mark().map(m -> m.level().label()),
                            "classification that the mark means; SBU is UNCLASSIFIED"),
                    optional(
                            "mark_rank",
                            INT,
                            r -> r.paragraph().mark().map(m -> m.level().rank()),
                            "mark_level on the scale of classification_rank"),
                    required(
                            "kind",
                            TEXT,
                            r -> r.paragraph().kind().label(),
                            "summary, comment, note, action, introduction, background, bio, quoted_text, boilerplate, body"),
                    optional("heading", TEXT, r -> r.paragraph().heading(), "heading above it, as printed"),
                    required(
                            "text",
                            TEXT,
                            r -> r.paragraph().text(),
                            "printed parts joined by newline; page lines out, wraps joined, words as printed"),
                    required("section", INT, r -> r.paragraph().section(), "section it begins in"),
                    required("word_count", INT, r -> Words.count(r.paragraph().text()), "words of text"),
                    required("redactions", INT, r -> r.paragraph().redactions(), "redacted places"),
                    required(
                            "repairs",
                            list(TEXT),
                            r -> r.paragraph().repairs().stream()
                                    .map(Paragraph.Repair::label)
                                    .toList(),
                            "how it differs from what was printed: pilcrow_as_1"),
                    required(
                            "spans",
                            list(struct(PIECE)),
                            PieceAt::of,
                            "its pieces in the bodies of the records, in order"),
                    optional("post", TEXT, r -> r.of().countedPost(), "post of the cable; null where body_mismatch"),
                    optional("dated_at", TIMESTAMP, r -> r.of().cable().datedAt(), "dated_at of the cable"),
                    optional(
                            "classification",
                            TEXT,
                            r -> r.of().cable().head().classification().map(Classification::label),
                            "classification of the cable"),
                    optional("year", INT, r -> r.of().cable().year(), "partition: year of the cable")),
            true);

    /** Sorted as {@link #CABLES}, then in the order of the text; partitioned by {@code year}. */
    public static final Table<MentionRow> MENTIONS = new Table<>(
            "mentions",
            "One row per mention",
            List.of(
                    required("cable_id", TEXT, r -> r.of().cable().cableId(), "the cable"),
                    required("ordinal", INT, r -> r.mention().ordinal(), "paragraph; 0 is the subject line"),
                    required(
                            "kind",
                            TEXT,
                            r -> r.mention().kind().label(),
                            "person, organization, place, cable or redaction"),
                    required("surface", TEXT, r -> r.mention().surface(), "as printed"),
                    required("name", TEXT, r -> r.mention().name(), "fullest form in this cable"),
                    optional(
                            "country",
                            TEXT,
                            r -> r.mention().country(),
                            "ISO 3166-1 alpha-2, also of cities and posts"),
                    optional(
                            "entity",
                            TEXT,
                            r -> r.mention().entity(),
                            "what it is linked to: ISO 3166-1 alpha-2 code, post, cable_id"),
                    optional("title", TEXT, r -> r.mention().title(), "title the person is named with"),
                    required(
                            "protected",
                            FLAG,
                            r -> r.mention().isProtected(),
                            "the text asks to protect this person, or whom this body or unlisted place is named for"),
                    required(
                            "span_start",
                            INT,
                            r -> r.text().at(r.mention().span().start()),
                            "first character in paragraphs.text, or in subject, in code points from 0"),
                    required(
                            "span_end", INT, r -> r.text().at(r.mention().span().end()), "one past the last"),
                    required("finder", TEXT, r -> r.mention().finder(), "which finder found it"),
                    optional("mark", TEXT, MentionRow::mark, "portion mark of the paragraph, or of the subject"),
                    optional("post", TEXT, r -> r.of().countedPost(), "post of the cable; null where body_mismatch"),
                    optional("dated_at", TIMESTAMP, r -> r.of().cable().datedAt(), "dated_at of the cable"),
                    optional("year", INT, r -> r.of().cable().year(), "partition: year of the cable")),
            true);

    /** What was not as the format asks, with its place in the record. */
    public static final Table<DefectRow> DEFECTS = new Table<>(
            "defects",
            "One row per defect",
            List.of(
                    required("record_id", TEXT, r -> r.defect().recordId(), "the record"),
                    optional("cable_id", TEXT, r -> r.cable().map(c -> c.cableId()), "the cable it went into"),
                    required(
                            "code",
                            TEXT,
                            r -> r.defect().code().label(),
                            "kind of defect; ref_defects says what it means"),
                    required("part", TEXT, r -> r.defect().part().label(), "header or body"),
                    required(
                            "span_start",
                            INT,
                            r -> r.text().at(r.defect().span().start()),
                            "first character in that part, in code points from 0"),
                    required("span_end", INT, r -> r.text().at(r.defect().span().end()), "one past the last"),
                    required("detail", TEXT, r -> r.defect().detail(), "what a person needs to see"),
                    optional("year", INT, r -> r.cable().flatMap(c -> c.year()), "year of the cable")),
            false);

    /** How the bytes of the dump add up, file by file. */
    public static final Table<FileRow> FILES = new Table<>(
            "files",
            "One row per file of a dump, or per member of an archive",
            List.of(
                    required("ingest", TEXT, FileRow::ingest, "the run that read it"),
                    required("file", TEXT, FileRow::file, "path, relative to the dump"),
                    optional("member", TEXT, FileRow::member, "entry inside an archive; else null"),
                    required("format", TEXT, FileRow::format, "layout it was recognised as"),
                    required("bytes", LONG, FileRow::bytes, "size, decompressed"),
                    required("record_bytes", LONG, FileRow::recordBytes, "bytes in records"),
                    required("gap_bytes", LONG, FileRow::gapBytes, "bytes in separators, headers and blank lines"),
                    required(
                            "quarantined_bytes", LONG, FileRow::quarantinedBytes, "of record_bytes, those quarantined"),
                    required(
                            "duplicate_bytes",
                            LONG,
                            FileRow::duplicateBytes,
                            "bytes in records that were there already"),
                    required("records", LONG, FileRow::records, "records, duplicates not counted"),
                    required("quarantined", LONG, FileRow::quarantined, "of records, those quarantined"),
                    required("duplicates", LONG, FileRow::duplicates, "records that were there already"),
                    required("sha256", TEXT, FileRow::sha256, "of the decompressed bytes read, hex"),
                    optional("error", TEXT, FileRow::error, "where reading broke off; null = read to the end")),
            false);

    /** From {@code tags.csv}; the same in every snapshot of a version. */
    public static final Table<Tag> REF_TAGS = new Table<>(
            "ref_tags",
            "TAGS codes",
            List.of(
                    required("code", TEXT, Tag::code, "PGOV, KZ"),
                    required("kind", TEXT, Tag::kind, "subject, geo, program, organization, person, local or variant"),
                    optional("name", TEXT, Tag::name, "what it stands for; null where not known"),
                    optional("iso2", TEXT, Tag::iso2, "ISO 3166-1 alpha-2, of countries"),
                    required("confidence", TEXT, Tag::confidence, "high, medium or low")),
            false);

    /** From {@code posts.csv}; the same in every snapshot of a version. */
    public static final Table<Post> REF_POSTS = new Table<>(
            "ref_posts",
            "Posts, by their word in ids",
            List.of(
                    required("post", TEXT, Post::word, "ASTANA"),
                    required("title", TEXT, Post::title, "Embassy Astana"),
                    required("kind", TEXT, Post::kind, "embassy, consulate, mission, office or department"),
                    optional("country", TEXT, Post::country, "ISO 3166-1 alpha-2"),
                    optional("city", TEXT, Post::city, "city"),
                    optional("lat", DOUBLE, Post::lat, "degrees north"),
                    optional("lon", DOUBLE, Post::lon, "degrees east"),
                    optional("routing", TEXT, Post::routing, "routing indicator: RUEHTA"),
                    required("place", TEXT, Post::place, "the post under which all words of one place count")),
            false);

    /** From {@code countries.csv}; the same in every snapshot of a version. */
    public static final Table<Country> REF_COUNTRIES = new Table<>(
            "ref_countries",
            "Countries",
            List.of(
                    required("iso2", TEXT, Country::iso2, "ISO 3166-1 alpha-2"),
                    required("name", TEXT, Country::name, "English short name"),
                    required("lat", DOUBLE, Country::lat, "degrees north, of the capital or the middle"),
                    required("lon", DOUBLE, Country::lon, "degrees east")),
            false);

    /** The codes of {@link #DEFECTS}, and the reasons in {@link #OUTCOMES} that are none of them, with their meanings. */
    public static final Table<CodeRow> REF_DEFECTS = new Table<>(
            "ref_defects",
            "Defect codes",
            List.of(
                    required("code", TEXT, CodeRow::code, "as in defects.code and outcomes.reason"),
                    required("meaning", TEXT, CodeRow::meaning, "one line")),
            false);

    /** All tables, in the order in which a reader meets them. */
    public static final List<Table<?>> ALL = List.of(
            CABLES,
            PARAGRAPHS,
            MENTIONS,
            DEFECTS,
            RECORDS,
            OUTCOMES,
            FILES,
            REF_TAGS,
            REF_POSTS,
            REF_COUNTRIES,
            REF_DEFECTS);

    private Tables() {}

    /** A paragraph's piece, counted in code points. */
    private record PieceAt(String recordId, int start, int end) {

        static List<PieceAt> of(ParagraphRow row) {
            return row.paragraph().pieces().stream()
                    .map(piece -> {
                        CodePoints body = row.of().offsets(piece.recordId(), chancery.cable.Part.BODY);
                        return new PieceAt(
                                piece.recordId(),
                                body.at(piece.span().start()),
                                body.at(piece.span().end()));
                    })
                    .toList();
        }
    }
}
