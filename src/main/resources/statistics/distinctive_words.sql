-- title:    Distinctive words
-- question: Which words are typical of secret cables, of a year, of a post?
-- chapter:  subjects 50
-- answer:   Most typical of SECRET cables, against UNCLASSIFIED ones, are the words
--           "{word where of=SECRET and rank=1}", "{word where of=SECRET and rank=2}" and
--           "{word where of=SECRET and rank=3}".
-- answer:   Most typical of SECRET cables, against UNCLASSIFIED ones, is the word "{word where of=SECRET and rank=1}".
-- answer:   No word is typical of SECRET cables; most typical of {of of max z_score} is "{word of max z_score}".
-- answer:   No group of ten cables has a word that is typical of it.
-- grain:    one row per word and what it is typical of: at most 15 of SECRET and of UNCLASSIFIED, 8 of a year or post
-- chart:    ranking x=word y=z_score panel=of top=8
-- caveat:   The z score is that of the log-odds ratio with an informative Dirichlet prior of a thousand words, shared out
--           as in all cables read (Monroe, Colaresi and Quinn 2008). SECRET and UNCLASSIFIED are compared with each other,
--           years and posts with all others. A word counts once in a cable.
-- caveat:   Words are runs of at least three letters from a to z, on at least ten cables, with a z score above 3. Words that
--           are mostly part of a person's name, and all in names of protected persons, are left out.
-- caveat:   Read {cables_read} of {cables_in_dump} cables, chosen by the hash of the id.
with lowest_hashes as (
    select md5(cable_id) as hash
    from cables
    where not body_mismatch
    order by hash
    limit 5000
),

reading as (
    select
        count(*) as cables_read,
        max(hash) as last_hash
    from lowest_hashes
),

read_cables as (
    select
        cables.cable_id,
        cables.classification,
        cables.year,
        cables.post
    from cables
    cross join reading
    where not cables.body_mismatch
        and md5(cables.cable_id) <= reading.last_hash
),

size_of_reading as (
    select
        reading.cables_read,
        count(*) as cables_in_dump
    from cables
    cross join reading
    where not cables.body_mismatch
    group by reading.cables_read
),

printed_words as (
    select
        paragraphs.cable_id,
        explode(regexp_extract_all(paragraphs.text, '[A-Za-z]{3,}', 0)) as word
    from paragraphs
    inner join read_cables
        on read_cables.cable_id = paragraphs.cable_id
),

words_once as (
    select distinct
        cable_id,
        lower(word) as word
    from printed_words
    where lower(word) not like 'xxx%'
),

names as (
    select
        mentions.cable_id,
        mentions.protected,
        explode(
            regexp_extract_all(lower(concat(mentions.surface, ' ', mentions.name)), '[a-z]{3,}', 0)
        ) as word
    from mentions
    inner join read_cables
        on read_cables.cable_id = mentions.cable_id
    where mentions.kind = 'person'
),

name_words as (
    select
        word,
        count(distinct cable_id) as cables,
        max(cast(protected as int)) as is_protected
    from names
    group by word
),

counted_words as (
    select
        word,
        count(*) as cables
    from words_once
    group by word
    having count(*) >= 10
),

words as (
    select counted_words.word
    from counted_words
    left join name_words
        on name_words.word = counted_words.word
    where name_words.word is null
        or (name_words.is_protected = 0 and 2 * name_words.cables < counted_words.cables)
),

comparisons as (
    select 'classification' as comparison
    union all
    select 'year' as comparison
    union all
    select 'post' as comparison
),

compared_cables as (
    select
        comparisons.comparison,
        case comparisons.comparison
            when 'year' then cast(read_cables.year as string)
            when 'post' then read_cables.post
            else case when read_cables.classification in ('SECRET', 'UNCLASSIFIED') then read_cables.classification end
        end as of,
        read_cables.cable_id
    from read_cables
    cross join comparisons
),

