-- title:    Cables by year
-- question: How did the number of cables, posts and words change from year to year?
-- chapter:  volume 5
-- answer:   Most cables are from {year of only max cables where any year}: {cables of max cables where any year}
--           (cable|cables) of {posts of max cables where any year} (post|posts).
-- answer:   Most cables are from {year of all max cables where any year}: {cables of max cables where any year}
--           (cable|cables) each.
-- answer:   No cable has a known year.
-- grain:    one row per year, and one for cables of an unknown year
-- chart:    bar x=year y=cables
-- share:    share_percent = cables / cables_in_dump
-- caveat:   The year is that of the cable's date, else that of its id.
-- caveat:   {cables where no year} (cable has|cables have) no known year and no place in the chart.
with counted as (
    select
        year,
        count(*) as cables,
        count(distinct post) as posts,
        cast(sum(paragraph_count) as bigint) as paragraphs,
        cast(sum(word_count) as bigint) as words
    from cables
    group by year
)

select
    year,
    cables,
    cast(sum(cables) over () as bigint) as cables_in_dump,
    cast(round(100 * cables / sum(cables) over (), 1) as decimal(4, 1)) as share_percent,
    posts,
    paragraphs,
    words
from counted
order by year nulls last
