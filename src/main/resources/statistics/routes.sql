-- title:    Routes from posts to addressees
-- question: Who wrote to whom?
-- chapter:  traffic 20
-- answer:   Apart from cables to the Department, the busiest route between two posts is from {originator of only max
--           cables where addressed=post} to {addressee of max cables where addressed=post}, with {cables of max cables
--           where addressed=post} (cable|cables): {for_action of max cables where addressed=post} for action and
--           {for_information of max cables where addressed=post} for information.
-- answer:   Apart from cables to the Department, the busiest routes between two posts are {route of all max cables
--           where addressed=post}, with {cables of max cables where addressed=post} (cable|cables) each.
-- answer:   Apart from cables to the Department, the busiest route is from {originator of only max cables where any
--           rank} to {addressee where rank=1}, with {cables where rank=1} (cable|cables): {for_action where rank=1}
--           for action and {for_information where rank=1} for information.
-- answer:   Apart from cables to the Department, the busiest routes are {route of all max cables where any rank}, with
--           {cables where rank=1} (cable|cables) each.
-- answer:   No cable names an addressee other than the Department.
-- grain:    one row per originating post and addressee of the 200 busiest, one for all others, one for the Department
-- chart:    ranking x=route y=cables rank=rank top=30
-- caveat:   An addressee is a post, or the name of an agency or collective as printed. Collectives stand for many posts,
--           which are not counted one by one.
-- caveat:   {cables_without_addressees} (cable names|cables name) no addressee, mostly because the header was not
--           published.
with addressed as (
    select
        cable_id,
        post,
        explode(addressees) as addressee
    from cables
    where post is not null
        and not body_mismatch
),

named as (
    select
        cable_id,
        post as originator,
        coalesce(addressee.post, replace(addressee.name, 'WASHINGTON DC', 'WASHDC')) as addressee,
        max(case when addressee.post is not null then 1 else 0 end) as is_post,
        max(case when addressee.role = 'action' then 1 else 0 end) as for_action,
        max(case when addressee.role = 'info' then 1 else 0 end) as for_information
    from addressed
    group by
        cable_id,
        post,
        coalesce(addressee.post, replace(addressee.name, 'WASHINGTON DC', 'WASHDC'))
),

counted as (
    select
        originator,
        addressee,
        max(is_post) as is_post,
        count(*) as cables,
        sum(for_action) as for_action,
        sum(for_information) as for_information
    from named
    group by originator, addressee
),

ranked as (
    select
        originator,
        addressee,
        is_post,
        cables,
        for_action,
        for_information,
        case
            when addressee <> 'STATE'
                then row_number() over (
                    partition by addressee = 'STATE'
                    order by cables desc, for_action desc, originator, addressee
                )
        end as rank
    from counted
),

shown as (
    select
        case when rank <= 200 then rank end as rank,
        case when rank <= 200 then originator end as originator,
        case when rank is null then 'STATE' when rank <= 200 then addressee end as addressee,
        case
            when rank <= 200 and is_post = 1 then 'post'
            when rank <= 200 then 'agency or collective'
        end as addressed,
        count(*) as routes,
        cast(sum(cables) as bigint) as cables,
        cast(sum(for_action) as bigint) as for_action,
        cast(sum(for_information) as bigint) as for_information
    from ranked
    group by
        case when rank <= 200 then rank end,
        case when rank <= 200 then originator end,
        case when rank is null then 'STATE' when rank <= 200 then addressee end,
        case
            when rank <= 200 and is_post = 1 then 'post'
            when rank <= 200 then 'agency or collective'
        end
),

left_out as (
    select nullif(count(case when size(addressees) = 0 then 1 end), 0) as cables_without_addressees
    from cables
)

select
    shown.rank,
    case
        when shown.rank is not null then concat(shown.originator, ' to ', shown.addressee)
        when shown.addressee = 'STATE' then 'all posts to STATE'
        else 'all other routes'
    end as route,
    shown.originator,
    shown.addressee,
    shown.addressed,
    shown.cables,
    shown.for_action,
    shown.for_information,
    case when shown.rank is null then shown.routes end as routes,
    left_out.cables_without_addressees
from shown
cross join left_out
order by shown.rank nulls last, shown.addressee nulls last
