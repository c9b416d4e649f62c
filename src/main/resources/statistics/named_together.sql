-- title:    Countries named together
-- question: Which countries are named in one breath?
-- chapter:  mentions 50
-- answer:   {country of only max paragraphs} and {other_country where rank=1} are named together in {paragraphs where
--           rank=1} paragraphs of {cables where rank=1} (cable|cables), more than any other two.
-- answer:   Most often named together, each pair in {paragraphs where rank=1} paragraphs: {pair of all max
--           paragraphs}.
-- answer:   No two countries are named together in ten paragraphs.
-- grain:    one row per pair of countries named in one paragraph at least ten times, the 100 most frequent
-- chart:    ranking x=pair y=paragraphs top=30
-- caveat:   A country counts where it or a place in it is named. The United States, and subject lines, are left out.
-- caveat:   Lift is how much more often two are in one paragraph than they would be by chance, given how often each is
--           named.
-- caveat:   Pairs in fewer than ten paragraphs are left out.
with named as (
    select distinct
        cable_id,
        ordinal,
        country
    from mentions
    where kind = 'place'
        and ordinal > 0
        and country is not null
        and country <> 'US'
),

paragraphs_with_places as (
    select
        cable_id,
        ordinal,
        array_agg(country) as countries
    from named
    group by cable_id, ordinal
),

all_paragraphs as (
    -- No list is empty, but a count that reads the lists shares them with the pairs, where Spark else scans again.
    select count(case when size(countries) > 0 then 1 end) as paragraphs_with_places
    from paragraphs_with_places
),

counted as (
    select
        country,
        count(*) as paragraphs
    from named
    group by country
),

each_country as (
    select
        cable_id,
        countries,
        explode(countries) as country
    from paragraphs_with_places
    where size(countries) > 1
),

each_pair as (
    select
        cable_id,
        country,
        explode(countries) as other_country
    from each_country
),

paired_in_cable as (
    select
        cable_id,
        country,
        other_country,
        count(*) as paragraphs
    from each_pair
    where other_country > country
    group by cable_id, country, other_country
),

paired as (
    select
        country,
        other_country,
        cast(sum(paragraphs) as bigint) as paragraphs,
        count(*) as cables
    from paired_in_cable
    group by country, other_country
    having sum(paragraphs) >= 10
),

ranked as (
    select
        row_number() over (order by paragraphs desc, cables desc, country, other_country) as rank,
        country,
        other_country,
        paragraphs,
        cables
    from paired
)

select
    ranked.rank,
    concat(
        coalesce(ref_countries.name, ranked.country),
        ' and ',
        coalesce(other_ref_countries.name, ranked.other_country)
    ) as pair,
    coalesce(ref_countries.name, ranked.country) as country,
    coalesce(other_ref_countries.name, ranked.other_country) as other_country,
    ranked.paragraphs,
    ranked.cables,
    counted.paragraphs as paragraphs_with_country,
    other_counted.paragraphs as paragraphs_with_other,
    all_paragraphs.paragraphs_with_places,
    cast(round(
        cast(ranked.paragraphs as double) * all_paragraphs.paragraphs_with_places
            / counted.paragraphs / other_counted.paragraphs,
        1
    ) as decimal(8, 1)) as lift
from ranked
cross join all_paragraphs
inner join counted
    on counted.country = ranked.country
inner join counted as other_counted
    on other_counted.country = ranked.other_country
left join ref_countries
    on ref_countries.iso2 = ranked.country
left join ref_countries as other_ref_countries
    on other_ref_countries.iso2 = ranked.other_country
where ranked.rank <= 100
order by ranked.rank
