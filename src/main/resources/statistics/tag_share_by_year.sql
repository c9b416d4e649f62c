-- title:    TAGS by year
-- question: How did the subjects change over time?
-- chapter:  subjects 20
-- answer:   {tag where rank=1} ({meaning where rank=1}), the most frequent tag, had its largest share in {year of only
--           max share_percent where rank=1 and any year and no note}: {share_percent of max share_percent where rank=1
--           and any year and no note} % of {cables_in_year of max share_percent where rank=1 and any year and no note}
--           cables.
-- answer:   {tag where rank=1}, the most frequent tag, had its largest share in {year of only max share_percent where
--           rank=1 and any year and no note}: {share_percent of max share_percent where rank=1 and any year and no
--           note} % of {cables_in_year of max share_percent where rank=1 and any year and no note} cables.
-- answer:   {tag where rank=1}, the most frequent tag, had its largest share in {year of all max share_percent where
--           rank=1 and any year and no note}: {share_percent of max share_percent where rank=1 and any year and no
--           note} % of the cables of each.
-- answer:   No year has ten cables with TAGS.
-- grain:    one row per year and tag of the 20 most frequent, and one per year for all others together
-- chart:    heatmap x=year y=tag value=share_percent rank=rank detail=meaning
-- share:    share_percent = cables / cables_in_year
-- caveat:   Shares are of the year's cables that have TAGS; those of years with fewer than ten say little, and the
--           note marks them.
with tagged as (
    select
        cable_id,
        year,
        explode(tags) as tag
    from cables
),

counted as (
    select
        year,
        tag,
        count(*) as cables
    from tagged
    group by year, tag
),

ranked as (
    select
        tag,
        row_number() over (order by sum(cables) desc, tag) as rank
    from counted
    group by tag
),

top as (
    select
        tag,
        rank
    from ranked
    where rank <= 20
),

years as (
    select
        year,
        count(*) as cables_in_year
    from cables
    where size(tags) > 0
    group by year
),

with_other_tags as (
    select /*+ broadcast(top) */ distinct
        tagged.year,
        tagged.cable_id
    from tagged
    left join top
        on top.tag = tagged.tag
    where top.tag is null
),

shown as (
    select
        counted.year,
        top.rank,
        top.tag,
        counted.cables
    from counted
    inner join top
        on top.tag = counted.tag
    union all
    select
        year,
        null as rank,
        'all other tags' as tag,
        count(*) as cables
    from with_other_tags
    group by year
)

select
    shown.year,
    shown.rank,
    shown.tag,
    ref_tags.name as meaning,
    shown.cables,
    years.cables_in_year,
    cast(round(100 * shown.cables / years.cables_in_year, 1) as decimal(4, 1)) as share_percent,
    case when years.cables_in_year < 10 then 'fewer than 10 cables' end as note
from shown
inner join years
    on years.year is not distinct from shown.year
left join ref_tags
    on ref_tags.code = shown.tag and shown.rank is not null
order by shown.year nulls last, shown.rank nulls last, shown.tag
