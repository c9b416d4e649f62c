-- title:    Cables above their paragraphs, by post
-- question: Which posts classify cables higher than anything in them?
-- chapter:  secrecy 45
-- answer:   None of the {cables where rank=1 and overclassified_in_all=0} such cables of {post where rank=1}, which has most
--           of them, stands above its highest portion mark, nor does any of another post.
-- answer:   Of the posts with most such cables {post of only max share_percent where any rank and no note} stands
--           above its highest portion mark most often: in {share_percent of max share_percent where any rank and no
--           note} % of {cables of max share_percent where any rank and no note} classified cables.
-- answer:   Of the posts with most such cables {post of all max share_percent where any rank and no note} stand above
--           their highest portion marks most often: in {share_percent of max share_percent where any rank and no note}
--           % of their classified cables.
-- answer:   No post has ten classified cables of which every paragraph is marked.
-- grain:    one row per post of the 100 with most such cables, and one for all others together
-- chart:    interval x=post y=share_percent low=least_percent high=greatest_percent rank=share_rank top=40
-- share:    share_percent = overclassified_cables / cables
-- share:    paragraphs_below_percent = paragraphs_below / marked_paragraphs
-- caveat:   Counted are CONFIDENTIAL and higher cables of which every paragraph is marked: an unmarked one might be the
--           reason for the class. Partial extracts, cables that break off, and bodies under another cable's id are left
--           out.
-- caveat:   A cable is above its paragraphs when neither a portion mark nor the mark of its subject line reaches its
--           classification. What several paragraphs add up to can be a reason that no mark shows.
-- caveat:   The interval is that of Wilson: it holds the true share in 95 of 100 cases if the cables were drawn by chance. The
--           chart has the posts with at least ten such cables, by their shares.
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
),

shared as (
    select
        rank,
        post,
        cables,
        overclassified_cables,
        marked_paragraphs,
        paragraphs_below,
        cast(overclassified_cables as double) / cables as share,
        3.841459e0 / cables as z2_over_n
    from shown
),

centred as (
    select
        rank,
        post,
        cables,
        overclassified_cables,
        marked_paragraphs,
        paragraphs_below,
        rank is not null and cables >= 10 as is_drawn,
        (share + z2_over_n / 2) / (1 + z2_over_n) as centre,
        sqrt(share * (1 - share) * z2_over_n + z2_over_n * z2_over_n / 4) / (1 + z2_over_n) as margin,
        row_number() over (
            partition by rank is not null and cables >= 10
            order by share desc, cables desc, post
        ) as share_rank
    from shared
)

select
    rank,
    case when is_drawn then share_rank end as share_rank,
    post,
    cables,
    overclassified_cables,
    cast(sum(overclassified_cables) over () as bigint) as overclassified_in_all,
    cast(round(100 * overclassified_cables / cables, 1) as decimal(4, 1)) as share_percent,
    cast(round(100 * greatest(0e0, centre - margin), 1) as decimal(4, 1)) as least_percent,
    cast(round(100 * least(1e0, centre + margin), 1) as decimal(4, 1)) as greatest_percent,
    marked_paragraphs,
    paragraphs_below,
    cast(round(100 * paragraphs_below / marked_paragraphs, 1) as decimal(4, 1)) as paragraphs_below_percent,
    case when cables < 10 then 'fewer than 10 cables' end as note
from centred
order by share_rank nulls last, rank nulls last, post
