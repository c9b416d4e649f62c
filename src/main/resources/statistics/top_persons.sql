-- title:    Persons in public office
-- question: Which persons in public office are named most?
-- chapter:  mentions 10
-- answer:   {person of only max cables where any rank} ({title where rank=1}) is in more cables than any other person
--           in public office: {cables where rank=1}, or {share_percent where rank=1} % of the {cables_with_persons}
--           that name persons; then come {person where rank=2} ({title where rank=2}) with {cables where rank=2} and
--           {person where rank=3} ({title where rank=3}) with {cables where rank=3}.
-- answer:   {person of only max cables where any rank} ({title where rank=1}) is in more cables than any other person
--           in public office: {cables where rank=1}, or {share_percent where rank=1} % of the {cables_with_persons}
--           that name persons.
-- answer:   {person of all max cables where any rank} are in more cables than other persons in public office: {cables
--           where rank=1} each, or {share_percent where rank=1} % of the {cables_with_persons} that name persons.
-- answer:   None of the {persons of last where no rank} persons named holds a public office that the cables tell.
-- answer:   No cable names a person.
-- grain:    one row per person in public office of the 100 in most cables, one for the rest of those, one for all others
-- chart:    ranking x=person y=cables rank=rank top=30 detail=title
-- share:    share_percent = cables / cables_with_persons
-- caveat:   Named here is only who is introduced with a title of public office in at least three cables and is nowhere
--           asked to be protected. Everybody else is part of the count in the last row.
-- caveat:   Persons are told apart by their names: two of one name count as one, and one under two spellings as two. A
--           surname alone counts for the full name that ends in it and bears the same office, where at least four fifths
--           of the cables with such a full name have this one. The title is the most frequent one.
-- caveat:   {note} cables name persons, so that shares say little.
with titles as (
    select distinct
        title,
        concat(' ', replace(lower(title), '-', ' '), ' ') as words
    from mentions
    where kind = 'person'
        and title is not null
),

offices as (
    select
        title,
        case when title <> upper(title) then title end as printed_office,
        trim(words) as office,
        case
            when words like '% vice president %' then 'vice president'
            when words like '% prime minister %' or words like '% premier %' then 'prime minister'
            when words like '% foreign minister %' or words like '% minister of foreign affairs %' then 'foreign minister'
            when words like '% minister %' then 'minister'
            when words = ' secretary ' or words like '% secretary of %' then 'secretary'
            when words like '% secretary %' then 'other secretary'
            when words like '% president %' then 'president'
            when words like '% ambassador %' then 'ambassador'
            when words like '% chancellor %' then 'chancellor'
            else trim(words)
        end as office_kind,
        dense_rank() over (order by trim(words)) as office_number
    from titles
    where words not like '% company %'
        and words not like '% bank %'
        and words not like '% university %'
        and words not like '% association %'
        and (
            words = ' secretary '
            or words like '% secretary of state %'
            or words like '% secretary of defense %'
            or words like '% under secretary %'
            or words like '% assistant secretary %'
            or words like '% secretary general %'
            or words like '% attorney general %'
            or words like '% president %'
            or words like '% premier %'
            or words like '% chancellor %'
            or words like '% king %'
            or words like '% queen %'
            or words like '% prince %'
            or words like '% sultan %'
            or words like '% emir %'
            or words like '% amir %'
            or words like '% pope %'
            or words like '% minister %'
            or words like '% senator %'
            or words like '% congressman %'
            or words like '% congresswoman %'
            or words like '% governor %'
            or words like '% mayor %'
            or words like '% ambassador %'
            or words like '% speaker %'
        )
),

printed as (
    select /*+ broadcast(offices) */
        lower(coalesce(mentions.entity, mentions.name)) as printed_name,
        mentions.name,
        mentions.cable_id,
        mentions.protected,
        offices.office_number,
        offices.office_kind
    from mentions
    left join offices
        on offices.title = mentions.title
    where mentions.kind = 'person'
),

names_in_office as (
    select
        printed_name,
        office_kind,
        count(distinct cable_id) as cables
    from printed
    where office_kind is not null
    group by printed_name, office_kind
),

kinds_of_names as (
    select
        printed_name,
        office_kind,
        cables,
        row_number() over (partition by printed_name order by cables desc, office_kind) as kind_rank
    from names_in_office
),

families as (
    select
        printed_name,
        office_kind,
        cables,
        regexp_extract(printed_name, '([^ ]+)$', 1) as surname
    from kinds_of_names
    where kind_rank = 1
),

