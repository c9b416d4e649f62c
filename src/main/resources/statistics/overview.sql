-- title:    {collection}, {period}
-- question: What is in this dump?
-- chapter:  overview 10
-- answer:   The dump holds {cables} (cable|cables) of {posts} (post|posts), dated from {first_date} to {last_date}, with
--           {words} words.
-- answer:   The dump holds {cables} (cable|cables), none of them with a readable date.
-- grain:    one row
-- chart:    facts show=cables,posts,first_date,last_date,words,records,unreadable_records,synthetic_cables
-- share:    synthetic_percent = synthetic_cables / cables
-- share:    cables_without_defect_percent = cables_without_defect / cables
-- share:    unreadable_percent = unreadable_records / records
-- finding:  55 Each of the {records where unreadable_records=0} records held a cable that could be read, and
--           {cables_without_defect_percent where unreadable_records=0} % of the cables were read without any defect.
-- finding:  55 {records} records were read and {unreadable_records} of them ({unreadable_percent} %) held no cable that
--           could be read; {cables_without_defect_percent} % of the cables were read without any defect.
-- finding:  55 {records} records were read; {unreadable_records} of them held no cable that could be read.
-- notice:   Synthetic data. {synthetic_cables} of the {cables} cables ({synthetic_percent} %) were made by a program
--           and carry the caption SYNTHETIC; they tell of nothing that happened.
-- citation: {collection}, {period}, {records} records, inputs {inputs}
-- caveat:   What was published is a selection, not all of the Department of State's traffic.
-- caveat:   A cable can come as several records, such as its sections, and counts once.
-- caveat:   The inputs' hash is the MD5 hash of the list of the SHA-256 hashes of all files read, in order.
-- caveat:   {duplicates} records that were there already are not counted again.
-- caveat:   {undated_cables} cables have no readable date and are left out wherever time is shown.
-- caveat:   Reading broke off in {broken_files} files.
with counted_records as (
    select
        count(*) as records,
        count(case when status = 'quarantined' then 1 end) as unreadable_records
    from outcomes
),

counted_files as (
    select
        count(*) as files,
        cast(sum(bytes) as bigint) as bytes,
        nullif(cast(sum(duplicates) as bigint), 0) as duplicates,
        nullif(count(error), 0) as broken_files,
        md5(cast(array_sort(array_agg(distinct sha256)) as string)) as inputs
    from files
),

counted_cables as (
    select
        count(*) as cables,
        count(distinct post) as posts,
        cast(min(dated_at) as date) as first_date,
        cast(max(dated_at) as date) as last_date,
        min(year(dated_at)) as first_year,
        max(year(dated_at)) as last_year,
        nullif(count(*) - count(dated_at), 0) as undated_cables,
        cast(sum(paragraph_count) as bigint) as paragraphs,
        cast(sum(word_count) as bigint) as words,
        count(case when defect_count = 0 then 1 end) as cables_without_defect,
        count(case when array_contains(captions, 'SYNTHETIC') then 1 end) as synthetic_cables
    from cables
)

select
    case
        when synthetic_cables = 0 then 'Diplomatic cables'
        when synthetic_cables = cables then 'Synthetic diplomatic cables'
        else 'Partly synthetic diplomatic cables'
    end as collection,
    case
        when first_year is null then 'undated'
        when first_year = last_year then cast(first_year as string)
        else concat(cast(first_year as string), ' to ', cast(last_year as string))
    end as period,
    cables,
    posts,
    first_date,
    last_date,
    undated_cables,
    paragraphs,
    words,
    nullif(synthetic_cables, 0) as synthetic_cables,
    cast(round(100 * nullif(synthetic_cables, 0) / cables, 1) as decimal(4, 1)) as synthetic_percent,
    cables_without_defect,
    cast(round(100 * cables_without_defect / nullif(cables, 0), 1) as decimal(4, 1)) as cables_without_defect_percent,
    records,
    unreadable_records,
    cast(round(100 * unreadable_records / nullif(records, 0), 1) as decimal(4, 1)) as unreadable_percent,
    duplicates,
    files,
    bytes,
    broken_files,
    inputs
from counted_records
cross join counted_files
cross join counted_cables
order by inputs
