-- title:    What changed
-- question: What differs from the snapshot before?
-- chapter:  changes 10
-- answer:   Of {cables_before} cables {withdrawn} were withdrawn and {added} were added, which makes {cables_now};
--           {changed} of the {in_both} that are in both read differently now.
-- grain:    one row
-- chart:    facts show=cables_before,cables_now,added,withdrawn,in_both,changed,reclassified,more_redacted
-- finding:  5 Since the snapshot before, {added} cables were added, {withdrawn} withdrawn, and {more_redacted} have more
--           redactions than they had.
-- caveat:   The snapshot before was made of the inputs {inputs_before}.
-- caveat:   A cable reads differently when its classification, TAGS, subject, paragraphs, words or redactions are not
--           the same; this may be the publisher's doing or that of a newer version of this program.
with paired as (
    select
        cables.cable_id as now_id,
        before_cables.cable_id as before_id,
        cables.classification is distinct from before_cables.classification as reclassified,
        cables.redactions > before_cables.redactions as more_redacted,
        cables.redactions - before_cables.redactions as redactions_added,
        cables.classification is distinct from before_cables.classification
        or cables.tags is distinct from before_cables.tags
        or cables.subject is distinct from before_cables.subject
        or cables.paragraph_count <> before_cables.paragraph_count
        or cables.word_count <> before_cables.word_count
        or cables.redactions <> before_cables.redactions as changed
    from cables
    full outer join before_cables
        on before_cables.cable_id = cables.cable_id
),

counted as (
    select
        count(before_id) as cables_before,
        count(now_id) as cables_now,
        count(case when before_id is null then 1 end) as added,
        count(case when now_id is null then 1 end) as withdrawn,
        count(case when now_id is not null and before_id is not null then 1 end) as in_both,
        count(case when now_id is not null and before_id is not null and changed then 1 end) as changed,
        count(case when now_id is not null and before_id is not null and reclassified then 1 end) as reclassified,
        count(case when more_redacted then 1 end) as more_redacted,
        cast(coalesce(sum(case when more_redacted then redactions_added end), 0) as bigint) as redactions_added
    from paired
),

inputs as (
    select md5(cast(array_sort(array_agg(distinct sha256)) as string)) as inputs_before
    from before_files
)

select
    counted.cables_before,
    counted.cables_now,
    counted.added,
    counted.withdrawn,
    counted.in_both,
    counted.changed,
    counted.reclassified,
    counted.more_redacted,
    counted.redactions_added,
    inputs.inputs_before
from counted
cross join inputs
order by inputs.inputs_before
