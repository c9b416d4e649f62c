-- title:    What references lead to
-- question: How many of the references lead to something in the dump?
-- chapter:  references 30
-- answer:   {share_percent where target=in the dump} % of the {entries_in_all} references lead to a cable in the dump;
--           {share_percent where target=not in the dump} % name a cable that is not.
-- answer:   {share_percent where target=in the dump} % of the {entries_in_all} references lead to a cable in the dump; none
--           names a cable that is not.
-- answer:   None of the {entries_in_all} references leads to a cable in the dump.
-- answer:   No cable has references.
-- grain:    one row per kind of target
-- chart:    ranking x=target y=entries
-- share:    share_percent = entries / entries_in_all
-- caveat:   References are the entries of the REF line. Where few of them lead to something, the dump is a selection.
-- caveat:   {note} references there are, so that shares say little.
with referring as (
    select
        cable_id,
        explode(refs) as reference
    from cables
),

targets as (
    select
        referring.cable_id,
        case
            when referring.reference.kind <> 'cable' then referring.reference.kind
            when referring.reference.cable_id is null then 'unreadable'
            when referring.reference.cable_id like '%XXXXX%' then 'blacked out'
            when cited.cable_id is not null then 'in the dump'
            else 'not in the dump'
        end as target
    from referring
    left join cables as cited
        on cited.cable_id = referring.reference.cable_id
),

counted as (
    select
        target,
        count(*) as entries,
        count(distinct cable_id) as cables
    from targets
    group by target
)

select
    case target
        when 'in the dump' then 1
        when 'not in the dump' then 2
        when 'blacked out' then 3
        when 'unreadable' then 4
        else 5
    end as target_rank,
    case target
        when 'email' then 'an email'
        when 'telcon' then 'a telephone call'
        when 'intel' then 'an intelligence report'
        when 'manual' then 'a manual'
        when 'other' then 'something else'
        else target
    end as target,
    entries,
    cast(sum(entries) over () as bigint) as entries_in_all,
    cast(round(100 * entries / sum(entries) over (), 1) as decimal(4, 1)) as share_percent,
    cables,
    case when sum(entries) over () < 10 then 'fewer than 10' end as note
from counted
order by target_rank, target
