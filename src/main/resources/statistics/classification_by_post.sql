-- title:    Classification by post
-- question: Which posts wrote in secret?
-- chapter:  secrecy 25
-- answer:   Of the posts with most cables {post of only max share_percent where classification=SECRET and any rank and
--           no note} has the largest share of SECRET ones: {share_percent of max share_percent where
--           classification=SECRET and any rank and no note} % of {cables_in_post of max share_percent where
--           classification=SECRET and any rank and no note} cables.
-- answer:   Of the posts with most cables {post of all max share_percent where classification=SECRET and any rank and
--           no note} have the largest share of SECRET ones: {share_percent of max share_percent where
--           classification=SECRET and any rank and no note} %.
-- answer:   No post has both ten cables and one that is SECRET.
-- grain:    one row per post of the 40 with most cables and classification, and one per classification for all others
-- chart:    stacked-share x=post y=share_percent series=classification rank=classification_rank
-- share:    share_percent = cables / cables_in_post
-- caveat:   Shares of posts with fewer than ten cables say little; the note marks them.
-- caveat:   What was published is a selection: a share in the dump is not a share of all that was written.
with ranked as (
    select
        post,
        row_number() over (order by count(*) desc, post) as rank
    from cables
    where post is not null
    group by post
),

counted as (
    select
        case when ranked.rank <= 40 then ranked.rank end as rank,
        case when ranked.rank <= 40 then ranked.post else 'all other posts' end as post,
        coalesce(cables.classification, 'not stated') as classification,
        cables.classification_rank,
        count(*) as cables
    from cables
    inner join ranked
        on ranked.post = cables.post
    group by
        case when ranked.rank <= 40 then ranked.rank end,
        case when ranked.rank <= 40 then ranked.post else 'all other posts' end,
        coalesce(cables.classification, 'not stated'),
        cables.classification_rank
),

measured as (
    select
        rank,
        post,
        classification,
        classification_rank,
        cables,
        cast(sum(cables) over (partition by post) as bigint) as cables_in_post
    from counted
)

select
    rank,
    post,
    classification,
    classification_rank,
    cables,
    cables_in_post,
    cast(round(100 * cables / cables_in_post, 1) as decimal(4, 1)) as share_percent,
    case when cables_in_post < 10 then 'fewer than 10 cables' end as note
from measured
order by rank nulls last, classification_rank desc nulls last, classification
