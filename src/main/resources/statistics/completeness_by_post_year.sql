-- title:    Completeness by post and year
-- question: Which posts are held most completely?
-- chapter:  completeness 20
-- answer:   Of the posts with most cables {post of only max share_percent where any rank and no note} in {id_year of
--           max share_percent where any rank and no note} is held most completely: {cables of max share_percent where
--           any rank and no note} of about {estimated_cables of max share_percent where any rank and no note} numbered
--           cables, {share_percent of max share_percent where any rank and no note} %.
-- answer:   Of the posts with most cables {post of all max share_percent where any rank and no note} are held most
--           completely in one year: {share_percent of max share_percent where any rank and no note} % of the numbered
--           cables.
-- answer:   No post has ten numbered cables of one year.
-- grain:    one row per post and year of the ids
-- chart:    heatmap x=id_year y=post value=share_percent rank=rank
-- share:    share_percent = cables / estimated_cables
-- caveat:   Each post numbers its cables anew each year. If those in the dump were drawn by chance from all of them, the
--           minimum-variance unbiased estimate of how many there were is the highest number, plus that number divided by
--           the cables held, less one.
-- caveat:   The column at most is the upper end of a one-sided interval that holds the true number in 95 of 100 cases.
--           Shares over fewer than ten cables say little; the note marks them.
-- caveat:   What was published was not drawn by chance, and numbers may have been skipped or given to messages that are no
--           cables: take the share as a guide.
-- caveat:   Serials so far above all others that chance gives them one time in ten thousand are left out as misprints, and
--           named.
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
        end) as highest_serial,
        nullif(
            replace(replace(
                cast(array_sort(array_agg(placed.serial) filter (
                    where placed.position >= starts_of_outliers.position
                )) as string), '[', ''), ']', ''),
            ''
        ) as outlier_serials
    from placed
    left join starts_of_outliers
        on starts_of_outliers.post = placed.post and starts_of_outliers.id_year = placed.id_year
    group by placed.post, placed.id_year
),

ranked as (
    select
        post,
        row_number() over (order by count(*) desc, post) as rank
    from numbered
    group by post
),

estimated as (
    select
        post,
        id_year,
        cables,
        highest_serial,
        cast(round(highest_serial + cast(highest_serial as double) / cables - 1, 0) as bigint) as estimated_cables,
        cast(round(highest_serial * power(20e0, 1e0 / cables), 0) as bigint) as at_most,
        outlier_serials
    from observed
)

select
    case when ranked.rank <= 30 then ranked.rank end as rank,
    estimated.post,
    estimated.id_year,
    estimated.cables,
    estimated.highest_serial,
    estimated.estimated_cables,
    estimated.at_most,
    cast(round(100 * estimated.cables / estimated.estimated_cables, 2) as decimal(5, 2)) as share_percent,
    estimated.outlier_serials,
    case when estimated.cables < 10 then 'fewer than 10 cables' end as note
from estimated
inner join ranked
    on ranked.post = estimated.post
order by rank nulls last, estimated.post, estimated.id_year
