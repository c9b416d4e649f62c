-- title:    Length by classification and year
-- question: Are secret cables longer than others?
-- chapter:  volume 40
-- answer:   Half of the {cables_of_all_years where classification=SECRET} SECRET cables have at most
--           {median_words_of_all_years where classification=SECRET} words, half of the
--           {cables_of_all_years where classification=UNCLASSIFIED} UNCLASSIFIED ones at most
--           {median_words_of_all_years where classification=UNCLASSIFIED}.
-- answer:   Half of the SECRET cables of {year of last where classification=SECRET and any year and no note} have at
--           most {median_words of last where classification=SECRET and any year and no note} words, and nine in ten at
--           most {p90_words of last where classification=SECRET and any year and no note}.
-- answer:   In {year of last where any year and no note} half of the
--           {classification of last where any year and no note} cables have at most
--           {median_words of last where any year and no note} words, and nine in ten at most
--           {p90_words of last where any year and no note}.
-- answer:   No year has ten cables of one classification.
-- grain:    one row per year and classification
-- chart:    line x=year y=median_words series=classification rank=classification_rank
-- caveat:   Words are those of the paragraphs; header, subject line and signature do not count. Partial extracts, cables
--           that break off, and bodies under another cable's id are left out.
-- caveat:   The median is the least number of words that at least half of the cables do not exceed; p90 the same for
--           nine in ten.
-- caveat:   Numbers over fewer than ten cables say little; the note marks them.
with whole_cables as (
    select
        year,
        coalesce(classification, 'not stated') as classification,
        classification_rank,
        word_count
    from cables
    where not partial
        and not truncated
        and not body_mismatch
        and word_count > 0
),

lengths as (
    select
        year,
        classification,
        classification_rank,
        word_count,
        count(*) as cables
    from whole_cables
    group by year, classification, classification_rank, word_count
),

ranked as (
    select
        year,
        classification,
        classification_rank,
        word_count,
        cables,
        sum(cables) over (
            partition by year, classification, classification_rank
            order by word_count
            rows between unbounded preceding and current row
        ) as cables_up_to_here,
        sum(cables) over (partition by year, classification, classification_rank) as cables_in_all
    from lengths
),

lengths_of_all_years as (
    select
        classification,
        word_count,
        sum(cables) as cables
    from lengths
    group by classification, word_count
),

ranked_of_all_years as (
    select
        classification,
        word_count,
        cables,
        sum(cables) over (
            partition by classification
            order by word_count
            rows between unbounded preceding and current row
        ) as cables_up_to_here,
        sum(cables) over (partition by classification) as cables_in_all
    from lengths_of_all_years
),

all_years as (
    select
        classification,
        cast(sum(cables) as bigint) as cables,
        min(case when 2 * cables_up_to_here >= cables_in_all then word_count end) as median_words
    from ranked_of_all_years
    group by classification
)

select
    ranked.year,
    ranked.classification,
    ranked.classification_rank,
    cast(sum(ranked.cables) as bigint) as cables,
    cast(sum(ranked.cables * cast(ranked.word_count as bigint)) as bigint) as words,
    min(case when 2 * ranked.cables_up_to_here >= ranked.cables_in_all then ranked.word_count end) as median_words,
    min(case when 10 * ranked.cables_up_to_here >= 9 * ranked.cables_in_all then ranked.word_count end) as p90_words,
    max(ranked.word_count) as longest_words,
    case when all_years.cables >= 10 then all_years.cables end as cables_of_all_years,
    case when all_years.cables >= 10 then all_years.median_words end as median_words_of_all_years,
    case when sum(ranked.cables) < 10 then 'fewer than 10 cables' end as note
from ranked
inner join all_years
    on all_years.classification = ranked.classification
group by ranked.year, ranked.classification, ranked.classification_rank, all_years.cables, all_years.median_words
order by ranked.year nulls last, ranked.classification_rank nulls last, ranked.classification
