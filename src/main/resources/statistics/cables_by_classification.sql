-- title:    Cables by classification
-- question: How many cables are secret?
-- chapter:  secrecy 10
-- answer:   {cables where classification=SECRET} (cable is|cables are) SECRET ({share_percent where classification=SECRET} %),
--           {cables where classification=CONFIDENTIAL} CONFIDENTIAL ({share_percent where
--           classification=CONFIDENTIAL} %) and {cables where classification=UNCLASSIFIED} UNCLASSIFIED
--           ({share_percent where classification=UNCLASSIFIED} %).
-- answer:   No classification has more cables than {classification of max cables}: {cables of max cables}, or
--           {share_percent of max cables} %.
-- answer:   There are no cables.
-- grain:    one row per classification
-- chart:    ranking x=classification y=cables
-- share:    share_percent = cables / cables_in_dump
-- finding:  20 {share_percent where classification=SECRET} % of the cables are SECRET and
--           {share_percent where classification=CONFIDENTIAL} % CONFIDENTIAL;
--           {share_percent where classification=UNCLASSIFIED} % are UNCLASSIFIED.
-- finding:  20 {share_percent of max cables} % of the cables are {classification of max cables}.
-- caveat:   {cables where classification=not stated} cables show no classification that could be read.
with counted as (
    select
        coalesce(classification, 'not stated') as classification,
        classification_rank,
        count(*) as cables
    from cables
    group by coalesce(classification, 'not stated'), classification_rank
)

select
    classification,
    classification_rank,
    cables,
    cast(sum(cables) over () as bigint) as cables_in_dump,
    cast(round(100 * cables / sum(cables) over (), 1) as decimal(4, 1)) as share_percent
from counted
order by classification_rank desc nulls last, classification
