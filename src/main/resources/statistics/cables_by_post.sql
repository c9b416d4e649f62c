-- title:    Cables by post
-- question: Which posts wrote most?
-- chapter:  volume 20
-- answer:   {post of only max cables where any rank} wrote most, {cables where rank=1} (cable|cables) or
--           {share_percent where rank=1} % of those with a post, then {post where rank=2} with {cables where rank=2}
--           and {post where rank=3} with {cables where rank=3}.
-- answer:   {post of all max cables where any rank} (wrote|each wrote) most, {cables where rank=1} (cable|cables).
-- answer:   No cable names the post that wrote it.
-- grain:    one row per post of the 400 with most cables, and one for all others together
-- chart:    map x=post y=cables lat=lat lon=lon rank=rank detail=country
-- share:    share_percent = cables / cables_in_dump
-- finding:  40 {post of only max cables where any rank} wrote more cables than any other post: {cables where rank=1},
--           or {share_percent where rank=1} % of the {cables_in_dump where rank=1} that name their post.
-- finding:  40 {post of all max cables where any rank} each wrote more cables than any other post: {cables where
--           rank=1}, or {share_percent where rank=1} % of the {cables_in_dump where rank=1} that name their post.
-- caveat:   A post is the word in the cable's id, such as TELAVIV or, for the Department itself, STATE; posts that moved or were renamed stand under each of their words.
-- caveat:   {cables of last where any other_posts} cables are of the {other_posts of last} posts in the
--           last row.
with counted as (
    select
        post,
        count(*) as cables,
        cast(min(dated_at) as date) as first_date,
        cast(max(dated_at) as date) as last_date,
        row_number() over (order by count(*) desc, post) as rank
    from cables
    where post is not null
    group by post
),

shown as (
    select
        case when rank <= 400 then rank end as rank,
        case when rank <= 400 then post else 'all other posts' end as post,
        cast(sum(cables) as bigint) as cables,
        count(*) as posts,
        min(first_date) as first_date,
        max(last_date) as last_date
    from counted
    group by
        case when rank <= 400 then rank end,
        case when rank <= 400 then post else 'all other posts' end
)

select
    shown.rank,
    shown.post,
    ref_posts.title,
    ref_countries.name as country,
    cast(round(ref_posts.lat, 2) as decimal(5, 2)) as lat,
    cast(round(ref_posts.lon, 2) as decimal(5, 2)) as lon,
    shown.cables,
    cast(sum(shown.cables) over () as bigint) as cables_in_dump,
    cast(round(100 * shown.cables / sum(shown.cables) over (), 1) as decimal(4, 1)) as share_percent,
    shown.first_date,
    shown.last_date,
    case when shown.rank is null then shown.posts end as other_posts
from shown
left join ref_posts
    on ref_posts.post = shown.post and shown.rank is not null
left join ref_countries
    on ref_countries.iso2 = ref_posts.country
order by shown.rank nulls last, shown.post
