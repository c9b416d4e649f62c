-- title:    Drawn as intervals over time
-- question: Drawn as intervals over time?
-- chapter:  quality 90
-- answer:   It is drawn.
-- grain:    one row per point
-- chart:    interval x=year y=share_percent low=low_percent high=high_percent
select
    cast(1970 + n as integer) as year,
    cast(40 + hash(n) % 200 / 10 as decimal(5, 1)) as share_percent,
    cast(36 + hash(n) % 200 / 10 as decimal(5, 1)) as low_percent,
    cast(46 + hash(n) % 200 / 10 as decimal(5, 1)) as high_percent,
    case when n < 4 then 'fewer than 10 cables' end as note
from range(30) t(n)
where n <> 12
order by year
