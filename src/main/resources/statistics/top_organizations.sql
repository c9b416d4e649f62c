-- title:    Organizations
-- question: Which organizations are named most?
-- chapter:  mentions 20
-- answer:   {organization where rank=1} is in more cables than any other organization: {cables where rank=1}, or
--           {share_percent where rank=1} % of the {cables_with_organizations} that name one; then come
--           {organization where rank=2} with {cables where rank=2} and {organization where rank=3} with
--           {cables where rank=3}.
-- answer:   {organization where rank=1} is in more cables than any other organization: {cables where rank=1}, or
--           {share_percent where rank=1} % of the {cables_with_organizations} that name one.
-- answer:   No cable names an organization.
-- grain:    one row per organization of the 200 in most cables, and one for all others together
-- chart:    ranking x=organization y=cables rank=rank top=30
-- caveat:   Organizations are told apart by what they are linked to, else by their fullest name in the cable: one under
--           two names counts as two.
-- caveat:   A body that bears the name of somebody whom the cable asks to protect is left out.
-- caveat:   The last row is of {other_organizations of last} other (organization|organizations).
-- caveat:   {note} cables name one, so that shares say little.
with named as (
    select
        cable_id,
        coalesce(entity, name) as organization_key,
        name
    from mentions
    where kind = 'organization'
        and not protected
),

names as (
    select
        organization_key,
        name,
        row_number() over (partition by organization_key order by count(distinct cable_id) desc, name) as name_rank
    from named
    group by organization_key, name
),

ranked as (
    select
        organization_key,
        row_number() over (order by count(distinct cable_id) desc, organization_key) as rank
    from named
    group by organization_key
),

shown as (
    select
        case when ranked.rank <= 200 then ranked.rank end as rank,
        case when ranked.rank <= 200 then names.name else 'all other organizations' end as organization,
        count(distinct named.cable_id) as cables,
        count(*) as mentions,
        count(distinct ranked.organization_key) as organizations
    from named
    inner join ranked
        on ranked.organization_key = named.organization_key
    inner join names
        on names.organization_key = named.organization_key and names.name_rank = 1
    group by
        case when ranked.rank <= 200 then ranked.rank end,
        case when ranked.rank <= 200 then names.name else 'all other organizations' end
),

all_named as (
    select count(distinct cable_id) as cables_with_organizations
    from named
)

select
    shown.rank,
    shown.organization,
    shown.cables,
    all_named.cables_with_organizations,
    cast(round(100 * shown.cables / all_named.cables_with_organizations, 1) as decimal(4, 1)) as share_percent,
    shown.mentions,
    case when shown.rank is null then shown.organizations end as other_organizations,
    case when all_named.cables_with_organizations < 10 then 'fewer than 10' end as note
from shown
cross join all_named
order by shown.rank nulls last, shown.organization
