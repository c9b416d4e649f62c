-- title:    Defects
-- question: What is not as the format asks?
-- chapter:  quality 10
-- answer:   No defect is more widespread than "{meaning where rank=1}" ({code where rank=1}): it is in {records where
--           rank=1} of {records_in_dump} records, {share_percent where rank=1} %.
-- answer:   No defect is more widespread than {code where rank=1}: it is in {records where rank=1} of
--           {records_in_dump} records, {share_percent where rank=1} %.
-- answer:   No defect was found.
-- grain:    one row per defect code
-- chart:    ranking x=meaning y=records rank=rank top=25
-- share:    share_percent = records / records_in_dump
-- caveat:   A defect is a place in a text that is not as the format asks; the rest of its cable was read.
-- caveat:   There are {note} records, so that shares say little.
with counted as (
    select
        code,
        count(*) as places,
        count(distinct record_id) as records,
        count(distinct cable_id) as cables
    from defects
    group by code
),

all_records as (
    select count(*) as records_in_dump
    from outcomes
)

select
    row_number() over (order by counted.records desc, counted.code) as rank,
    counted.code,
    ref_defects.meaning,
    counted.places,
    counted.cables,
    counted.records,
    all_records.records_in_dump,
    cast(round(100 * counted.records / all_records.records_in_dump, 1) as decimal(4, 1)) as share_percent,
    case when all_records.records_in_dump < 10 then 'fewer than 10' end as note
from counted
cross join all_records
left join ref_defects
    on ref_defects.code = counted.code
order by rank
