-- title:    TAGS that go together
-- question: Which subjects are written about together?
-- chapter:  subjects 40
-- answer:   {meaning of only max lift} and {other_meaning where rank=1} ({tag where rank=1}, {other_tag where rank=1})
--           go together most: on {cables where rank=1} cables, {lift where rank=1} times as often as if they had
--           nothing to do with each other.
-- answer:   {tag of only max lift} and {other_tag where rank=1} go together most: on {cables where rank=1} cables,
--           {lift where rank=1} times as often as if they had nothing to do with each other.
-- answer:   Several pairs of TAGS go together most, {lift where rank=1} times as often as if they had nothing to do
--           with each other: {pair of all max lift}.
-- answer:   No two TAGS are together on ten cables.
-- grain:    one row per pair of TAGS that are together on at least ten cables, the 100 with the greatest lift
-- chart:    ranking x=pair y=lift top=30 detail=meanings
-- caveat:   Lift is how much more often two TAGS are together than they would be by chance: the cables with both, times
--           the cables with any, over the product of the cables with each. Of equal lifts the pair on more cables is
--           first.
-- caveat:   Pairs on fewer than ten cables, or on fewer than one in a thousand of those with TAGS, are left out: their
--           lifts would be the greatest by mere chance. {pairs} (pair is|pairs are) frequent enough.
with tagged as (
    select tags
    from cables
    where size(tags) > 0
),

all_tagged as (
    select count(*) as cables_with_tags
    from tagged
),

each_tag as (
    select
        tags,
        explode(tags) as tag
    from tagged
),

counted as (
    select
        tag,
        count(*) as cables
    from each_tag
    group by tag
),

each_pair as (
    select
        tag,
        explode(tags) as other_tag
    from each_tag
),

paired as (
    select
        tag,
        other_tag,
        count(*) as cables
    from each_pair
    where other_tag > tag
    group by tag, other_tag
    having count(*) >= 10
),

lifted as (
    select
        paired.tag,
        paired.other_tag,
        paired.cables,
        counted.cables as cables_with_tag,
        other_counted.cables as cables_with_other_tag,
        all_tagged.cables_with_tags,
        cast(round(
            cast(paired.cables as double) * all_tagged.cables_with_tags / counted.cables / other_counted.cables, 1
        ) as decimal(8, 1)) as lift
    from paired
    cross join all_tagged
    inner join counted
        on counted.tag = paired.tag
    inner join counted as other_counted
        on other_counted.tag = paired.other_tag
    where 1000 * paired.cables >= all_tagged.cables_with_tags
),

ranked as (
    select
        row_number() over (order by lift desc, cables desc, tag, other_tag) as rank,
        tag,
        other_tag,
        cables,
        cables_with_tag,
        cables_with_other_tag,
        cables_with_tags,
        lift,
        count(*) over () as pairs
    from lifted
)

select
    ranked.rank,
    concat(ranked.tag, ' and ', ranked.other_tag) as pair,
    ranked.tag,
    ref_tags.name as meaning,
    ranked.other_tag,
    other_ref_tags.name as other_meaning,
    concat(coalesce(ref_tags.name, ranked.tag), ' and ', coalesce(other_ref_tags.name, ranked.other_tag)) as meanings,
    ranked.cables,
    ranked.cables_with_tag,
    ranked.cables_with_other_tag,
    ranked.cables_with_tags,
    ranked.lift,
    ranked.pairs
from ranked
left join ref_tags
    on ref_tags.code = ranked.tag
left join ref_tags as other_ref_tags
    on other_ref_tags.code = ranked.other_tag
where ranked.rank <= 100
order by ranked.rank
