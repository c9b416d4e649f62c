-- title:    Most cited cables
-- question: Which cables do others cite most?
-- chapter:  references 10
-- answer:   {cited_id of only max citing_cables} is cited most, by {citing_cables where rank=1} (cable|cables) of
--           {citing_posts where rank=1} (post|posts).
-- answer:   {cited_id of all max citing_cables} are cited most, each by {citing_cables where rank=1} (cable|cables).
-- answer:   No cable cites another.
-- grain:    one row per cited cable of the 100 most cited
-- chart:    ranking x=cited_id y=citing_cables top=30 detail=subject
-- caveat:   A cable is cited in its REF line or in its text, where the text says which; each citing cable counts once.
-- caveat:   The column here says whether the cited cable is in the dump; the subject is known only of those.
-- caveat:   A subject that has a word of the name of somebody whom the cable asks to protect is left out.
-- caveat:   Cables whose post was blacked out, as in 09XXXXXXXXXXXX167, are left out.
with referring as (
    select
        cable_id,
        post,
        explode(refs) as reference
    from cables
),

citations as (
    select
        cable_id,
        post,
        reference.cable_id as cited_id
    from referring
    where reference.cable_id is not null
    union
    select
        cable_id,
        post,
        entity as cited_id
    from mentions
    where kind = 'cable'
        and entity is not null
),

counted as (
    select
        cited_id,
        count(distinct cable_id) as citing_cables,
        count(distinct post) as citing_posts
    from citations
    where cited_id <> cable_id
        and cited_id not like '%XXXXX%'
    group by cited_id
),

ranked as (
    select
        row_number() over (order by citing_cables desc, citing_posts desc, cited_id) as rank,
        cited_id,
        citing_cables,
        citing_posts
    from counted
),

protected_words as (
    select
        cable_id,
        explode(regexp_extract_all(lower(concat(surface, ' ', name)), '[a-z]{2,}', 0)) as word
    from mentions
    where protected
),

subject_words as (
    select
        cables.cable_id,
        explode(regexp_extract_all(lower(cables.subject), '[a-z]{2,}', 0)) as word
    from cables
    inner join ranked
        on ranked.cited_id = cables.cable_id
    where ranked.rank <= 100
),

protected_subjects as (
    select distinct subject_words.cable_id
    from subject_words
    inner join protected_words
        on protected_words.cable_id = subject_words.cable_id
        and protected_words.word = subject_words.word
)

select
    ranked.rank,
    ranked.cited_id,
    ranked.citing_cables,
    ranked.citing_posts,
    cited.cable_id is not null as here,
    cast(cited.dated_at as date) as date,
    cited.classification,
    case when protected_subjects.cable_id is null then cited.subject end as subject
from ranked
left join cables as cited
    on cited.cable_id = ranked.cited_id
left join protected_subjects
    on protected_subjects.cable_id = ranked.cited_id
where ranked.rank <= 100
order by ranked.rank
