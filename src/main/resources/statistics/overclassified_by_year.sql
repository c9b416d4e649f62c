-- title:    Cables above their paragraphs, by year
-- question: How often is a cable classified higher than anything in it?
-- chapter:  secrecy 40
-- answer:   {share_percent of last where any year and no note} % of the {cables of last where any year and no note}
--           classified cables of {year of last where any year and no note} whose every paragraph is marked stand above
--           their highest mark; of their paragraphs {paragraphs_below_percent of last where any year and no note} % are
--           marked below the cable.
-- answer:   No year has ten classified cables of which every paragraph is marked.
-- grain:    one row per year
-- chart:    line x=year y=share_percent
-- share:    share_percent = overclassified_cables / cables
-- share:    paragraphs_below_percent = paragraphs_below / marked_paragraphs
-- caveat:   Counted are CONFIDENTIAL and higher cables of which every paragraph is marked: an unmarked one might be the
--           reason for the class. Partial extracts, cables that break off, and bodies under another cable's id are left
--           out.
-- caveat:   A cable is above its paragraphs when neither a portion mark nor the mark of its subject line reaches its
--           classification. What several paragraphs add up to can be a reason that no mark shows.
-- caveat:   Shares of years with fewer than ten such cables say little; the note marks them.
with marked_cables as (
    select
        cables.cable_id,
        cables.year,
        cables.classification_rank,
        greatest(
            max(paragraphs.mark_rank),
            case
                when cables.subject_mark like 'TS%' then 4
                when cables.subject_mark like 'SBU%' then 0
                when cables.subject_mark like 'S%' then 3
                when cables.subject_mark like 'C%' then 2
            end
        ) as highest_rank,
        count(paragraphs.mark_rank) as marked_paragraphs,
        count(case when paragraphs.mark_rank < cables.classification_rank then 1 end) as paragraphs_below
    from cables
    inner join paragraphs
        on paragraphs.cable_id = cables.cable_id
    where cables.classification_rank >= 2
        and not cables.body_mismatch
        and not cables.partial
        and not cables.truncated
    group by cables.cable_id, cables.year, cables.classification_rank, cables.subject_mark
    having count(paragraphs.mark_rank) > 0
        and count(case when paragraphs.mark_rank is null and paragraphs.kind <> 'boilerplate' then 1 end) = 0
),

counted as (
    select
        year,
        count(*) as cables,
        count(case when highest_rank < classification_rank then 1 end) as overclassified_cables,
        cast(sum(marked_paragraphs) as bigint) as marked_paragraphs,
        cast(sum(paragraphs_below) as bigint) as paragraphs_below
    from marked_cables
    group by year
)

select
    year,
    cables,
    overclassified_cables,
    cast(round(100 * overclassified_cables / cables, 1) as decimal(4, 1)) as share_percent,
    marked_paragraphs,
    paragraphs_below,
    cast(round(100 * paragraphs_below / marked_paragraphs, 1) as decimal(4, 1)) as paragraphs_below_percent,
    case when cables < 10 then 'fewer than 10 cables' end as note
from counted
order by year nulls last
