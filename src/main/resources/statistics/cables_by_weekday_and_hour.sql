-- title:    Cables by weekday and hour
-- question: When in the week were cables sent?
-- chapter:  volume 30
-- answer:   Most cables were sent on a {weekday of only max cables}, between {hour of max cables} and {next_hour of
--           max cables} o'clock at the post: {cables of max cables} of the {cables_with_time} whose time is known.
-- answer:   Several hours of the week have most cables, {cables of max cables} (cable|cables) of the
--           {cables_with_time} whose time is known; the first is {weekday of max cables} between {hour of max cables}
--           and {next_hour of max cables} o'clock at the post.
-- answer:   No cable has both a time of sending and a post whose place is known.
-- grain:    one row per weekday and hour, at the post, in which cables were sent
-- chart:    heatmap x=hour y=weekday value=cables rank=weekday_rank
-- share:    share_percent = cables / cables_with_time
-- caveat:   The hour is that of the date-time group, in UTC, moved by an hour for each 15 degrees of the post's
--           longitude; clocks at the post may have shown up to two hours less or more.
-- caveat:   {cables_without_time} (cable has|cables have) no time of sending or no post whose place is known.
with timed as (
    select
        cables.cable_id,
        hour(cables.sent_at) + cast(round(ref_posts.lon / 15, 0) as int) as shifted_hour,
        case substring(dayname(cast(cables.sent_at as date)), 1, 3)
            when 'Mon' then 0
            when 'Tue' then 1
            when 'Wed' then 2
            when 'Thu' then 3
            when 'Fri' then 4
            when 'Sat' then 5
            when 'Sun' then 6
        end as utc_weekday
    from cables
    left join ref_posts
        on ref_posts.post = cables.post
),

local_times as (
    select
        cable_id,
        cast(mod(shifted_hour + 24, 24) as int) as hour,
        cast(mod(utc_weekday + cast(floor((shifted_hour + 24) / 24) as int) + 6, 7) as int) as weekday_number
    from timed
),

counted as (
    select
        weekday_number,
        hour,
        count(*) as cables
    from local_times
    where weekday_number is not null
        and hour is not null
    group by weekday_number, hour
),

left_out as (
    select nullif(count(*) - count(weekday_number + hour), 0) as cables_without_time
    from local_times
)

select
    case counted.weekday_number
        when 0 then 'Monday'
        when 1 then 'Tuesday'
        when 2 then 'Wednesday'
        when 3 then 'Thursday'
        when 4 then 'Friday'
        when 5 then 'Saturday'
        else 'Sunday'
    end as weekday,
    counted.weekday_number as weekday_rank,
    counted.hour,
    counted.hour + 1 as next_hour,
    counted.cables,
    cast(sum(counted.cables) over () as bigint) as cables_with_time,
    cast(round(100 * counted.cables / sum(counted.cables) over (), 1) as decimal(4, 1)) as share_percent,
    left_out.cables_without_time
from counted
cross join left_out
order by counted.weekday_number, counted.hour
