-- title:    Drawn as a map
-- question: Drawn as a map?
-- chapter:  quality 90
-- answer:   It is drawn.
-- grain:    one row per point
-- chart:    map x=post y=cables lat=lat lon=lon detail=city
select
    post,
    'City of ' || post as city,
    cast(hash(post || 'lat') % 1200 / 10 - 50 as decimal(5, 1)) as lat,
    cast(hash(post || 'lon') % 3000 / 10 - 150 as decimal(5, 1)) as lon,
    count(*) as cables
from cables
group by post
order by cables desc, post
