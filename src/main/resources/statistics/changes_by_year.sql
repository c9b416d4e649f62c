-- title:    Cables added and withdrawn
-- question: From which years are the cables that came and went?
-- chapter:  changes 20
-- answer:   Most came and went for {year of only max cables where any year}: {cables of max cables where any year}
--           (cable was|cables were) {change of max cables where any year}.
-- answer:   Most came and went for {year of all max cables where any year}: {cables of max cables where any year}
--           (cable|cables) each, {change of all max cables where any year}.
-- answer:   No cable came or went.
-- grain:    one row per year of the cables and whether they were added or withdrawn
-- chart:    stacked-bar x=year y=cables series=change
-- caveat:   {cables where no year and change=added} of the added cables have no year.
-- caveat:   {cables where no year and change=withdrawn} of the withdrawn cables have no year.
with changed as (
    select
        coalesce(cables.year, before_cables.year) as year,
        case when before_cables.cable_id is null then 'added' else 'withdrawn' end as change
    from cables
    full outer join before_cables
        on before_cables.cable_id = cables.cable_id
    where cables.cable_id is null or before_cables.cable_id is null
)

select
    year,
    change,
    count(*) as cables
from changed
group by year, change
order by year nulls last, change
