-- title:    Drawn with traces
-- question: Drawn with traces?
-- chapter:  quality 90
-- answer:   {share_percent where post=ROME} % are from Rome.
-- grain:    one row per point
-- chart:    ranking x=post y=share_percent
-- share:    share_percent = cables / cables_in_dump
select
    t.post,
    cast(t.cables as bigint) as cables,
    cast(20000 as bigint) as cables_in_dump,
    cast(round(t.cables / 200, 1) as decimal(4, 1)) as share_percent
from (values ('PARIS', 19997), ('ROME', 3)) as t(post, cables)
order by cables desc
