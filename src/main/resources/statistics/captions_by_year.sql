-- title:    Captions by year
-- question: How far were cables meant to travel?
-- chapter:  secrecy 50
-- answer:   {caption where rank=1} is on more cables than any other caption: in {year of last where rank=1 and any
--           year and no note} on {share_percent of last where rank=1 and any year and no note} % of {cables_in_year of
--           last where rank=1 and any year and no note} cables.
-- answer:   {caption where rank=1} is the most frequent caption, but no year has ten cables.
-- answer:   No cable has a caption.
-- grain:    one row per year and caption of the 12 most frequent, and one per year for all others together
-- chart:    heatmap x=year y=caption value=share_percent rank=rank
-- share:    share_percent = cables / cables_in_year
-- caveat:   Captions say who may see a cable and how it is handled; a cable can have several, so that shares need not
--           add to 100 %. They are of all cables of the year.
-- caveat:   SIPDIS: to be shared on SIPRNet, the network for secrets of the Department of Defense. NOFORN: not for
--           foreign nationals. NODIS, EXDIS, LIMDIS: for nobody but the addressee, for a few officers, for a small circle.
--           STADIS: within the Department of State only.
-- caveat:   Shares of years with fewer than ten cables say little; the note marks them.
with captioned as (
    select
        cable_id,
        year,
        explode(captions) as caption
    from cables
),

counted as (
    select
        year,
        caption,
        count(*) as cables
    from captioned
    group by year, caption
),

ranked as (
    select
        caption,
        row_number() over (order by sum(cables) desc, caption) as rank
    from counted
    group by caption
),

top as (
    select
        caption,
        rank
    from ranked
    where rank <= 12
),

years as (
    select
        year,
        count(*) as cables_in_year
    from cables
    group by year
),

with_other_captions as (
    select /*+ broadcast(top) */ distinct
        captioned.year,
        captioned.cable_id
    from captioned
    left join top
        on top.caption = captioned.caption
    where top.caption is null
),

shown as (
    select
        counted.year,
        top.rank,
        top.caption,
        counted.cables
    from counted
    inner join top
        on top.caption = counted.caption
    union all
    select
        year,
        null as rank,
        'all other captions' as caption,
        count(*) as cables
    from with_other_captions
    group by year
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
