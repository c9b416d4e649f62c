-- title:    Defects and quarantine
-- question: What could not be read as the format asks?
-- chapter:  quality 10
-- answer:   The most widespread fault is {code of max records} ({meaning of max records}): it is in
--           {records of max records} of {records_in_dump} records, {share_percent of max records} %.
-- answer:   The most widespread fault is {code of max records}: it is in {records of max records} of
--           {records_in_dump} records, {share_percent of max records} %.
-- answer:   No record was quarantined and no defect was found.
-- grain:    one row per defect code or reason for quarantine
-- chart:    ranking x=code y=records top=25
-- caveat:   A defect is a place in a text that is not as the format asks; the rest of its cable was read. A quarantined
--           record held no cable that could be read, and is kept whole.
with found as (
    select
        'defect' as fate,
        code,
        record_id
    from defects
    union all
    select
        'quarantine' as fate,
        coalesce(reason, 'not stated') as code,
        record_id
    from outcomes
    where status = 'quarantined'
),

counted as (
    select
        fate,
        code,
        count(*) as places,
        count(distinct record_id) as records
    from found
    group by fate, code
),

all_records as (
    select count(*) as records_in_dump
    from outcomes
)

select
    counted.fate,
    counted.code,
    ref_defects.meaning,
    counted.places,
    counted.records,
    all_records.records_in_dump,
    cast(round(100 * counted.records / all_records.records_in_dump, 1) as decimal(4, 1)) as share_percent
from counted
cross join all_records
left join ref_defects
    on ref_defects.code = counted.code
order by counted.fate desc, counted.records desc, counted.code
