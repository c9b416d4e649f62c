-- title:    Organizations
-- question: Which organizations are named most?
-- chapter:  mentions 20
-- answer:   Most often named: {organization where rank=1}, in {cables where rank=1} cables or
--           {share_percent where rank=1} % of the {cables_with_organizations} that name an organization;
--           {organization where rank=2}, in {cables where rank=2}; and {organization where rank=3}, in
--           {cables where rank=3}.
-- answer:   Most often named: {organization where rank=1}, in {cables where rank=1} (cable|cables) or
--           {share_percent where rank=1} % of the {cables_with_organizations} that name an organization.
-- answer:   No cable names an organization.
-- grain:    one row per organization of the 200 in most cables, and one for all others together
-- chart:    ranking x=organization y=cables rank=rank top=30
-- share:    share_percent = cables / cables_with_organizations
-- caveat:   Organizations are told apart by what they are linked to, else by their fullest name in the cable, whatever its
--           capitals, hyphens and full stops; United Nations and UN are the same. An abbreviation that a cable does not
--           spell out counts for the name that others spell out, where at least three cables do and four fifths of them
--           agree; names that begin with its letter go before others. Otherwise one body under two names counts as two,
--           and the ministries of two countries under one name as one.
-- caveat:   In cables MFA is a foreign ministry, MOD one of defense, MOI one of the interior, and GO with another letter a
--           government, GOI that of India, Iran, Iraq or Israel.
-- caveat:   A body that bears the name of somebody whom the cable asks to protect is left out.
-- caveat:   The last row is of {other_organizations of last} other (organization|organizations).
-- caveat:   {note} cables name one, so that shares say little.
with printed as (
    select
        cable_id,
        name,
        coalesce(entity, replace(replace(replace(lower(name), '-', ' '), '.', ''), 'united nations', 'un')) as printed_key,
        case
            when entity is null and surface = upper(surface) and surface not like '% %'
                then replace(replace(lower(surface), '-', ' '), '.', '')
        end as abbreviation
    from mentions
    where kind = 'organization'
        and not protected
),

spelled_out as (
    select
        abbreviation,
        printed_key as organization_key,
        max(case when substring(printed_key, 1, 1) = substring(abbreviation, 1, 1) then 1 else 0 end) as begins_alike,
        count(distinct cable_id) as cables
    from printed
    where abbreviation <> printed_key
        and name like '% %'
    group by abbreviation, printed_key
),

compared as (
    select
        abbreviation,
        organization_key,
        cables,
        sum(cables) over (partition by abbreviation, begins_alike) as cables_in_all,
        begins_alike = max(begins_alike) over (partition by abbreviation) as is_likeliest
    from spelled_out
),

abbreviations as (
    select
        abbreviation,
        organization_key
    from compared
    where is_likeliest
        and cables_in_all >= 3
        and 5 * cables >= 4 * cables_in_all
),

linked as (
    select /*+ broadcast(abbreviations) */
        printed.cable_id,
        printed.name,
        coalesce(abbreviations.organization_key, printed.printed_key) as organization_key
    from printed
    left join abbreviations
        on abbreviations.abbreviation = printed.printed_key
),

named as (
    select
        cable_id,
        organization_key,
        count(*) as mentions
    from linked
    group by cable_id, organization_key
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
        linked.name,
        count(distinct linked.cable_id) as cables
    from linked
    inner join top
        on top.organization_key = linked.organization_key
    group by top.organization_key, linked.name
),

names as (
    select
        organization_key,
        name,
        row_number() over (
            partition by organization_key
            order by
                case when name like '% %' then 0 else 1 end,
                case when name = upper(name) then 1 else 0 end,
                cables desc,
                name
        ) as name_rank
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
        named.cable_id,
        -- No count is 0, but what reads it shares it with the counts above, where Spark else scans again.
        max(case when top.rank is null and named.mentions > 0 then 1 else 0 end) as names_others
    from named
    left join top
        on top.organization_key = named.organization_key
    group by named.cable_id
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
