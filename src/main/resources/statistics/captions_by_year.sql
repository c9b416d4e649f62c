-- title:    Captions by year
-- question: How far were cables meant to travel?
-- chapter:  secrecy 50
-- answer:   {caption where rank=1} is on most cables: in {year of last where rank=1 and any year and no note} on
--           {share_percent of last where rank=1 and any year and no note} % of
--           {cables_in_year of last where rank=1 and any year and no note}.
-- answer:   {caption where rank=1} is the most frequent caption, but no year has ten cables.
-- answer:   No cable has a caption.
-- grain:    one row per year and caption of the 12 most frequent, and one per year for all others together
-- chart:    heatmap x=year y=caption value=share_percent rank=rank
-- caveat:   Captions say who may see a cable and how it is handled; a cable can have several, so that shares need not
--           add to 100 %. They are of all cables of the year.
-- caveat:   Shares of years with fewer than ten cables say little; the note marks them.
with captioned as (
    select
        cable_id,
        year,
        explode(captions) as caption
    from cables
),

ranked as (
    select
        caption,
        row_number() over (order by count(distinct cable_id) desc, caption) as rank
    from captioned
    group by caption
),

years as (
    select
        year,
        count(*) as cables_in_year
    from cables
    group by year
),

shown as (
    select
        captioned.year,
        case when ranked.rank <= 12 then ranked.rank end as rank,
        case when ranked.rank <= 12 then ranked.caption else 'all other captions' end as caption,
        count(distinct captioned.cable_id) as cables
    from captioned
    inner join ranked
        on ranked.caption = captioned.caption
    group by
        captioned.year,
        case when ranked.rank <= 12 then ranked.rank end,
        case when ranked.rank <= 12 then ranked.caption else 'all other captions' end
)

select
    shown.year,
    shown.rank,
    shown.caption,
    shown.cables,
    years.cables_in_year,
    cast(round(100 * shown.cables / years.cables_in_year, 1) as decimal(4, 1)) as share_percent,
    case when years.cables_in_year < 10 then 'fewer than 10 cables' end as note
from shown
inner join years
    on years.year is not distinct from shown.year
order by shown.year nulls last, shown.rank nulls last, shown.caption
