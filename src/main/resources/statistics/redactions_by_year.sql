-- title:    Redactions by year
-- question: In which years' cables was most taken out?
-- chapter:  redaction 10
-- answer:   {share_percent of max share_percent where any year and no note} % of the cables of {year of only max
--           share_percent where any year and no note} have something taken out, more than of any other year; there are
--           {redactions_in_all} (redaction|redactions) in all.
-- answer:   {share_percent of max share_percent where any year and no note} % of the cables of {year of all max
--           share_percent where any year and no note} have something taken out, more than of other years; there are
--           {redactions_in_all} (redaction|redactions) in all.
-- answer:   {redactions_in_all} (place was|places were) taken out; no year has ten cables.
-- answer:   Nothing was taken out of any cable.
-- grain:    one row per year
-- chart:    line x=year y=share_percent
-- share:    share_percent = redacted_cables / cables
-- caveat:   A redaction is a run of X or a note in brackets. How many words it hides cannot be told. Whole cables that
--           were withheld are not here to be counted.
-- caveat:   Shares of years with fewer than ten cables say little; the note marks them.
select
    year,
    count(*) as cables,
    count(case when redactions > 0 then 1 end) as redacted_cables,
    cast(round(100 * count(case when redactions > 0 then 1 end) / count(*), 1) as decimal(4, 1)) as share_percent,
    cast(sum(redactions) as bigint) as redactions,
    cast(sum(word_count) as bigint) as words,
    nullif(cast(sum(sum(redactions)) over () as bigint), 0) as redactions_in_all,
    cast(round(10000 * sum(redactions) / nullif(sum(word_count), 0), 1) as decimal(7, 1)) as per_10000_words,
    case when count(*) < 10 then 'fewer than 10 cables' end as note
from cables
group by year
order by year nulls last
