-- title:    Drawn as panels
-- question: Drawn as panels?
-- chapter:  quality 90
-- answer:   It is drawn.
-- grain:    one row per point
-- chart:    ranking x=post y=score panel=classification top=8
select
    classification,
    post,
    count(*) - 100 as score
from cables
group by classification, post
order by classification, score desc, post
