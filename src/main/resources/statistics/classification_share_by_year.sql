-- title:    Classification by year
-- question: Did reporting grow more secret over time?
-- chapter:  secrecy 20
-- answer:   The share of SECRET cables was highest in {year of only max share_percent where classification=SECRET and
--           any year and no note} with {share_percent of max share_percent where classification=SECRET and any year
--           and no note} % of {cables_in_year of max share_percent where classification=SECRET and any year and no
--           note} cables; in {year of last where classification=SECRET and any year and no note}, the last year with
--           enough cables, it was {share_percent of last where classification=SECRET and any year and no note} %.
-- answer:   The share of SECRET cables was highest in {year of all max share_percent where classification=SECRET and
--           any year and no note}, with {share_percent of max share_percent where classification=SECRET and any year
--           and no note} % each; in {year of last where classification=SECRET and any year and no note}, the last year
--           with enough cables, it was {share_percent of last where classification=SECRET and any year and no note} %.
-- answer:   No year has both ten cables and one that is SECRET.
-- grain:    one row per year and classification
-- chart:    stacked-share x=year y=share_percent series=classification rank=classification_rank
-- share:    share_percent = cables / cables_in_year
-- caveat:   Shares of years with fewer than ten cables say little; the note marks them.
-- caveat:   What was published is a selection: a share in the dump is not a share of all that was written.
with dated as (
    select
        year,
        coalesce(classification, 'not stated') as classification,
        classification_rank
    from cables
),

counted as (
    select
        year,
        classification,
        classification_rank,
        count(*) as cables
    from dated
    group by year, classification, classification_rank
),

measured as (
    select
        year,
        classification,
        classification_rank,
        cables,
        cast(sum(cables) over (partition by year) as bigint) as cables_in_year
    from counted
)

select
    year,
    classification,
    classification_rank,
    cables,
    cables_in_year,
    cast(round(100 * cables / cables_in_year, 1) as decimal(4, 1)) as share_percent,
    case when cables_in_year < 10 then 'fewer than 10 cables' end as note
from measured
order by year nulls last, classification_rank nulls last, classification
