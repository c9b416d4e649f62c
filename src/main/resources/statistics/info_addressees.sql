-- title:    Information addressees
-- question: Who was kept informed?
-- chapter:  traffic 30
-- answer:   {addressee where rank=1} was informed most often, by {cables where rank=1} cables of
--           {posts where rank=1} (post|posts), {share_percent where rank=1} % of the {cables_with_info} that inform
--           anybody.
-- answer:   No cable has an information addressee.
-- grain:    one row per information addressee of the 200 most frequent, and one for all others together
-- chart:    ranking x=addressee y=cables rank=rank top=30
-- caveat:   An addressee is a post, or the name of an agency or collective as printed, so that one agency can stand under
--           several spellings.
-- caveat:   The last row is of {other_addressees of last} other (addressee|addressees).
-- caveat:   {note} cables inform anybody, so that shares say little.
with addressed as (
    select
        cable_id,
        post,
        explode(addressees) as addressee
    from cables
    where not body_mismatch
),

informed as (
    select distinct
        cable_id,
        post,
        coalesce(addressee.post, replace(addressee.name, 'WASHINGTON DC', 'WASHDC')) as addressee
    from addressed
    where addressee.role = 'info'
),

counted as (
    select
        addressee,
        row_number() over (order by count(*) desc, addressee) as rank
    from informed
    group by addressee
),

named as (
    select distinct
        case when counted.rank <= 200 then counted.rank end as rank,
        case when counted.rank <= 200 then counted.addressee else 'all other addressees' end as addressee,
        informed.cable_id,
        informed.post
    from informed
    inner join counted
        on counted.addressee = informed.addressee
),

shown as (
    select
        rank,
        addressee,
        count(*) as cables,
        count(distinct post) as posts
    from named
    group by rank, addressee
),

left_over as (
    select count(*) as other_addressees
    from counted
    where rank > 200
),

all_informed as (
    select count(distinct cable_id) as cables_with_info
    from informed
)

select
    shown.rank,
    shown.addressee,
    shown.cables,
    all_informed.cables_with_info,
    cast(round(100 * shown.cables / all_informed.cables_with_info, 1) as decimal(4, 1)) as share_percent,
    shown.posts,
    case when shown.rank is null then left_over.other_addressees end as other_addressees,
    case when all_informed.cables_with_info < 10 then 'fewer than 10' end as note
from shown
cross join all_informed
cross join left_over
order by shown.rank nulls last, shown.addressee
