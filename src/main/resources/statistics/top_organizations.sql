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
        count(*) as mentions
    from mentions
    where kind = 'organization'
        and not protected
    group by cable_id, coalesce(entity, name)
),

ranked as (
    select
        organization_key,
        count(*) as cables,
        sum(mentions) as mentions,
        row_number() over (order by count(*) desc, sum(mentions) desc, organization_key) as rank
    from named
    group by organization_key
),

top as (
    select
        organization_key,
        rank,
        cables,
        mentions
    from ranked
    where rank <= 200
),

named_so as (
    select /*+ broadcast(top) */
        top.organization_key,
        mentions.name,
        count(distinct mentions.cable_id) as cables
    from mentions
    inner join top
        on top.organization_key = coalesce(mentions.entity, mentions.name)
    where mentions.kind = 'organization'
        and not mentions.protected
    group by top.organization_key, mentions.name
),

names as (
    select
        organization_key,
        name,
        row_number() over (partition by organization_key order by cables desc, name) as name_rank
    from named_so
),

shown as (
    select
        top.rank,
        names.name as organization,
        1 as organizations,
        top.cables as cables_added_up,
        cast(top.mentions as bigint) as mentions
    from top
    inner join names
        on names.organization_key = top.organization_key and names.name_rank = 1
    union all
    select
        null as rank,
        'all other organizations' as organization,
        count(*) as organizations,
        cast(sum(cables) as bigint) as cables_added_up,
        cast(sum(mentions) as bigint) as mentions
    from ranked
    where rank > 200
    having count(*) > 0
),

naming_cables as (
    select /*+ broadcast(top) */
        mentions.cable_id,
        max(case when top.rank is null then 1 else 0 end) as names_others
    from mentions
    left join top
        on top.organization_key = coalesce(mentions.entity, mentions.name)
    where mentions.kind = 'organization'
        and not mentions.protected
    group by mentions.cable_id
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
