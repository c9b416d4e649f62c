-- title:    Terms of classification
-- question: For how long were cables to stay classified?
-- chapter:  secrecy 60
-- answer:   Most often for {years of only max cables where any years} (year|years): so {cables of max cables where any
--           years} of the {cables_with_date} classified cables whose date of declassification is known, or
--           {share_percent of max cables where any years} %.
-- answer:   Most often for {years of all max cables where any years} years: so {cables of max cables where any years}
--           each of the {cables_with_date} classified cables whose date of declassification is known.
-- answer:   No classified cable has both a date and a date of declassification.
-- grain:    one row per number of years from date to declassification up to 40, and one for all others together
-- chart:    bar x=years y=cables
-- share:    share_percent = cables / cables_with_date
-- caveat:   Years are counted to the nearest month and rounded, since the term often runs from a day of drafting that is
--           a little earlier than the cable's date.
-- caveat:   {cables_of_other_terms of last} (cable has|cables have) a date of declassification before the cable's own or
--           more than 40 years after it, which is most often an error of writing.
-- caveat:   {cables_under_rule} further classified (cable has|cables have) a rule or an event in place of the date.
-- caveat:   {cables_without_either} further classified (cable has|cables have) neither.
with classified_cables as (
    select
        declassify_rule,
        declassify_on,
        12 * (year(declassify_on) - year(dated_at)) + month(declassify_on) - month(dated_at)
            + case
                when day(declassify_on) - day(dated_at) > 15 then 1
                when day(declassify_on) - day(dated_at) < -15 then -1
                else 0
            end as months
    from cables
    where classification_rank >= 1
),

counted as (
    select
        case
            when months between -6 and 40 * 12 + 5 then cast(floor((months + 6) / 12) as int)
        end as years,
        count(*) as cables
    from classified_cables
    where months is not null
    group by
        case
            when months between -6 and 40 * 12 + 5 then cast(floor((months + 6) / 12) as int)
        end
),

left_out as (
    select
        nullif(count(case when declassify_on is null and declassify_rule is not null then 1 end), 0)
            as cables_under_rule,
        nullif(count(case when declassify_on is null and declassify_rule is null then 1 end), 0)
            as cables_without_either
    from classified_cables
)

select
    counted.years,
    counted.cables,
    cast(sum(counted.cables) over () as bigint) as cables_with_date,
    cast(round(100 * counted.cables / sum(counted.cables) over (), 1) as decimal(4, 1)) as share_percent,
    case when counted.years is null then counted.cables end as cables_of_other_terms,
    left_out.cables_under_rule,
    left_out.cables_without_either
from counted
cross join left_out
order by counted.years nulls last
