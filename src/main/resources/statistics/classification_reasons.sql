-- title:    Reasons for classifying
-- question: Why were cables classified?
-- chapter:  secrecy 70
-- answer:   {reason of only max cables where any rank} ({meaning where rank=1}) is the most frequent reason, given on
--           {share_percent where rank=1} % of the {cables_with_reasons} cables with reasons.
-- answer:   {reason of all max cables where any rank} (is the most frequent reason,|are the most frequent reasons,
--           each) given on {share_percent where rank=1} % of the {cables_with_reasons} cables with reasons.
-- answer:   No cable gives a reason for its classification.
-- grain:    one row per reason of the 30 most frequent, and one for all others together
-- chart:    ranking x=reason y=cables rank=rank top=30 detail=meaning
-- share:    share_percent = cables / cables_with_reasons
-- caveat:   Reasons are those of section 1.5 of Executive Order 12958, since 2003 of its section 1.4, and since 2010 of
--           section 1.4 of Executive Order 13526. A letter means the same in all of them, with or without its section;
--           (h) came in 2003. A cable can give several, so that shares add to more than 100 %.
-- caveat:   {note} cables give reasons, so that shares say little.
with given as (
    select
        cable_id,
        explode(reasons) as reason
    from cables
),

ranked as (
    select
        reason,
        count(*) as cables,
        row_number() over (order by count(*) desc, reason) as rank
    from given
    group by reason
),

rare as (
    select
        reason,
        rank
    from ranked
    where rank > 30
),

shown as (
    select
        rank,
        reason,
        cables
    from ranked
    where rank <= 30
    union all
    select /*+ broadcast(rare) */
        null as rank,
        'all other reasons' as reason,
        count(distinct given.cable_id) as cables
    from given
    inner join rare
        on rare.reason = given.reason
    having count(*) > 0
),

all_given as (
    select count(*) as cables_with_reasons
    from cables
    where size(reasons) > 0
)

select
    shown.rank,
    shown.reason,
    case regexp_extract(shown.reason, '^(1[.][45])?([(][a-h][)])', 2)
        when '(a)' then 'military plans, weapons systems or operations'
        when '(b)' then 'foreign government information'
        when '(c)' then 'intelligence activities, sources or methods'
        when '(d)' then 'foreign relations, confidential sources'
        when '(e)' then 'scientific, technological or economic matters of national security'
        when '(f)' then 'safeguarding nuclear materials or facilities'
        when '(g)' then 'vulnerabilities or capabilities of systems and installations'
        when '(h)' then 'weapons of mass destruction'
    end as meaning,
    shown.cables,
    all_given.cables_with_reasons,
    cast(round(100 * shown.cables / all_given.cables_with_reasons, 1) as decimal(4, 1)) as share_percent,
    case when all_given.cables_with_reasons < 10 then 'fewer than 10' end as note
from shown
cross join all_given
order by shown.rank nulls last, shown.reason
