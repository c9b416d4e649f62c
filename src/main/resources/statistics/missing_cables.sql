-- title:    Cited cables that are missing
-- question: Which cables do others cite that are not in the dump?
-- chapter:  references 20
-- answer:   {missing_cables} cited (cable is|cables are) not in the dump; {cited_id of all max citing_cables} (is
--           cited most of all these,|are cited most of all these, each) by {citing_cables where rank=1}
--           (cable|cables).
-- answer:   Every cited cable is in the dump, or none is cited.
-- grain:    one row per cited cable that is not in the dump, the 200 most cited
-- chart:    ranking x=cited_id y=citing_cables top=30
-- caveat:   A cable is cited in its REF line or in its text, where the text says which; each citing cable counts once. An
--           id that is misprinted where it is cited seems to be missing.
-- caveat:   Cables whose post was blacked out, as in 09XXXXXXXXXXXX167, are left out.
with referring as (
    select
        cable_id,
        dated_at,
        explode(refs) as reference
    from cables
),

citations as (
    select
        cable_id,
        dated_at,
        reference.cable_id as cited_id
    from referring
    where reference.cable_id is not null
    union
    select
        cable_id,
        dated_at,
        entity as cited_id
    from mentions
    where kind = 'cable'
        and entity is not null
),

counted as (
    select
        citations.cited_id,
        count(distinct citations.cable_id) as citing_cables,
        min(citations.cable_id) as cited_by,
        cast(min(citations.dated_at) as date) as first_cited,
        cast(max(citations.dated_at) as date) as last_cited
    from citations
    left join cables
        on cables.cable_id = citations.cited_id
    where cables.cable_id is null
        and citations.cited_id not like '%XXXXX%'
    group by citations.cited_id
),

ranked as (
    select
        row_number() over (order by citing_cables desc, cited_id) as rank,
        cited_id,
        citing_cables,
        cited_by,
        first_cited,
        last_cited,
        count(*) over () as missing_cables
    from counted
)

select
    rank,
    cited_id,
    citing_cables,
    cited_by,
    first_cited,
    last_cited,
    missing_cables
from ranked
where rank <= 200
order by rank
