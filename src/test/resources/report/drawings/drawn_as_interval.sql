-- title:    Drawn as intervals
-- question: Drawn as intervals?
-- chapter:  quality 90
-- answer:   It is drawn.
-- grain:    one row per point
-- chart:    interval x=post y=change_percent low=low_percent high=high_percent detail=country top=20
select
    post,
    country,
    cast(hash(post) % 400 / 10 - 20 as decimal(5, 1)) as change_percent,
    cast(hash(post) % 400 / 10 - 24 as decimal(5, 1)) as low_percent,
    cast(hash(post) % 400 / 10 - 15 as decimal(5, 1)) as high_percent
from ref_posts
order by post
