-- title:    Age of what is cited
-- question: How old are the cables that are cited?
-- chapter:  references 40
-- answer:   {share_percent where age=same year} % of the {citations_in_all} citations are of cables of the same year,
--           {share_percent where age=1 year before} % of the year before.
-- answer:   {share_percent where age=same year} % of the {citations_in_all} citations are of cables of the same year.
-- answer:   Most of the {citations_in_all} citations are of another year: {citations of max citations} of
--           {age of max citations}.
-- answer:   No cable cites another.
-- grain:    one row per number of years between a cable and what it cites, up to 30, and one each for more and for less
-- chart:    bar x=age y=citations
-- share:    share_percent = citations / citations_in_all
-- caveat:   Years are those of the ids, since most cited cables are not in the dump. Citations are the entries of the REF
--           line that name a cable.
-- caveat:   {citations where age=later year} (citation names|citations name) a cable of a later year, which is an error
--           of writing or of reading.
-- caveat:   {note} citations there are, so that shares say little.
with referring as (
    select
        cable_id,
        id_year,
        explode(refs) as reference
    from cables
    where id_year is not null
),

cited as (
    select
        cable_id,
        id_year,
        cast(substring(reference.cable_id, 1, 2) as int) as two_digits
    from referring
    where reference.cable_id is not null
        and substring(reference.cable_id, 1, 1) between '0' and '9'
        and substring(reference.cable_id, 2, 1) between '0' and '9'
),

aged as (
    select
        cable_id,
        id_year - case when two_digits >= 30 then 1900 + two_digits else 2000 + two_digits end as years
    from cited
),

grouped as (
    select
        case when years < 0 then -1 when years > 30 then 31 else years end as years,
        count(*) as citations,
        count(distinct cable_id) as citing_cables
    from aged
    group by case when years < 0 then -1 when years > 30 then 31 else years end
)

select
    years as years_rank,
    case
        when years < 0 then 'later year'
        when years = 0 then 'same year'
        when years = 1 then '1 year before'
        when years > 30 then 'more than 30 years before'
        else concat(cast(years as string), ' years before')
    end as age,
    citations,
    cast(sum(citations) over () as bigint) as citations_in_all,
    cast(round(100 * citations / sum(citations) over (), 1) as decimal(4, 1)) as share_percent,
    citing_cables,
    case when sum(citations) over () < 10 then 'fewer than 10' end as note
from grouped
order by years_rank
