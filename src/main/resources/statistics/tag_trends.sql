-- title:    Rising and falling TAGS
-- question: Which subjects gained and which lost?
-- chapter:  subjects 30
-- answer:   From {earlier_years} to {later_years}, {meaning where direction=rise and rank=1}
--           ({tag where direction=rise and rank=1}) grew most surely: from
--           {earlier_percent where direction=rise and rank=1} % to {later_percent where direction=rise and rank=1} % of
--           the cables; {meaning where direction=fall and rank=1} ({tag where direction=fall and rank=1}) fell from
--           {earlier_percent where direction=fall and rank=1} % to {later_percent where direction=fall and rank=1} %.
-- answer:   From {earlier_years} to {later_years}, {tag where direction=rise and rank=1} grew most surely: from
--           {earlier_percent where direction=rise and rank=1} % to {later_percent where direction=rise and rank=1} % of
--           the cables; {tag where direction=fall and rank=1} fell from
--           {earlier_percent where direction=fall and rank=1} % to {later_percent where direction=fall and rank=1} %.
-- answer:   From {earlier_years} to {later_years}, {tag where rank=1} changed most surely: from
--           {earlier_percent where rank=1} % to {later_percent where rank=1} % of the cables.
-- answer:   No tag's share changed by more than chance could explain.
-- grain:    one row per tag whose share changed by more than chance explains, the 20 surest rises and 20 surest falls
-- chart:    interval x=tag y=change_points low=least_change_points high=greatest_change_points detail=meaning
-- share:    earlier_percent = earlier_cables / cables_in_earlier_years
-- share:    later_percent = later_cables / cables_in_later_years
-- caveat:   The cables with TAGS are parted at the year that makes both parts most nearly equal; a tag must be on at
--           least ten of them. Shares are of the cables with TAGS.
-- caveat:   The interval holds the true change in 95 of 100 cases, by the method of Agresti and Caffo, if the cables were
--           drawn by chance from all that were written. Rises and falls are ordered by the end of it that is nearer to
--           zero.
-- caveat:   {tags_compared} TAGS were compared: of so many one in twenty would be here even if nothing had changed. The
--           surest are first.
-- caveat:   A change in the dump may come from who wrote and what was published, not from what was written.
with tagged as (
    select
        year,
        explode(tags) as tag
    from cables
    where year is not null
),

tagged_by_year as (
    select
        year,
        tag,
        count(*) as cables
    from tagged
    group by year, tag
),

years as (
    select
        year,
        count(*) as cables
    from cables
    where year is not null
        and size(tags) > 0
    group by year
),

running as (
    select
        year,
        sum(cables) over (order by year rows between unbounded preceding and current row) as cables_up_to_here,
        sum(cables) over () as cables_in_all,
        min(year) over () as first_year,
        max(year) over () as last_year
    from years
),

nearness as (
    select
        year as last_earlier_year,
        first_year,
        last_year,
        cast(cables_up_to_here as bigint) as earlier_cables,
        cast(cables_in_all - cables_up_to_here as bigint) as later_cables,
        row_number() over (order by abs(2 * cables_up_to_here - cables_in_all), year) as rank
    from running
    where year < last_year
),

parting as (
    select
        last_earlier_year,
        earlier_cables,
        later_cables,
        case
            when first_year = last_earlier_year then cast(first_year as string)
            else concat(cast(first_year as string), '-', cast(last_earlier_year as string))
        end as earlier_years,
        case
            when last_earlier_year + 1 = last_year then cast(last_year as string)
            else concat(cast(last_earlier_year + 1 as string), '-', cast(last_year as string))
        end as later_years
    from nearness
    where rank = 1
),

counted as (
    select
        tagged_by_year.tag,
        parting.earlier_years,
        parting.later_years,
        parting.earlier_cables,
        parting.later_cables,
        cast(sum(case when tagged_by_year.year <= parting.last_earlier_year then tagged_by_year.cables else 0 end) as bigint)
            as earlier,
        cast(sum(case when tagged_by_year.year > parting.last_earlier_year then tagged_by_year.cables else 0 end) as bigint)
            as later
    from tagged_by_year
    cross join parting
    group by
        tagged_by_year.tag,
        parting.earlier_years,
        parting.later_years,
        parting.earlier_cables,
        parting.later_cables
),

adjusted as (
    select
        tag,
        earlier_years,
        later_years,
        earlier,
        earlier_cables,
        later,
        later_cables,
        (earlier + 1) / cast(earlier_cables + 2 as double) as earlier_share,
        (later + 1) / cast(later_cables + 2 as double) as later_share
    from counted
    where earlier + later >= 10
),

intervals as (
    select
        tag,
        earlier_years,
        later_years,
        earlier,
        earlier_cables,
        later,
        later_cables,
        later_share - earlier_share as change,
        1.959964e0 * sqrt(
            earlier_share * (1 - earlier_share) / (earlier_cables + 2)
            + later_share * (1 - later_share) / (later_cables + 2)
        ) as margin
    from adjusted
),

measured as (
    select
        tag,
        earlier_years,
        later_years,
        earlier,
        earlier_cables,
        later,
        later_cables,
        count(*) over () as tags_compared,
        cast(round(100 * change, 2) as decimal(5, 2)) as change_points,
        cast(round(100 * (change - margin), 2) as decimal(5, 2)) as least_change_points,
        cast(round(100 * (change + margin), 2) as decimal(5, 2)) as greatest_change_points
    from intervals
),

changed as (
    select
        case when least_change_points > 0 then 'rise' else 'fall' end as direction,
        row_number() over (
            partition by least_change_points > 0
            order by
                case when least_change_points > 0 then -least_change_points else greatest_change_points end,
                tag
        ) as rank,
        tag,
        earlier_years,
        later_years,
        earlier,
        earlier_cables,
        later,
        later_cables,
        tags_compared,
        change_points,
        least_change_points,
        greatest_change_points
    from measured
    where least_change_points > 0
        or greatest_change_points < 0
)

select
    changed.direction,
    changed.rank,
    changed.tag,
    ref_tags.name as meaning,
    changed.earlier_years,
    changed.earlier as earlier_cables,
    changed.earlier_cables as cables_in_earlier_years,
    cast(round(100 * changed.earlier / changed.earlier_cables, 1) as decimal(4, 1)) as earlier_percent,
    changed.later_years,
    changed.later as later_cables,
    changed.later_cables as cables_in_later_years,
    cast(round(100 * changed.later / changed.later_cables, 1) as decimal(4, 1)) as later_percent,
    changed.change_points,
    changed.least_change_points,
    changed.greatest_change_points,
    changed.tags_compared
from changed
left join ref_tags
    on ref_tags.code = changed.tag
where changed.rank <= 20
order by changed.direction desc, changed.rank
