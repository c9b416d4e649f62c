-- title:    Information addressees
-- question: Who was kept informed?
-- chapter:  traffic 30
-- answer:   {addressee of only max cables where any rank} was informed most often, by {cables where rank=1} cables of
--           {posts where rank=1} (post|posts), {share_percent where rank=1} % of the {cables_with_info} that inform
--           anybody.
-- answer:   {addressee of all max cables where any rank} were informed most often, each by {cables where rank=1}
--           (cable|cables), {share_percent where rank=1} % of the {cables_with_info} that inform anybody.
-- answer:   No cable has an information addressee.
-- grain:    one row per information addressee of the 200 most frequent, and one for all others together
-- chart:    ranking x=addressee y=cables rank=rank top=30
-- share:    share_percent = cables / cables_with_info
-- caveat:   An addressee is a post, or the name of an agency or collective as printed, so that one agency can stand under
--           several spellings.
-- caveat:   NSC is the National Security Council, SECDEF the Secretary of Defense, DIA the Defense Intelligence Agency, CDR
--           the commander of what follows, and WASHDC Washington.
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
    select
        cable_id,
        post,
        coalesce(addressee.post, replace(addressee.name, 'WASHINGTON DC', 'WASHDC')) as addressee
    from addressed
    where addressee.role = 'info'
    group by cable_id, post, coalesce(addressee.post, replace(addressee.name, 'WASHINGTON DC', 'WASHDC'))
),

informed_by_post as (
    select
        addressee,
        post,
        count(*) as cables
    from informed
    group by addressee, post
),

counted as (
    select
        addressee,
        cast(sum(cables) as bigint) as cables,
        count(post) as posts,
        row_number() over (order by sum(cables) desc, addressee) as rank
    from informed_by_post
    group by addressee
),

rare as (
    select addressee
    from counted
    where rank > 200
),

informing as (
    select /*+ broadcast(rare) */
        addressed.cable_id,
        addressed.post,
        max(case when rare.addressee is not null then 1 else 0 end) as informs_others
    from addressed
    left join rare
        on rare.addressee
            = coalesce(addressed.addressee.post, replace(addressed.addressee.name, 'WASHINGTON DC', 'WASHDC'))
    where addressed.addressee.role = 'info'
    group by addressed.cable_id, addressed.post
),

all_informed as (
    select
        count(*) as cables_with_info,
        cast(sum(informs_others) as bigint) as cables_with_others,
        count(distinct case when informs_others = 1 then post end) as posts_with_others
    from informing
),

left_over as (
    select count(*) as other_addressees
    from rare
),

shown as (
    select
        rank,
        addressee,
        cables,
        posts
    from counted
    where rank <= 200
    union all
    select
        null as rank,
        'all other addressees' as addressee,
        cables_with_others as cables,
        posts_with_others as posts
    from all_informed
    where cables_with_others > 0
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
