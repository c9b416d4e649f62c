-- title:    Gaps in the serial numbers
-- question: Where are more cables missing in a row than chance would have it?
-- chapter:  completeness 30
-- answer:   {gaps} (gap is|gaps are) longer than chance would have it; the least likely is of {post where rank=1} in
--           {id_year where rank=1}, from number {first_missing where rank=1} to {last_missing where rank=1}:
--           {missing where rank=1} cables.
-- answer:   No gap is longer than chance would have it.
-- grain:    one row per gap between two serial numbers of a post and year, the 200 least likely
-- chart:    none
-- caveat:   Of posts and years with at least ten cables. Expected is how many gaps as long as this one the post's cables
--           of the year would show if they were spread by chance; below 0.01 a gap is listed.
-- caveat:   The gaps of {posts_and_years} (post and year|posts and years) were looked at. If chance alone had spread their
--           cables, one gap for each hundred posts and years would be listed all the same.
-- caveat:   A gap says that a stretch was left out or lost, or that the post skipped numbers.
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

kept as (
    select
        placed.post,
        placed.id_year,
        placed.serial,
        placed.serial_before,
        placed.dated_at,
        placed.dated_before,
        count(*) over (partition by placed.post, placed.id_year) as cables,
        max(placed.serial) over (partition by placed.post, placed.id_year) as highest_serial
    from placed
    left join starts_of_outliers
        on starts_of_outliers.post = placed.post and starts_of_outliers.id_year = placed.id_year
    where starts_of_outliers.position is null
        or placed.position < starts_of_outliers.position
),

measured as (
    select
        post,
        id_year,
        serial_before + 1 as first_missing,
        serial - 1 as last_missing,
        serial - serial_before - 1 as missing,
        dated_before,
        dated_at,
        cables,
        highest_serial,
        cast(round(
            cables * power(1 - cast(cables as double) / highest_serial, serial - serial_before - 1), 6
        ) as decimal(12, 6)) as expected_gaps
    from kept
    where serial_before is not null
        and serial > serial_before + 1
        and cables >= 10
),

looked_at as (
    select count(*) as posts_and_years
    from (
        select distinct
            post,
            id_year
        from kept
        where cables >= 10
    ) as numbered_anew
),

ranked as (
    select
        row_number() over (order by expected_gaps, missing desc, post, id_year, first_missing) as rank,
        post,
        id_year,
        first_missing,
        last_missing,
        missing,
        dated_before,
        dated_at,
        cables,
        highest_serial,
        expected_gaps,
        count(*) over () as gaps
    from measured
    where expected_gaps < 0.01
)

select
    rank,
    post,
    id_year,
    first_missing,
    last_missing,
    missing,
    cast(dated_before as date) as date_before,
    cast(dated_at as date) as date_after,
    cables,
    highest_serial,
    expected_gaps,
    gaps,
    posts_and_years
from ranked
cross join looked_at
where rank <= 200
order by rank