groups as (
    select
        comparison,
        of,
        cable_id
    from compared_cables
    where of is not null
),

group_sizes as (
    select
        comparison,
        of,
        count(*) as cables_in_group,
        cast(sum(count(*)) over (partition by comparison) as bigint) as cables_compared,
        row_number() over (partition by comparison order by count(*) desc, of) as size_rank
    from groups
    group by comparison, of
),

shown_groups as (
    select
        comparison,
        of,
        cables_in_group,
        cables_compared
    from group_sizes
    where cables_in_group >= 10
        and (comparison = 'classification' or size_rank <= 15)
),

cables_in_groups as (
    select
        groups.comparison,
        shown_groups.of,
        groups.cable_id
    from groups
    left join shown_groups
        on shown_groups.comparison = groups.comparison and shown_groups.of = groups.of
),

counted as (
    select /*+ broadcast(words), broadcast(cables_in_groups) */
        cables_in_groups.comparison,
        cables_in_groups.of,
        words_once.word,
        count(*) as cables
    from words_once
    inner join words
        on words.word = words_once.word
    inner join cables_in_groups
        on cables_in_groups.cable_id = words_once.cable_id
    group by cables_in_groups.comparison, cables_in_groups.of, words_once.word
),

compared as (
    select
        comparison,
        of,
        word,
        cables,
        sum(cables) over (partition by comparison, word) - cables as other_cables,
        sum(cables) over (partition by comparison, of) as words_in_group,
        sum(cables) over (partition by comparison) as words_compared
    from counted
),

with_prior as (
    select
        comparison,
        of,
        word,
        cables,
        cast(other_cables as bigint) as other_cables,
        cast(words_in_group as double) as words_in_group,
        cast(words_compared - words_in_group as double) as words_in_others,
        1000 * cast(cables + other_cables as double) / words_compared as prior
    from compared
),

scored as (
    select
        with_prior.comparison,
        with_prior.of,
        with_prior.word,
        with_prior.cables,
        with_prior.other_cables,
        shown_groups.cables_in_group,
        shown_groups.cables_compared - shown_groups.cables_in_group as cables_in_others,
        ln(
            (with_prior.cables + with_prior.prior)
                / (with_prior.words_in_group + 1000 - with_prior.cables - with_prior.prior)
        ) - ln(
            (with_prior.other_cables + with_prior.prior)
                / (with_prior.words_in_others + 1000 - with_prior.other_cables - with_prior.prior)
        ) as log_odds,
        sqrt(
            1 / (with_prior.cables + with_prior.prior) + 1 / (with_prior.other_cables + with_prior.prior)
        ) as deviation
    from with_prior
    inner join shown_groups
        on shown_groups.comparison = with_prior.comparison and shown_groups.of = with_prior.of
),

rounded as (
    select
        comparison,
        of,
        word,
        cables,
        cables_in_group,
        other_cables,
        cables_in_others,
        cast(round(log_odds, 2) as decimal(5, 2)) as log_odds,
        cast(round(log_odds / deviation, 1) as decimal(6, 1)) as z_score
    from scored
),

ranked as (
    select
        comparison,
        of,
        row_number() over (partition by comparison, of order by z_score desc, log_odds desc, word) as rank,
        word,
        cables,
        cables_in_group,
        other_cables,
        cables_in_others,
        log_odds,
        z_score
    from rounded
    where z_score > 3
)

select
    ranked.comparison,
    ranked.of,
    ranked.rank,
    ranked.word,
    ranked.cables,
    ranked.cables_in_group,
    ranked.other_cables,
    ranked.cables_in_others,
    ranked.log_odds,
    ranked.z_score,
    size_of_reading.cables_read,
    size_of_reading.cables_in_dump
from ranked
cross join size_of_reading
where ranked.rank <= case when ranked.comparison = 'classification' then 15 else 8 end
order by ranked.comparison, ranked.of, ranked.rank
