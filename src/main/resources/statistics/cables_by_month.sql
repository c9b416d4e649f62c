-- title:    Cables by month
-- question: When were the cables written?
-- chapter:  volume 10
-- answer:   {month of all max cables where any month} (is the month|are the months) with most cables, {cables of max
--           cables where any month}; the earliest are from {month of first where any month}, the latest from {month of
--           last where any month}.
-- answer:   No cable has a readable date.
-- grain:    one row per month in which there are cables, and one for cables without a readable date
-- chart:    bar x=month y=cables
-- share:    share_percent = cables / cables_in_dump
-- finding:  60 More cables are from {month of only max cables where any month} than from any other month: {cables of
--           max cables where any month}, {share_percent of max cables where any month} % of all.
-- finding:  60 Most cables are from {month of all max cables where any month}: {cables of max cables where any month}
--           each, {share_percent of max cables where any month} % of all.
-- caveat:   {cables where no month} cables have no readable date and are left out of the chart.
-- caveat:   A month with few cables may be one in which few were written, or one of which few were published.
with dated as (
    select cast(date_trunc('month', dated_at) as date) as month
    from cables
),

counted as (
    select
        month,
        count(*) as cables
    from dated
    group by month
)

select
    month,
    cables,
    cast(sum(cables) over () as bigint) as cables_in_dump,
    cast(round(100 * cables / sum(cables) over (), 1) as decimal(4, 1)) as share_percent
from counted
order by month nulls last
