-- title:    Fields of cables
-- question: How complete are the cables' fields?
-- chapter:  quality 30
-- answer:   {share_percent where field=subject} % of the {cables_in_dump} cables have a subject line,
--           {share_percent where field=tags} % have TAGS and {share_percent where field=addressees} % have addressees.
-- answer:   There are no cables.
-- grain:    one row per field
-- chart:    ranking x=field y=share_percent top=40
-- caveat:   Many fields are absent by right: an unclassified cable has no reasons, and partial extracts have no header.
-- caveat:   There are {note} cables, so that shares say little.
with counted as (
    select
        count(*) as cables_in_dump,
        count(post) as post_cables,
        count(serial) as serial_cables,
        count(sent_at) as sent_at_cables,
        count(dated_at) as dated_at_cables,
        count(transmission_id) as transmission_id_cables,
        count(station) as station_cables,
        count(station_serial) as station_serial_cables,
        count(filed_at) as filed_at_cables,
        count(precedence) as precedence_cables,
        count(info_precedence) as info_precedence_cables,
        count(originator) as originator_cables,
        count(classification) as classification_cables,
        count(executive_order) as executive_order_cables,
        count(declassify_on) as declassify_on_cables,
        count(declassify_rule) as declassify_rule_cables,
        count(subject) as subject_cables,
        count(subject_mark) as subject_mark_cables,
        count(signature) as signature_cables,
        count(summary) as summary_cables,
        count(drafting_office) as drafting_office_cables,
        count(classified_by) as classified_by_cables,
        count(released_on) as released_on_cables,
        count(declared_id) as declared_id_cables,
        count(declared_at) as declared_at_cables,
        count(case when size(addressees) > 0 then 1 end) as addressees_cables,
        count(case when size(header_lines) > 0 then 1 end) as header_lines_cables,
        count(case when size(captions) > 0 then 1 end) as captions_cables,
        count(case when size(attention) > 0 then 1 end) as attention_cables,
        count(case when size(tags) > 0 then 1 end) as tags_cables,
        count(case when size(refs) > 0 then 1 end) as refs_cables,
        count(case when size(reasons) > 0 then 1 end) as reasons_cables,
        count(case when size(drafted_by) > 0 then 1 end) as drafted_by_cables,
        count(case when size(approved_by) > 0 then 1 end) as approved_by_cables,
        count(case when size(concepts) > 0 then 1 end) as concepts_cables,
        count(case when word_count > 0 then 1 end) as text_cables
    from cables
),

fields as (
    select 'addressees' as field, addressees_cables as cables, cables_in_dump from counted
    union all
    select 'approved_by' as field, approved_by_cables as cables, cables_in_dump from counted
    union all
    select 'attention' as field, attention_cables as cables, cables_in_dump from counted
    union all
    select 'captions' as field, captions_cables as cables, cables_in_dump from counted
    union all
    select 'classification' as field, classification_cables as cables, cables_in_dump from counted
    union all
    select 'classified_by' as field, classified_by_cables as cables, cables_in_dump from counted
    union all
    select 'concepts' as field, concepts_cables as cables, cables_in_dump from counted
    union all
    select 'dated_at' as field, dated_at_cables as cables, cables_in_dump from counted
    union all
    select 'declared_at' as field, declared_at_cables as cables, cables_in_dump from counted
    union all
    select 'declared_id' as field, declared_id_cables as cables, cables_in_dump from counted
    union all
    select 'declassify_on' as field, declassify_on_cables as cables, cables_in_dump from counted
    union all
    select 'declassify_rule' as field, declassify_rule_cables as cables, cables_in_dump from counted
    union all
    select 'drafted_by' as field, drafted_by_cables as cables, cables_in_dump from counted
    union all
    select 'drafting_office' as field, drafting_office_cables as cables, cables_in_dump from counted
    union all
    select 'executive_order' as field, executive_order_cables as cables, cables_in_dump from counted
    union all
    select 'filed_at' as field, filed_at_cables as cables, cables_in_dump from counted
    union all
    select 'header_lines' as field, header_lines_cables as cables, cables_in_dump from counted
    union all
    select 'info_precedence' as field, info_precedence_cables as cables, cables_in_dump from counted
    union all
    select 'originator' as field, originator_cables as cables, cables_in_dump from counted
    union all
    select 'post' as field, post_cables as cables, cables_in_dump from counted
    union all
    select 'precedence' as field, precedence_cables as cables, cables_in_dump from counted
    union all
    select 'reasons' as field, reasons_cables as cables, cables_in_dump from counted
    union all
    select 'refs' as field, refs_cables as cables, cables_in_dump from counted
    union all
    select 'released_on' as field, released_on_cables as cables, cables_in_dump from counted
    union all
    select 'sent_at' as field, sent_at_cables as cables, cables_in_dump from counted
    union all
    select 'serial' as field, serial_cables as cables, cables_in_dump from counted
    union all
    select 'signature' as field, signature_cables as cables, cables_in_dump from counted
    union all
    select 'station' as field, station_cables as cables, cables_in_dump from counted
    union all
    select 'station_serial' as field, station_serial_cables as cables, cables_in_dump from counted
    union all
    select 'subject' as field, subject_cables as cables, cables_in_dump from counted
    union all
    select 'subject_mark' as field, subject_mark_cables as cables, cables_in_dump from counted
    union all
    select 'summary' as field, summary_cables as cables, cables_in_dump from counted
    union all
    select 'tags' as field, tags_cables as cables, cables_in_dump from counted
    union all
    select 'text' as field, text_cables as cables, cables_in_dump from counted
    union all
    select 'transmission_id' as field, transmission_id_cables as cables, cables_in_dump from counted
)

select
    field,
    cables,
    cables_in_dump,
    cast(round(100 * cables / cables_in_dump, 1) as decimal(4, 1)) as share_percent,
    case when cables_in_dump < 10 then 'fewer than 10' end as note
from fields
where cables_in_dump > 0
order by cables desc, field
