-- title:    Quarantine
-- question: Which records hold no cable that could be read?
-- chapter:  quality 20
-- answer:   {quarantined} of {records_in_dump} records, {quarantined_percent} %, hold no cable that could be read; no
--           reason is more frequent than "{meaning}" ({reason}), for {records} (record|records).
-- answer:   {quarantined} of {records_in_dump} records, {quarantined_percent} %, hold no cable that could be read; no
--           reason is more frequent than {reason}, for {records} (record|records).
-- answer:   Every record holds a cable that could be read.
-- grain:    one row per reason for quarantine
-- chart:    ranking x=meaning y=records top=25
-- share:    share_percent = records / records_in_dump
-- share:    quarantined_percent = quarantined / records_in_dump
-- caveat:   A quarantined record is kept whole in the table of records.
-- caveat:   There are {note} records, so that shares say little.
with counted as (
    select
        coalesce(reason, 'not stated') as reason,
        count(*) as records
    from outcomes
    where status = 'quarantined'
    group by coalesce(reason, 'not stated')
),

all_records as (
    select count(*) as records_in_dump
    from outcomes
)

select
    counted.reason,
    ref_defects.meaning,
    counted.records,
    cast(sum(counted.records) over () as bigint) as quarantined,
    all_records.records_in_dump,
    cast(round(100 * counted.records / all_records.records_in_dump, 1) as decimal(4, 1)) as share_percent,
    cast(round(100 * sum(counted.records) over () / all_records.records_in_dump, 1) as decimal(4, 1))
        as quarantined_percent,
    case when all_records.records_in_dump < 10 then 'fewer than 10' end as note
from counted
cross join all_records
left join ref_defects
    on ref_defects.code = counted.reason
order by counted.records desc, counted.reason
