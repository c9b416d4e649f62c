package chancery.spark;

import static java.util.stream.Collectors.joining;

import chancery.lake.Lake;
import chancery.lake.Snapshot;
import chancery.table.Column;
import chancery.table.Table;
import chancery.table.Tables;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * What changed between two snapshots: the views {@code cable_changes} and {@code paragraph_changes} of the session.
 * Cables are the same by {@code cable_id}; which records they came from is no change. Paragraphs are the same by their
 * text, else by their number; that others before them shifted their ordinal is no change.
 */
final class SnapshotDiff {

    /** Rows: {@code cable_id, change} (added, removed, changed), its {@code fields}, paragraphs and redactions. */
    static final String CABLES = "cable_changes";

    /** A row per paragraph that was added to, removed from or changed in a cable that both snapshots have. */
    static final String PARAGRAPHS = "paragraph_changes";

    private static final Set<String> NOT_COMPARED_OF_CABLES = Set.of("cable_id", "record_ids");

    /** What places a paragraph, and what it repeats of its cable. */
    private static final Set<String> NOT_COMPARED_OF_PARAGRAPHS =
            Set.of("cable_id", "ordinal", "spans", "post", "dated_at", "classification", "year");

    private static final String PARAGRAPH_CHANGES = """
            with before as (
                select before_paragraphs.*, row_number() over (partition by cable_id, text order by ordinal) as nth
                from before_paragraphs
                left semi join after_cables using (cable_id)
            ),

            after as (
                select after_paragraphs.*, row_number() over (partition by cable_id, text order by ordinal) as nth
                from after_paragraphs
                left semi join before_cables using (cable_id)
            ),

            same_text as (
                select struct(before.*) as b, struct(after.*) as a
                from before
                join after on before.cable_id = after.cable_id and before.text = after.text and before.nth = after.nth
            ),

            other_before as (
                select
                    before.* except (nth),
                    row_number() over (partition by before.cable_id, before.number order by before.ordinal) as nth
                from before
                left anti join after
                    on before.cable_id = after.cable_id and before.text = after.text and before.nth = after.nth
            ),

            other_after as (
                select
                    after.* except (nth),
                    row_number() over (partition by after.cable_id, after.number order by after.ordinal) as nth
                from after
                left anti join before
                    on before.cable_id = after.cable_id and before.text = after.text and before.nth = after.nth
            ),

            pair as (
                select b, a from same_text
                union all
                select
                    if(b.cable_id is null, null, struct(b.*)) as b,
                    if(a.cable_id is null, null, struct(a.*)) as a
                from other_before as b
                full join other_after as a on b.cable_id = a.cable_id and b.number = a.number and b.nth = a.nth
            ),

            compared as (
                select
                    coalesce(b.cable_id, a.cable_id) as cable_id,
                    case when b is null then 'added' when a is null then 'removed' else 'changed' end as change,
                    b.ordinal as ordinal_before,
                    a.ordinal as ordinal_after,
                    if(b is null or a is null, cast(array() as array<string>), FIELDS) as fields,
                    b.redactions as redactions_before,
                    a.redactions as redactions_after,
                    b.text as text_before,
                    a.text as text_after
                from pair
            )

            select * from compared where change <> 'changed' or size(fields) > 0
            """;

    private static final String CABLE_CHANGES = """
            with paragraph as (
                select
                    cable_id,
                    count_if(change = 'added') as paragraphs_added,
                    count_if(change = 'removed') as paragraphs_removed,
                    count_if(change = 'changed') as paragraphs_changed
                from paragraph_changes
                group by cable_id
            ),

            compared as (
                select
                    coalesce(b.cable_id, a.cable_id) as cable_id,
                    case when b.cable_id is null then 'added' when a.cable_id is null then 'removed' else 'changed' end
                        as change,
                    if(b.cable_id is null or a.cable_id is null, cast(array() as array<string>), FIELDS) as fields,
                    coalesce(paragraphs_added, 0) as paragraphs_added,
                    coalesce(paragraphs_removed, 0) as paragraphs_removed,
                    coalesce(paragraphs_changed, 0) as paragraphs_changed,
                    b.redactions as redactions_before,
                    a.redactions as redactions_after
                from before_cables as b
                full join after_cables as a on b.cable_id = a.cable_id
                left join paragraph on paragraph.cable_id = coalesce(b.cable_id, a.cable_id)
            )

            select * from compared
            where
                change <> 'changed'
                or size(fields) > 0
                or paragraphs_added + paragraphs_removed + paragraphs_changed > 0
            """;

    private SnapshotDiff() {}

    /** Makes the two views. They are computed when they are read, once. */
    static void create(SparkSession spark, Lake lake, Snapshot before, Snapshot after) {
        TableStore store = new TableStore(spark);
        for (Table<?> table : Set.of(Tables.CABLES, Tables.PARAGRAPHS)) {
            store.read(table, before.table(table.name())).createOrReplaceTempView("before_" + table.name());
            store.read(table, after.table(table.name())).createOrReplaceTempView("after_" + table.name());
        }
        view(
                spark,
                PARAGRAPHS,
                PARAGRAPH_CHANGES.replace("FIELDS", fields(Tables.PARAGRAPHS, NOT_COMPARED_OF_PARAGRAPHS)));
        view(spark, CABLES, CABLE_CHANGES.replace("FIELDS", fields(Tables.CABLES, NOT_COMPARED_OF_CABLES)));
    }

    private static void view(SparkSession spark, String name, String sql) {
        Dataset<Row> rows = spark.sql(sql).persist();
        rows.createOrReplaceTempView(name);
    }

    /** The names of the columns in which the rows {@code b} and {@code a} differ. */
    private static String fields(Table<?> table, Set<String> notCompared) {
        return table.columns().stream()
                .map(Column::name)
                .filter(name -> !notCompared.contains(name))
                .map(name -> "if(b." + name + " <=> a." + name + ", null, '" + name + "')")
                .collect(joining(", ", "array_compact(array(", "))"));
    }
}
