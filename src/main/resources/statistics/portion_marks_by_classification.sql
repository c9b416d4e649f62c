-- title:    Portion marks by classification
-- question: How secret are the paragraphs of secret cables?
-- chapter:  secrecy 30
-- answer:   Of the paragraphs of SECRET cables {share_percent where classification=SECRET and mark_level=SECRET} % are
--           marked SECRET themselves; of those of CONFIDENTIAL cables
--           {share_percent where classification=CONFIDENTIAL and mark_level=UNCLASSIFIED} % are marked UNCLASSIFIED.
-- answer:   Of the paragraphs of CONFIDENTIAL cables
--           {share_percent where classification=CONFIDENTIAL and mark_level=CONFIDENTIAL} % are marked CONFIDENTIAL
--           themselves.
-- answer:   Paragraphs of {classification of max paragraphs} cables are the most frequent here;
--           {share_percent of max paragraphs} % of them are {mark_level of max paragraphs}.
-- answer:   There are no paragraphs.
-- grain:    one row per classification of the cable and level of the paragraph's portion mark
-- chart:    stacked-share x=classification y=share_percent series=mark_level rank=mark_rank
-- share:    share_percent = paragraphs / paragraphs_in_classification
-- caveat:   SBU and FOUO count as UNCLASSIFIED, which is what they are. Unmarked paragraphs are usual in unclassified
--           cables and in those of the 1970s.
with counted as (
    select
        coalesce(classification, 'not stated') as classification,
        coalesce(mark_level, 'unmarked') as mark_level,
        mark_rank,
        count(*) as paragraphs
    from paragraphs
    group by coalesce(classification, 'not stated'), coalesce(mark_level, 'unmarked'), mark_rank
),

ranks as (
    select
        classification,
        max(classification_rank) as classification_rank
    from cables
    group by classification
),

measured as (
    select
        counted.classification,
        ranks.classification_rank,
        counted.mark_level,
        counted.mark_rank,
        counted.paragraphs,
        cast(sum(counted.paragraphs) over (partition by counted.classification) as bigint)
            as paragraphs_in_classification
    from counted
    left join ranks
        on ranks.classification = counted.classification
)

select
    classification,
    mark_level,
    mark_rank,
    paragraphs,
    paragraphs_in_classification,
    cast(round(100 * paragraphs / paragraphs_in_classification, 1) as decimal(4, 1)) as share_percent,
    case when paragraphs_in_classification < 10 then 'fewer than 10 paragraphs' end as note
from measured
order by classification_rank desc nulls last, classification, mark_rank nulls last, mark_level
