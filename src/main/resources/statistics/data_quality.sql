-- title:    Quality at a glance
-- question: What went wrong, and how often?
-- chapter:  quality 5
-- answer:   Each of the {in_dump where kind=unread and detail=all and cases=0} records held a cable that could be
--           read; {cases where kind=defective and detail=all} of {in_dump where kind=defective and detail=all} cables
--           have a defect, none more widespread than "{problem where kind=defective and rank=1}", in {share_percent
--           where kind=defective and rank=1} % of the cables.
-- answer:   {cases where kind=unread and detail=all} of {in_dump where kind=unread and detail=all} records hold no
--           cable that could be read, and {cases where kind=defective and detail=all} of {in_dump where kind=defective
--           and detail=all} cables have a defect, none more widespread than "{problem where kind=defective and
--           rank=1}", in {share_percent where kind=defective and rank=1} % of the cables.
-- answer:   {cases where kind=unread and detail=all} of {in_dump where kind=unread and detail=all} records hold no cable
--           that could be read, and no cable has a defect.
-- answer:   There are no records.
-- grain:    one row for all unread records and one per reason, one for all cables with a defect and one per code, those
--           beyond the 10 most frequent together
-- chart:    ranking x=problem y=cases
-- share:    share_percent = cases / in_dump
-- caveat:   A defect is a place in a text that is not as the format asks; the rest of its cable was read. A cable can have
--           several, so that their counts add up to more than the cables with one.
-- caveat:   There are {note}, so that shares say little.
with all_records as (
    select
        count(*) as in_dump,
        count(case when status = 'quarantined' then 1 end) as cases
    from outcomes
),

all_cables as (
    select
        count(*) as in_dump,
        count(case when defect_count > 0 then 1 end) as cases
    from cables
),

reasons as (
    select
        coalesce(reason, 'not stated') as code,
        row_number() over (order by count(*) desc, coalesce(reason, 'not stated')) as rank
    from outcomes
    where status = 'quarantined'
    group by coalesce(reason, 'not stated')
),

codes as (
    select
        code,
        row_number() over (order by count(distinct cable_id) desc, code) as rank
    from defects
    where cable_id is not null
    group by code
),

unread as (
    select distinct
        case when reasons.rank <= 10 then reasons.rank end as rank,
        case when reasons.rank <= 10 then reasons.code else 'all other reasons' end as detail,
        outcomes.record_id
    from outcomes
    inner join reasons
        on reasons.code = coalesce(outcomes.reason, 'not stated')
    where outcomes.status = 'quarantined'
),

defective as (
    select distinct
        case when codes.rank <= 10 then codes.rank end as rank,
        case when codes.rank <= 10 then codes.code else 'all other defects' end as detail,
        defects.cable_id
    from defects
    inner join codes
        on codes.code = defects.code
    where defects.cable_id is not null
),

problems as (
    select
        'unread' as kind,
        0 as rank,
        'all' as detail,
        cases
    from all_records
    where in_dump > 0
    union all
    select
        'unread' as kind,
        rank,
        detail,
        count(*) as cases
    from unread
    group by rank, detail
    union all
    select
        'defective' as kind,
        0 as rank,
        'all' as detail,
        cases
    from all_cables
    where in_dump > 0
    union all
    select
        'defective' as kind,
        rank,
        detail,
        count(*) as cases
    from defective
    group by rank, detail
)

select
    problems.kind,
    case when problems.kind = 'unread' then 1 else 2 end as kind_rank,
    cast(problems.rank as int) as rank,
    problems.detail,
    case
        when problems.kind = 'unread' and problems.detail = 'all' then 'Records that hold no cable'
        when problems.detail = 'all' then 'Cables with a defect'
        else coalesce(ref_defects.meaning, problems.detail)
    end as problem,
    problems.cases,
    case when problems.kind = 'unread' then all_records.in_dump else all_cables.in_dump end as in_dump,
    cast(round(
        100 * problems.cases / case when problems.kind = 'unread' then all_records.in_dump else all_cables.in_dump end,
        1
    ) as decimal(4, 1)) as share_percent,
    case when all_records.in_dump < 10 then 'fewer than 10 records' end as note
from problems
cross join all_records
cross join all_cables
left join ref_defects
    on ref_defects.code = problems.detail
order by kind_rank, problems.rank nulls last, problems.detail
