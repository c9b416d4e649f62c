-- title:    Most frequent TAGS
-- question: What are the cables about?
-- chapter:  subjects 10
-- answer:   The most frequent tag is {tag of only max cables where any rank} ({meaning where rank=1}), on
--           {share_percent where rank=1} % of the cables with TAGS, before {tag where rank=2} ({meaning where rank=2})
--           with {share_percent where rank=2} %.
-- answer:   {tag of all max cables where any rank} (is the most frequent tag,|are the most frequent TAGS, each) on
--           {share_percent where rank=1} % of the cables with TAGS.
-- answer:   No cable has TAGS.
-- grain:    one row per tag of the 300 most frequent, and one for all others together
-- chart:    ranking x=tag y=cables rank=rank top=30 detail=meaning
-- share:    share_percent = cables / cables_with_tags
-- finding:  50 The most frequent subject is {meaning of only max cables where kind=subject} ({tag where
--           kind=subject}), on {share_percent where kind=subject} % of the {cables_with_tags} cables with TAGS.
-- finding:  50 The most frequent subjects are {meaning of all max cables where kind=subject}, each on {share_percent
--           where kind=subject} % of the {cables_with_tags} cables with TAGS.
-- caveat:   A cable has several TAGS, so that shares add to more than 100 %. They are of the {cables_with_tags} cables
--           that have any.
-- caveat:   The last row is of {other_tags of last} other TAGS.
-- caveat:   Kind and meaning are those of the reference table ref_tags; a tag that it does not know has neither.
with tagged as (
    select
        cable_id,
        explode(tags) as tag
    from cables
),

counted as (
    select
        tag,
        count(*) as cables,
        row_number() over (order by count(*) desc, tag) as rank
    from tagged
    group by tag
),

rare as (
    select
        tag,
        rank
    from counted
    where rank > 300
),

shown as (
    select
        rank,
        tag,
        cables,
        1 as tags
    from counted
    where rank <= 300
    union all
    select /*+ broadcast(rare) */
        null as rank,
        'all other tags' as tag,
        count(distinct tagged.cable_id) as cables,
        count(distinct rare.tag) as tags
    from tagged
    inner join rare
        on rare.tag = tagged.tag
    having count(*) > 0
),

all_tagged as (
    select count(*) as cables_with_tags
    from cables
    where size(tags) > 0
)

select
    shown.rank,
    shown.tag,
    ref_tags.kind,
    ref_tags.name as meaning,
    shown.cables,
    all_tagged.cables_with_tags,
    cast(round(100 * shown.cables / all_tagged.cables_with_tags, 1) as decimal(4, 1)) as share_percent,
    case when shown.rank is null then shown.tags end as other_tags
from shown
cross join all_tagged
left join ref_tags
    on ref_tags.code = shown.tag and shown.rank is not null
order by shown.rank nulls last, shown.tag
