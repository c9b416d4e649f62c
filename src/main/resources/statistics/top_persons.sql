-- title:    Persons in public office
-- question: Which persons in public office are named most?
-- chapter:  mentions 10
-- answer:   {person where rank=1} ({title where rank=1}) is in more cables than any other person in public office:
--           {cables where rank=1}, or {share_percent where rank=1} % of the {cables_with_persons} that name persons; then
--           come {person where rank=2} ({title where rank=2}) with {cables where rank=2} and {person where rank=3}
--           ({title where rank=3}) with {cables where rank=3}.
-- answer:   {person where rank=1} ({title where rank=1}) is in more cables than any other person in public office:
--           {cables where rank=1}, or {share_percent where rank=1} % of the {cables_with_persons} that name persons.
-- answer:   None of the {persons of last where no rank} persons named holds a public office that the cables tell.
-- answer:   No cable names a person.
-- grain:    one row per person in public office of the 100 in most cables, one for the rest of those, one for all others
-- chart:    ranking x=person y=cables rank=rank top=30 detail=title
-- caveat:   Named here is only who is introduced with a title of public office in at least three cables and is nowhere
--           asked to be protected. Everybody else is part of the count in the last row.
-- caveat:   Persons are told apart by their names: two of one name count as one, and one under two spellings as two. The
--           title is the most frequent one.
-- caveat:   {note} cables name persons, so that shares say little.
with named as (
    select
        cable_id,
        coalesce(entity, name) as person,
        concat(' ', replace(lower(title), '-', ' '), ' ') as title,
        protected
    from mentions
    where kind = 'person'
),

titled as (
    select
        cable_id,
        person,
        protected,
        case
            when title like '% company %'
                or title like '% bank %'
                or title like '% university %'
                or title like '% association %'
                then null
            when title = ' secretary '
                or title like '% secretary of state %'
                or title like '% secretary of defense %'
                or title like '% under secretary %'
                or title like '% assistant secretary %'
                or title like '% secretary general %'
                or title like '% attorney general %'
                or title like '% president %'
                or title like '% premier %'
                or title like '% chancellor %'
                or title like '% king %'
                or title like '% queen %'
                or title like '% prince %'
                or title like '% sultan %'
                or title like '% emir %'
                or title like '% amir %'
                or title like '% pope %'
                or title like '% minister %'
                or title like '% senator %'
                or title like '% congressman %'
                or title like '% congresswoman %'
                or title like '% governor %'
                or title like '% mayor %'
                or title like '% ambassador %'
                or title like '% speaker %'
                then trim(title)
        end as office
    from named
),

offices as (
    select
        person,
        office,
        count(distinct cable_id) as cables_with_office,
        row_number() over (partition by person order by count(distinct cable_id) desc, office) as office_rank
    from titled
    where office is not null
    group by person, office
),

officers as (
    select
        person,
        sum(cables_with_office) as cables_with_office,
        max(case when office_rank = 1 then office end) as title
    from offices
    group by person
),

counted as (
    select
        titled.person,
        officers.title,
        count(distinct titled.cable_id) as cables,
        not max(cast(titled.protected as int)) = 1
            and officers.title is not null
            and max(officers.cables_with_office) >= 3 as is_public
    from titled
    left join officers
        on officers.person = titled.person
    group by titled.person, officers.title
),

ranked as (
    select
        person,
        title,
        is_public,
        case when is_public then row_number() over (partition by is_public order by cables desc, person) end as rank
    from counted
),

shown as (
    select
        case when ranked.rank <= 100 then ranked.rank end as rank,
        case
            when ranked.rank <= 100 then ranked.person
            when ranked.is_public then 'all others in public office'
            else 'all others'
        end as person,
        max(case when ranked.rank <= 100 then ranked.title end) as title,
        count(distinct ranked.person) as persons,
        count(distinct titled.cable_id) as cables,
        count(*) as mentions
    from titled
    inner join ranked
        on ranked.person = titled.person
    group by
        case when ranked.rank <= 100 then ranked.rank end,
        case
            when ranked.rank <= 100 then ranked.person
            when ranked.is_public then 'all others in public office'
            else 'all others'
        end
),

all_named as (
    select count(distinct cable_id) as cables_with_persons
    from named
)

select
    shown.rank,
    shown.person,
    shown.title,
    shown.persons,
    shown.cables,
    all_named.cables_with_persons,
    cast(round(100 * shown.cables / all_named.cables_with_persons, 1) as decimal(4, 1)) as share_percent,
    shown.mentions,
    case when all_named.cables_with_persons < 10 then 'fewer than 10' end as note
from shown
cross join all_named
order by shown.rank nulls last, shown.person desc
