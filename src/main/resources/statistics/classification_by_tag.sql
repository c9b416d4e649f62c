-- title:    Secret subjects
-- question: Which subjects are kept most secret?
-- chapter:  secrecy 27
-- answer:   {share_percent where rank=1} % of the {cables_with_tag where rank=1} cables on {meaning where rank=1}
--           ({tag where rank=1}) are SECRET or above, against {share_in_all_percent where rank=1} % of all cables with TAGS.
-- answer:   {share_percent where rank=1} % of the {cables_with_tag where rank=1} cables with the tag {tag where rank=1} are
--           SECRET or above, against {share_in_all_percent where rank=1} % of all cables with TAGS.
-- answer:   No tag is on ten cables.
-- grain:    one row per tag on at least ten cables and on one in a thousand of those with TAGS, the 100 surest to be secret
-- chart:    interval x=tag y=share_percent low=least_percent high=greatest_percent top=30 detail=meaning
-- share:    share_percent = secret_cables / cables_with_tag
-- caveat:   Counted are cables that are SECRET or TOP SECRET. TAGS are ordered by the lower end of the interval, so that few
--           cables do not come first by chance.
-- caveat:   The interval is that of Wilson: it holds the true share in 95 of 100 cases if the cables were drawn by chance from
--           all with the tag.
-- caveat:   What was published is a selection: a share in the dump is not a share of all that was written.
with tagged as (
    select
        classification_rank,
        explode(tags) as tag
    from cables
),

all_tagged as (
    select
        count(*) as cables_with_tags,
        cast(round(100 * count(case when classification_rank >= 3 then 1 end) / nullif(count(*), 0), 1) as decimal(4, 1))
            as share_in_all_percent
    from cables
    where size(tags) > 0
),

counted as (
    select
        tag,
        count(*) as cables_with_tag,
        count(case when classification_rank >= 3 then 1 end) as secret_cables
    from tagged
    group by tag
    having count(*) >= 10
),

shared as (
    select
        counted.tag,
        counted.cables_with_tag,
        counted.secret_cables,
        all_tagged.cables_with_tags,
        all_tagged.share_in_all_percent,
        cast(counted.secret_cables as double) / counted.cables_with_tag as share,
        3.841459e0 / counted.cables_with_tag as z2_over_n
    from counted
    cross join all_tagged
    where 1000 * counted.cables_with_tag >= all_tagged.cables_with_tags
),

centred as (
    select
        tag,
        cables_with_tag,
        secret_cables,
        cables_with_tags,
        share_in_all_percent,
        (share + z2_over_n / 2) / (1 + z2_over_n) as centre,
        sqrt(share * (1 - share) * z2_over_n + z2_over_n * z2_over_n / 4) / (1 + z2_over_n) as margin
    from shared
),

measured as (
    select
        tag,
        cables_with_tag,
        secret_cables,
        cables_with_tags,
        share_in_all_percent,
        cast(round(100 * secret_cables / cables_with_tag, 1) as decimal(4, 1)) as share_percent,
        cast(round(100 * greatest(0e0, centre - margin), 1) as decimal(4, 1)) as least_percent,
        cast(round(100 * least(1e0, centre + margin), 1) as decimal(4, 1)) as greatest_percent
    from centred
),

ranked as (
    select
        row_number() over (order by least_percent desc, share_percent desc, cables_with_tag desc, tag) as rank,
        tag,
        cables_with_tag,
        secret_cables,
        cables_with_tags,
        share_in_all_percent,
        share_percent,
        least_percent,
        greatest_percent
    from measured
)

select
    ranked.rank,
    ranked.tag,
    ref_tags.name as meaning,
    ranked.secret_cables,
    ranked.cables_with_tag,
    ranked.share_percent,
    ranked.least_percent,
    ranked.greatest_percent,
    ranked.cables_with_tags,
    ranked.share_in_all_percent
from ranked
left join ref_tags
    on ref_tags.code = ranked.tag
where ranked.rank <= 100
order by ranked.rank
