-- title:    Redactions added
-- question: What was taken out of cables that had been published before?
-- chapter:  changes 40
-- answer:   {cables_with_more} cables have more redactions than before, most of all {cable_id of all max
--           redactions_added where any rank} with {redactions_added where rank=1} more.
-- answer:   No cable has more redactions than before.
-- grain:    one row per cable of the 200 with most redactions added, and one for all others together
-- chart:    ranking x=cable_id y=redactions_added rank=rank top=25 detail=post
-- caveat:   The last row is of {cables where no rank} other cables.
with changed as (
    select
        cables.cable_id,
        cables.post,
        before_cables.redactions as redactions_before,
        cables.redactions as redactions_now,
        row_number() over (
            order by cables.redactions - before_cables.redactions desc, cables.cable_id
        ) as rank,
        count(*) over () as cables_with_more
    from cables
    inner join before_cables
        on before_cables.cable_id = cables.cable_id
    where cables.redactions > before_cables.redactions
)

select
    case when rank <= 200 then rank end as rank,
    case when rank <= 200 then cable_id else 'all other cables' end as cable_id,
    case when rank <= 200 then post end as post,
    cast(sum(redactions_before) as bigint) as redactions_before,
    cast(sum(redactions_now) as bigint) as redactions_now,
    cast(sum(redactions_now - redactions_before) as bigint) as redactions_added,
    count(*) as cables,
    cables_with_more
from changed
group by
    case when rank <= 200 then rank end,
    case when rank <= 200 then cable_id else 'all other cables' end,
    case when rank <= 200 then post end,
    cables_with_more
order by rank nulls last
