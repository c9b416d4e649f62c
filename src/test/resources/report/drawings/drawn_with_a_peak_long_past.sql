-- title:    Drawn with a peak long past
-- question: Drawn with a peak long past?
-- chapter:  quality 90
-- answer:   It is drawn.
-- grain:    one row per point
-- chart:    line x=year y=share_percent
select
    cast(t.year as bigint) as year,
    cast(t.share as decimal(4, 1)) as share_percent,
    t.note
from (values
    (1966, 100, 'fewer than 10 cables'),
    (2001, 22, null),
    (2002, 25, null),
    (2003, 21, null)
) as t(year, share, note)
order by year
