-- title:    Precedence by year
-- question: Did reporting grow more urgent over time?
-- chapter:  traffic 10
-- answer:   The share of IMMEDIATE cables was highest in {year of only max share_percent where precedence=IMMEDIATE
--           and any year and no note} with {share_percent of max share_percent where precedence=IMMEDIATE and any year
--           and no note} % of {cables_in_year of max share_percent where precedence=IMMEDIATE and any year and no
--           note} cables; in {year of last where precedence=IMMEDIATE and any year and no note} it was {share_percent
--           of last where precedence=IMMEDIATE and any year and no note} %.
-- answer:   The share of IMMEDIATE cables was highest in {year of all max share_percent where precedence=IMMEDIATE and
--           any year and no note}, with {share_percent of max share_percent where precedence=IMMEDIATE and any year
--           and no note} % each; in {year of last where precedence=IMMEDIATE and any year and no note} it was
--           {share_percent of last where precedence=IMMEDIATE and any year and no note} %.
-- answer:   No year has both ten cables and one that is IMMEDIATE.
-- grain:    one row per year and precedence
-- chart:    stacked-share x=year y=share_percent series=precedence rank=precedence_rank
-- share:    share_percent = cables / cables_in_year
-- caveat:   Precedence is the one for action addressees. Cables whose header was not published state none.
-- caveat:   Shares of years with fewer than ten cables say little; the note marks them.
with dated as (
    select
        year,
        coalesce(precedence, 'not stated') as precedence,
        case precedence
            when 'ROUTINE' then 0
            when 'PRIORITY' then 1
            when 'IMMEDIATE' then 2
            when 'FLASH' then 3
        end as precedence_rank
    from cables
),

counted as (
    select
        year,
        precedence,
        precedence_rank,
        count(*) as cables
    from dated
    group by year, precedence, precedence_rank
),

measured as (
    select
        year,
        precedence,
        precedence_rank,
        cables,
        cast(sum(cables) over (partition by year) as bigint) as cables_in_year
    from counted
)

select
    year,
    precedence,
    precedence_rank,
    cables,
    cables_in_year,
    cast(round(100 * cables / cables_in_year, 1) as decimal(4, 1)) as share_percent,
    case when cables_in_year < 10 then 'fewer than 10 cables' end as note
from measured
order by year nulls last, precedence_rank nulls last, precedence