full_names as (
    select
        surname,
        printed_name as person,
        cables,
        sum(case when printed_name <> surname then cables end) over (partition by surname, office_kind) as cables_in_all,
        max(case when printed_name = surname then 1 else 0 end) over (partition by surname, office_kind) as is_alone_too
    from families
),

surnames as (
    select
        surname,
        person
    from full_names
    where is_alone_too = 1
        and person <> surname
        and 5 * cables >= 4 * cables_in_all
),

named_so as (
    select /*+ broadcast(surnames) */
        coalesce(surnames.person, printed.printed_name) as person,
        printed.name,
        printed.cable_id,
        printed.protected,
        printed.office_number
    from printed
    left join surnames
        on surnames.surname = printed.printed_name
),

named as (
    select
        person,
        cable_id,
        min(office_number) as office_number,
        max(cast(protected as int)) as is_protected,
        count(*) as mentions
    from named_so
    group by person, cable_id
),

held as (
    select
        person,
        office_number,
        count(*) as cables,
        sum(mentions) as mentions,
        max(is_protected) as is_protected,
        row_number() over (
            partition by person
            order by case when office_number is null then 1 else 0 end, count(*) desc, office_number
        ) as office_rank
    from named
    group by person, office_number
),

counted as (
    select
        person,
        max(case when office_rank = 1 then office_number end) as office_number,
        sum(cables) as cables,
        sum(mentions) as mentions,
        max(is_protected) = 0
            and sum(case when office_number is not null then cables else 0 end) >= 3 as is_public
    from held
    group by person
),

ranked as (
    select
        person,
        office_number,
        cables,
        mentions,
        is_public,
        case when is_public then row_number() over (partition by is_public order by cables desc, mentions desc, person) end as rank
    from counted
),

shown as (
    select
        case when rank <= 100 then rank end as rank,
        case
            when rank <= 100 then person
            when is_public then 'all others in public office'
            else 'all others'
        end as person,
        max(case when rank <= 100 then office_number end) as office_number,
        count(*) as persons,
        cast(sum(cables) as bigint) as cables_added_up,
        cast(sum(mentions) as bigint) as mentions
    from ranked
    group by
        case when rank <= 100 then rank end,
        case
            when rank <= 100 then person
            when is_public then 'all others in public office'
            else 'all others'
        end
),

officers as (
    select
        person,
        rank
    from ranked
    where is_public
),

naming_cables as (
    select /*+ broadcast(officers) */
        named.cable_id,
        -- No count is 0, but what reads all columns shares them with the counts above, where Spark else scans again.
        max(case
            when officers.rank > 100 and named.mentions + named.is_protected + coalesce(named.office_number, 0) > 0
                then 1
            else 0
        end) as names_other_officers,
        max(case when officers.person is null then 1 else 0 end) as names_others
    from named
    left join officers
        on officers.person = named.person
    group by named.cable_id
),

all_named as (
    select
        count(*) as cables_with_persons,
        cast(sum(names_other_officers) as bigint) as cables_with_other_officers,
        cast(sum(names_others) as bigint) as cables_with_others
    from naming_cables
),

numbered_offices as (
    select
        office_number,
        coalesce(min(printed_office), min(office)) as office
    from offices
    group by office_number
),

names as (
    select
        named_so.person,
        named_so.name,
        row_number() over (
            partition by named_so.person
            order by case when named_so.name = upper(named_so.name) then 1 else 0 end, count(*) desc, named_so.name
        ) as name_rank
    from named_so
    inner join officers
        on officers.person = named_so.person
    where officers.rank <= 100
        and lower(named_so.name) = named_so.person
    group by named_so.person, named_so.name
),

measured as (
    select
        shown.rank,
        coalesce(names.name, shown.person) as person,
        numbered_offices.office as title,
        shown.persons,
        case
            when shown.rank is not null then shown.cables_added_up
            when shown.person = 'all others' then all_named.cables_with_others
            else all_named.cables_with_other_officers
        end as cables,
        all_named.cables_with_persons,
        shown.mentions
    from shown
    cross join all_named
    left join names
        on names.person = shown.person and names.name_rank = 1
    left join numbered_offices
        on numbered_offices.office_number = shown.office_number
)

select
    rank,
    person,
    title,
    persons,
    cables,
    cables_with_persons,
    cast(round(100 * cables / cables_with_persons, 1) as decimal(4, 1)) as share_percent,
    mentions,
    case when cables_with_persons < 10 then 'fewer than 10' end as note
from measured
order by rank nulls last, person desc
