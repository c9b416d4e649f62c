-- title:    Mentions by year
-- question: How much do the texts name, and what?
-- chapter:  mentions 40
-- answer:   A cable of {year of last where kind=place and any year and no note} names places
--           {per_cable of last where kind=place and any year and no note} times, organizations
--           {per_cable of last where kind=organization and any year and no note} times and persons
--           {per_cable of last where kind=person and any year and no note} times on average.
-- answer:   A cable of {year of last where kind=place and any year and no note} names places
--           {per_cable of last where kind=place and any year and no note} times on average.
-- answer:   No year has both ten cables and a place that is named.
-- grain:    one row per year and kind of mention
-- chart:    line x=year y=per_cable series=kind
-- caveat:   Each time that something is named counts, the second time of one thing as the first.
-- caveat:   How much is found depends on the finders as well as on the texts; a redaction hides what would be named.
-- caveat:   Numbers over fewer than ten cables say little; the note marks them.
with years as (
    select
        year,
        count(*) as cables_in_year
    from cables
    group by year
),

counted as (
    select
        year,
        kind,
        count(*) as mentions,
        count(distinct cable_id) as cables
    from mentions
    group by year, kind
)

select
    counted.year,
    counted.kind,
    counted.mentions,
    counted.cables,
    years.cables_in_year,
    cast(round(counted.mentions / years.cables_in_year, 1) as decimal(8, 1)) as per_cable,
    case when years.cables_in_year < 10 then 'fewer than 10 cables' end as note
from counted
inner join years
    on years.year is not distinct from counted.year
order by counted.year nulls last, counted.kind
