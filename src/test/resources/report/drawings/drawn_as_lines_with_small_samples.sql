-- title:    Drawn as lines with small samples
-- question: Drawn as lines with small samples?
-- chapter:  quality 90
-- answer:   It is drawn.
-- grain:    one row per point
-- chart:    line x=year y=share_percent
select
    cast(t.year as bigint) as year,
    cast(t.share as decimal(4, 1)) as share_percent,
    t.note
from (values
    (2001, 20, null),
    (2002, 25, null),
    (2003, 100, 'fewer than 10 cables'),
    (2004, 0, 'fewer than 10 cables'),
    (2005, 22, null),
    (2006, 21, null)
) as t(year, share, note)
order by year
