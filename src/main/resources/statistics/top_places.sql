-- title:    Places
-- question: Which countries do the texts speak of?
-- chapter:  mentions 30
-- answer:   {country where rank=1} is named in {share_percent where rank=1} % of the {cables_with_places} cables that name
--           a country or a place in one, {country where rank=2} in {share_percent where rank=2} %.
-- answer:   {country where rank=1} is the only country named, in {cables where rank=1} (cable|cables).
-- answer:   No cable names a place whose country is known.
-- grain:    one row per country
-- chart:    map x=country y=cables lat=lat lon=lon
-- share:    share_percent = cables / cables_with_places
-- caveat:   A country counts where it or a place in it is named, whatever the words say of it. The United States are left
--           out: nearly every cable speaks of them.
-- caveat:   Cables from elsewhere are those of posts in other countries.
-- caveat:   {note} cables name one, so that shares say little.
with named as (
    select
        cable_id,
        country,
        post,
        count(*) as mentions
    from mentions
    where kind = 'place'
        and country is not null
        and country <> 'US'
    group by cable_id, country, post
),

counted as (
    select
        named.country as iso2,
        count(*) as cables,
        cast(sum(named.mentions) as bigint) as mentions,
        count(case when ref_posts.country <> named.country then 1 end) as cables_from_elsewhere
    from named
    left join ref_posts
        on ref_posts.post = named.post
    group by named.country
),

all_named as (
    select count(distinct cable_id) as cables_with_places
    from named
)

select
    row_number() over (order by counted.cables desc, counted.iso2) as rank,
    counted.iso2,
    coalesce(ref_countries.name, counted.iso2) as country,
    cast(round(ref_countries.lat, 2) as decimal(5, 2)) as lat,
    cast(round(ref_countries.lon, 2) as decimal(5, 2)) as lon,
    counted.cables,
    all_named.cables_with_places,
    cast(round(100 * counted.cables / all_named.cables_with_places, 1) as decimal(4, 1)) as share_percent,
    counted.mentions,
    counted.cables_from_elsewhere,
    case when all_named.cables_with_places < 10 then 'fewer than 10' end as note
from counted
cross join all_named
left join ref_countries
    on ref_countries.iso2 = counted.iso2
order by rank
