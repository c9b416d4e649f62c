-- title:    Countries that cables are about
-- question: Which countries are the cables about?
-- chapter:  subjects 25
-- answer:   {country where rank=1} is the country on most cables' TAGS: {share_percent where rank=1} % of the
--           {cables_with_countries} cables that name one, before {country where rank=2} with
--           {share_percent where rank=2} %.
-- answer:   {country where rank=1} is the only country that the TAGS name, on {cables where rank=1} (cable|cables).
-- answer:   No cable's TAGS name a country.
-- grain:    one row per country
-- chart:    map x=country y=cables lat=lat lon=lon
-- share:    share_percent = cables / cables_with_countries
-- caveat:   By the geographic TAGS. A cable can have several, so that shares add to more than 100 %; a post mostly gives
--           that of its own country.
-- caveat:   Cables from elsewhere are those of posts in other countries.
-- caveat:   {note} cables name one, so that shares say little.
with tagged as (
    select
        cable_id,
        post,
        explode(tags) as tag
    from cables
),

located as (
    select distinct
        tagged.cable_id,
        tagged.post,
        ref_tags.iso2
    from tagged
    inner join ref_tags
        on ref_tags.code = tagged.tag
    where ref_tags.kind = 'geo'
        and ref_tags.iso2 is not null
),

all_located as (
    select count(distinct cable_id) as cables_with_countries
    from located
),

counted as (
    select
        located.iso2,
        count(*) as cables,
        count(case when ref_posts.country <> located.iso2 then 1 end) as cables_from_elsewhere
    from located
    left join ref_posts
        on ref_posts.post = located.post
    group by located.iso2
)

select
    row_number() over (order by counted.cables desc, counted.iso2) as rank,
    counted.iso2,
    coalesce(ref_countries.name, counted.iso2) as country,
    cast(round(ref_countries.lat, 2) as decimal(5, 2)) as lat,
    cast(round(ref_countries.lon, 2) as decimal(5, 2)) as lon,
    counted.cables,
    all_located.cables_with_countries,
    cast(round(100 * counted.cables / all_located.cables_with_countries, 1) as decimal(4, 1)) as share_percent,
    counted.cables_from_elsewhere,
    case when all_located.cables_with_countries < 10 then 'fewer than 10' end as note
from counted
cross join all_located
left join ref_countries
    on ref_countries.iso2 = counted.iso2
order by rank
