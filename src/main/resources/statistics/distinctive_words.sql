-- title:    Distinctive words
-- question: Which words are typical of secret cables, of a year, of a post?
-- chapter:  subjects 50
-- answer:   Most typical of SECRET cables, against UNCLASSIFIED ones, are the words
--           "{word where of=SECRET and rank=1}", "{word where of=SECRET and rank=2}" and
--           "{word where of=SECRET and rank=3}".
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
with hashed as (
    select
        cable_id,
        classification,
        year,
        post,
        row_number() over (order by md5(cable_id), cable_id) as position,
        count(*) over () as cables_in_dump
    from cables
    where not body_mismatch
),

read_cables as (
    select
        cable_id,
        classification,
        year,
        post,
        cables_in_dump
    from hashed
    where position <= 5000
),

size_of_reading as (
    select
        count(*) as cables_read,
        max(cables_in_dump) as cables_in_dump
    from read_cables
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
        cable_id,
        word,
        count(*) over (partition by word) as cables
    from words_once
),

words as (
    select
        counted_words.cable_id,
        counted_words.word
    from counted_words
    left join name_words
        on name_words.word = counted_words.word
    where counted_words.cables >= 10
        and (
            name_words.word is null
            or (name_words.is_protected = 0 and 2 * name_words.cables < counted_words.cables)
        )
),

groups as (
    select
        'classification' as comparison,
        classification as of,
        cable_id
    from read_cables
    where classification in ('SECRET', 'UNCLASSIFIED')
    union all
    select
        'year' as comparison,
        cast(year as string) as of,
        cable_id
    from read_cables
    where year is not null
    union all
    select
        'post' as comparison,
        post as of,
        cable_id
    from read_cables
    where post is not null
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

counted as (
    select
        groups.comparison,
        groups.of,
        words.word,
        count(*) as cables
    from groups
    inner join words
        on words.cable_id = groups.cable_id
    group by groups.comparison, groups.of, words.word
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
        group_sizes.cables_in_group,
        group_sizes.cables_compared - group_sizes.cables_in_group as cables_in_others,
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
    inner join group_sizes
        on group_sizes.comparison = with_prior.comparison and group_sizes.of = with_prior.of
    where group_sizes.cables_in_group >= 10
        and (group_sizes.comparison = 'classification' or group_sizes.size_rank <= 15)
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
