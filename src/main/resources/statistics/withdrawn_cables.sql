-- title:    Cables withdrawn
-- question: Which cables are no longer there?
-- chapter:  changes 30
-- answer:   {withdrawn} cables are no longer there, the earliest of them {cable_id where rank=1}.
-- answer:   No cable was withdrawn.
-- grain:    one row per cable of the first 200 by date, and one for all others together
-- chart:    none
-- caveat:   The last row is of {cables where no rank} other cables.
with withdrawn as (
    select
        before_cables.cable_id,
        before_cables.post,
        cast(before_cables.dated_at as date) as dated_on,
        before_cables.classification,
        row_number() over (order by before_cables.dated_at nulls last, before_cables.cable_id) as rank,
        count(*) over () as withdrawn
    from before_cables
    left join cables
        on cables.cable_id = before_cables.cable_id
    where cables.cable_id is null
)

select
    case when rank <= 200 then rank end as rank,
    case when rank <= 200 then cable_id else 'all other cables' end as cable_id,
    case when rank <= 200 then post end as post,
    case when rank <= 200 then dated_on end as dated_on,
    case when rank <= 200 then classification end as classification,
    count(*) as cables,
    withdrawn
from withdrawn
group by
    case when rank <= 200 then rank end,
    case when rank <= 200 then cable_id else 'all other cables' end,
    case when rank <= 200 then post end,
    case when rank <= 200 then dated_on end,
    case when rank <= 200 then classification end,
    withdrawn
order by rank nulls last
