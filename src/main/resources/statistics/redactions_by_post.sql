-- title:    Redactions by post
-- question: Whose cables were blacked out most?
-- chapter:  redaction 20
-- answer:   {post of only max redacted_cables where any rank} has most cables from which something was taken out:
--           {redacted_cables where rank=1} of {cables where rank=1}, or {share_percent where rank=1} %.
-- answer:   {post of all max redacted_cables where any rank} have most cables from which something was taken out:
--           {redacted_cables where rank=1} each.
-- answer:   Nothing was taken out of any cable.
-- grain:    one row per post of the 100 with most redacted cables, and one for all others together
-- chart:    ranking x=post y=redacted_cables rank=rank top=30
-- share:    share_percent = redacted_cables / cables
-- caveat:   A redaction is a run of X or a note in brackets. How many words it hides cannot be told.
-- caveat:   Shares of posts with fewer than ten cables say little; the note marks them.
with counted as (
    select
        post,
        count(*) as cables,
        count(case when redactions > 0 then 1 end) as redacted_cables,
        sum(redactions) as redactions,
        sum(word_count) as words,
        row_number() over (
            order by count(case when redactions > 0 then 1 end) desc, sum(redactions) desc, post
        ) as position
    from cables
    where post is not null
        and not body_mismatch
    group by post
),

ranked as (
    select
        case when position <= 100 and redacted_cables > 0 then position end as rank,
        case when position <= 100 and redacted_cables > 0 then post else 'all other posts' end as post,
        cables,
        redacted_cables,
        redactions,
        words
    from counted
)

select
    rank,
    post,
    cast(sum(cables) as bigint) as cables,
    cast(sum(redacted_cables) as bigint) as redacted_cables,
    cast(round(100 * sum(redacted_cables) / sum(cables), 1) as decimal(4, 1)) as share_percent,
    cast(sum(redactions) as bigint) as redactions,
    cast(round(10000 * sum(redactions) / nullif(sum(words), 0), 1) as decimal(7, 1)) as per_10000_words,
    case when sum(cables) < 10 then 'fewer than 10 cables' end as note
from ranked
group by rank, post
order by rank nulls last, post
