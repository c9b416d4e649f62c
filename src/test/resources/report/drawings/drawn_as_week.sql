-- title:    Drawn as a week
-- question: Drawn as a week?
-- chapter:  quality 90
-- answer:   It is drawn.
-- grain:    one row per point
-- chart:    heatmap x=hour y=weekday value=cables rank=weekday_rank
select
    h as hour,
    ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'][d + 1] as weekday,
    d as weekday_rank,
    cast(hash(h * 7 + d) % 900 as bigint) as cables
from range(24) a(h), range(7) b(d)
order by weekday_rank, hour
