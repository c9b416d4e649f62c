-- title:    Countries by year
-- question: When was which country written about?
-- chapter:  mentions 35
-- answer:   {country where rank=1}, the country in most cables, was named most in {year of only max share_percent
--           where rank=1 and any year and no note}: in {share_percent of max share_percent where rank=1 and any year
--           and no note} % of {cables_in_year of max share_percent where rank=1 and any year and no note} cables.
-- answer:   {country where rank=1}, the country in most cables, was named most in {year of all max share_percent where
--           rank=1 and any year and no note}: in {share_percent of max share_percent where rank=1 and any year and no
--           note} % of the cables of each.
-- answer:   No year has ten cables and a country that is named.
-- grain:    one row per year and country of the 25 in most cables
-- chart:    heatmap x=year y=country value=share_percent rank=rank
-- share:    share_percent = cables / cables_in_year
-- caveat:   A country counts where it or a place in it is named. Shares are of all cables of the year. The United States are
--           left out, and every country beyond the 25.
-- caveat:   A post mostly names its own country, so that a share rises with the cables of the posts there.
-- caveat:   Shares of years with fewer than ten cables say little; the note marks them.
with named as (
    select distinct
        cable_id,
        year,
        country as iso2
    from mentions
    where kind = 'place'
        and country is not null
        and country <> 'US'
),

counted as (
    select
        year,
        iso2,
        count(*) as cables
    from named
    group by year, iso2
),

ranked as (
    select
        iso2,
        row_number() over (order by sum(cables) desc, iso2) as rank
    from counted
    group by iso2
),

years as (
    select
        year,
        count(*) as cables_in_year
    from cables
    group by year
)

select
    counted.year,
    ranked.rank,
    coalesce(ref_countries.name, counted.iso2) as country,
    counted.cables,
    years.cables_in_year,
    cast(round(100 * counted.cables / years.cables_in_year, 1) as decimal(4, 1)) as share_percent,
    case when years.cables_in_year < 10 then 'fewer than 10 cables' end as note
from counted
inner join ranked
    on ranked.iso2 = counted.iso2
inner join years
    on years.year is not distinct from counted.year
left join ref_countries
    on ref_countries.iso2 = counted.iso2
where ranked.rank <= 25
order by counted.year nulls last, ranked.rank
