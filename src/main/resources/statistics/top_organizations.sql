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
        name,
        count(*) as mentions
    from mentions
    where kind = 'organization'
        and not protected
    group by cable_id, coalesce(entity, name), name
),

names as (
    select
        organization_key,
        name,
        row_number() over (partition by organization_key order by count(*) desc, name) as name_rank
    from named
    group by organization_key, name
),

named_once as (
    select
        cable_id,
        organization_key,
        sum(mentions) as mentions
    from named
    group by cable_id, organization_key
),

ranked as (
    select
        organization_key,
        count(*) as cables,
        sum(mentions) as mentions,
        row_number() over (order by count(*) desc, organization_key) as rank
    from named_once
    group by organization_key
),

shown as (
    select
        case when ranked.rank <= 200 then ranked.rank end as rank,
        case when ranked.rank <= 200 then names.name else 'all other organizations' end as organization,
        count(*) as organizations,
        cast(sum(ranked.cables) as bigint) as cables_added_up,
        cast(sum(ranked.mentions) as bigint) as mentions
    from ranked
    inner join names
        on names.organization_key = ranked.organization_key and names.name_rank = 1
    group by
        case when ranked.rank <= 200 then ranked.rank end,
        case when ranked.rank <= 200 then names.name else 'all other organizations' end
),

naming_cables as (
    select
        named_once.cable_id,
        max(case when ranked.rank > 200 then 1 else 0 end) as names_others
    from named_once
    inner join ranked
        on ranked.organization_key = named_once.organization_key
    group by named_once.cable_id
),

all_named as (
    select
        count(*) as cables_with_organizations,
        cast(sum(names_others) as bigint) as cables_with_others
    from naming_cables
),

measured as (
    select
        shown.rank,
        shown.organization,
        case when shown.rank is null then all_named.cables_with_others else shown.cables_added_up end as cables,
        all_named.cables_with_organizations,
        shown.mentions,
        shown.organizations
    from shown
    cross join all_named
)

select
    rank,
    organization,
    cables,
    cables_with_organizations,
    cast(round(100 * cables / cables_with_organizations, 1) as decimal(4, 1)) as share_percent,
    mentions,
    case when rank is null then organizations end as other_organizations,
    case when cables_with_organizations < 10 then 'fewer than 10' end as note
from measured
order by rank nulls last, organization
