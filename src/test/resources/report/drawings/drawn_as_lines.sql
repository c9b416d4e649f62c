-- title:    Drawn as lines
-- question: Drawn as lines?
-- chapter:  quality 90
-- answer:   It is drawn.
-- grain:    one row per point
-- chart:    line x=month y=cables series=classification rank=classification_rank
select
    cast(date_trunc('month', dated_at) as date) as month,
    classification,
    classification_rank,
    count(*) as cables
from cables
where dated_at is not null
group by 1, 2, 3
order by 1, 3, 2
