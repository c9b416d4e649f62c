-- title:    Cables above their paragraphs, by post
-- question: Which posts classify cables higher than anything in them?
-- chapter:  secrecy 45
-- answer:   None of the {cables where rank=1 and overclassified_in_all=0} such cables of {post where rank=1}, which has most
--           of them, stands above its highest portion mark, nor does any of another post.
-- answer:   Of the posts with most such cables {post of max share_percent where any rank and no note} stands above its
--           highest portion mark most often: in {share_percent of max share_percent where any rank and no note} % of
--           {cables of max share_percent where any rank and no note} classified cables.
-- answer:   No post has ten classified cables of which every paragraph is marked.
-- grain:    one row per post of the 100 with most such cables, and one for all others together
-- chart:    ranking x=post y=share_percent rank=rank top=40
-- caveat:   Counted are CONFIDENTIAL and higher cables of which every paragraph is marked: an unmarked one might be the
--           reason for the class. Partial extracts, cables that break off, and bodies under another cable's id are left
--           out.
-- caveat:   A cable is above its paragraphs when neither a portion mark nor the mark of its subject line reaches its
--           classification. What several paragraphs add up to can be a reason that no mark shows.
-- caveat:   Shares of posts with fewer than ten such cables say little; the note marks them.
with marked_cables as (
    select
        cables.cable_id,
        cables.post,
        cables.classification_rank,
        greatest(
            max(paragraphs.mark_rank),
            case
                when cables.subject_mark like 'TS%' then 4
                when cables.subject_mark like 'SBU%' then 0
                when cables.subject_mark like 'S%' then 3
                when cables.subject_mark like 'C%' then 2
            end
        ) as highest_rank,
        count(paragraphs.mark_rank) as marked_paragraphs,
        count(case when paragraphs.mark_rank < cables.classification_rank then 1 end) as paragraphs_below
    from cables
    inner join paragraphs
        on paragraphs.cable_id = cables.cable_id
    where cables.classification_rank >= 2
        and not cables.body_mismatch
        and not cables.partial
        and not cables.truncated
    group by cables.cable_id, cables.post, cables.classification_rank, cables.subject_mark
    having count(paragraphs.mark_rank) > 0
        and count(case when paragraphs.mark_rank is null and paragraphs.kind <> 'boilerplate' then 1 end) = 0
),

counted as (
    select
        post,
        count(*) as cables,
        count(case when highest_rank < classification_rank then 1 end) as overclassified_cables,
        cast(sum(marked_paragraphs) as bigint) as marked_paragraphs,
        cast(sum(paragraphs_below) as bigint) as paragraphs_below,
        row_number() over (order by count(*) desc, post) as rank
    from marked_cables
    where post is not null
    group by post
),

shown as (
    select
        case when rank <= 100 then rank end as rank,
        case when rank <= 100 then post else 'all other posts' end as post,
        cast(sum(cables) as bigint) as cables,
        cast(sum(overclassified_cables) as bigint) as overclassified_cables,
        cast(sum(marked_paragraphs) as bigint) as marked_paragraphs,
        cast(sum(paragraphs_below) as bigint) as paragraphs_below
    from counted
    group by
        case when rank <= 100 then rank end,
        case when rank <= 100 then post else 'all other posts' end
)

select
    rank,
    post,
    cables,
    overclassified_cables,
    cast(sum(overclassified_cables) over () as bigint) as overclassified_in_all,
    cast(round(100 * overclassified_cables / cables, 1) as decimal(4, 1)) as share_percent,
    marked_paragraphs,
    paragraphs_below,
    cast(round(100 * paragraphs_below / marked_paragraphs, 1) as decimal(4, 1)) as paragraphs_below_percent,
    case when cables < 10 then 'fewer than 10 cables' end as note
from shown
order by rank nulls last, post
