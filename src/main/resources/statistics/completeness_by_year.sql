-- title:    Completeness by year
-- question: How much of all that the posts wrote does the dump hold?
-- chapter:  completeness 10
-- answer:   By their serial numbers the posts wrote about {about_in_all} cables in the years in which the dump has any
--           of theirs; it holds {cables_in_all} of them, {share_in_all_percent} %.
-- answer:   No cable has a serial number.
-- finding:  15 By their serial numbers the posts wrote about {about_in_all} cables in the years that the dump covers;
--           it holds {cables_in_all} of them, or {share_in_all_percent} %.
-- grain:    one row per year of the ids
-- chart:    bar x=id_year y=share_percent
-- share:    share_percent = cables / estimated_cables
-- share:    share_in_all_percent = cables_in_all / estimated_in_all
-- caveat:   The sum of the estimates for each post and year of the next entry, with its assumptions. A post of which the
--           dump has no cable in a year, and what was never numbered, are not in it, so that the true share is smaller.
-- caveat:   The interval from at least to at most holds the true number in about 95 of 100 cases if the cables were drawn
--           by chance and there are many; it never goes below the highest serial numbers themselves.
-- caveat:   Shares of years with fewer than ten cables say little; the note marks them.
with numbered as (
    select
        post,
        id_year,
        serial,
        min(dated_at) as dated_at
    from cables
    where post is not null
        and id_year is not null
        and serial > 0
    group by post, id_year, serial
),

placed as (
    select
        post,
        id_year,
        serial,
        dated_at,
        row_number() over (partition by post, id_year order by serial) as position,
        count(*) over (partition by post, id_year) as serials,
        lag(serial) over (partition by post, id_year order by serial) as serial_before,
        lag(dated_at) over (partition by post, id_year order by serial) as dated_before
    from numbered
),

starts_of_outliers as (
    select
        post,
        id_year,
        min(position) as position
    from placed
    where position > 1
        and power(cast(serial_before as double) / serial, position - 1) < 0.0001e0
        and (position = serials or 10 * (serials - position + 1) <= serials)
    group by post, id_year
),

observed as (
    select
        placed.post,
        placed.id_year,
        count(case when starts_of_outliers.position is null or placed.position < starts_of_outliers.position then 1 end)
            as cables,
        max(case
            when starts_of_outliers.position is null or placed.position < starts_of_outliers.position
                then placed.serial
        end) as highest_serial
    from placed
    left join starts_of_outliers
        on starts_of_outliers.post = placed.post and starts_of_outliers.id_year = placed.id_year
    group by placed.post, placed.id_year
),

estimated as (
    select
        post,
        id_year,
        cables,
        highest_serial,
        cast(round(highest_serial + cast(highest_serial as double) / cables - 1, 0) as bigint) as estimated_cables
    from observed
),

varied as (
    select
        post,
        id_year,
        cables,
        highest_serial,
        estimated_cables,
        cast(round(
            cast(estimated_cables - cables as double) * (estimated_cables + 1) / cables / (cables + 2), 0
        ) as decimal(18, 0)) as variance
    from estimated
),

summed as (
    select
        id_year,
        count(*) as posts,
        cast(sum(cables) as bigint) as cables,
        cast(sum(highest_serial) as bigint) as highest_serials,
        cast(sum(estimated_cables) as bigint) as estimated_cables,
        sqrt(cast(sum(variance) as double)) as deviation
    from varied
    group by id_year
),

totals as (
    select
        cast(sum(cables) as bigint) as cables_in_all,
        cast(sum(estimated_cables) as bigint) as estimated_in_all,
        power(10, greatest(0, length(cast(cast(sum(estimated_cables) as bigint) as string)) - 3)) as rounding
    from summed
)

select
    id_year,
    posts,
    cables,
    estimated_cables,
    greatest(highest_serials, cast(round(estimated_cables - 1.959964e0 * deviation, 0) as bigint)) as at_least,
    cast(round(estimated_cables + 1.959964e0 * deviation, 0) as bigint) as at_most,
    cast(round(100 * cables / estimated_cables, 2) as decimal(5, 2)) as share_percent,
    cables_in_all,
    estimated_in_all,
    cast(round(estimated_in_all / rounding, 0) * rounding as bigint) as about_in_all,
    cast(round(100 * cables_in_all / estimated_in_all, 2) as decimal(5, 2)) as share_in_all_percent,
    case when cables < 10 then 'fewer than 10 cables' end as note
from summed
cross join totals
order by id_year
