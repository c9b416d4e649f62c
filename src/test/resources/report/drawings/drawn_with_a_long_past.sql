-- title:    Drawn with a long past
-- question: Drawn with a long past?
-- chapter:  quality 90
-- answer:   It is drawn.
-- grain:    one row per point
-- chart:    bar x=year y=cables
select
    cast(t.year as bigint) as year,
    cast(t.cables as bigint) as cables
from (values (1966, 1), (1973, 2), (2001, 800), (2002, 900), (2003, 1000), (2004, 1100), (2005, 1200)) as t(year, cables)
order by year
