-- title:    Classification changed
-- question: Which cables are classified otherwise than before?
-- chapter:  changes 50
-- answer:   {reclassified} cables are classified otherwise; most often {classification_before where rank=1} became
--           {classification_now where rank=1}, in {cables where rank=1} cables.
-- answer:   No cable is classified otherwise than before.
-- grain:    one row per classification before and now
-- chart:    ranking x=change y=cables rank=rank
with changed as (
    select
        coalesce(before_cables.classification, 'not stated') as classification_before,
        coalesce(cables.classification, 'not stated') as classification_now,
        count(*) as cables
    from cables
    inner join before_cables
        on before_cables.cable_id = cables.cable_id
    where cables.classification is distinct from before_cables.classification
    group by
        coalesce(before_cables.classification, 'not stated'),
        coalesce(cables.classification, 'not stated')
)

select
    row_number() over (order by cables desc, classification_before, classification_now) as rank,
    concat(classification_before, ' to ', classification_now) as change,
    classification_before,
    classification_now,
    cables,
    cast(sum(cables) over () as bigint) as reclassified
from changed
order by rank
