-- title:    Fields of cables
-- question: How complete are the cables' fields?
-- chapter:  quality 30
-- answer:   {share_percent where field=subject} % of the {cables_in_dump} cables have a subject line,
--           {share_percent where field=tags} % have TAGS and {share_percent where field=addressees} % have addressees.
-- answer:   There are no cables.
-- grain:    one row per field
-- chart:    ranking x=meaning y=share_percent top=40
-- share:    share_percent = cables / cables_in_dump
-- caveat:   Each field is a column of the table of cables, by the name that the table here gives beside it.
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

names (field, meaning) as (
    values
        ('addressees', 'addressees'),
        ('approved_by', 'approving officer'),
        ('attention', 'line for the attention of somebody'),
        ('captions', 'captions'),
        ('classification', 'classification'),
        ('classified_by', 'classifying officer'),
        ('concepts', 'concepts (1973 to 1979)'),
        ('dated_at', 'date of any kind'),
        ('declared_at', 'date given beside the text'),
        ('declared_id', 'id given beside the text'),
        ('declassify_on', 'date of declassification'),
        ('declassify_rule', 'rule for declassification'),
        ('drafted_by', 'drafting officer'),
        ('drafting_office', 'drafting office'),
        ('executive_order', 'executive order'),
        ('filed_at', 'time of filing'),
        ('header_lines', 'further lines of the header'),
        ('info_precedence', 'precedence for information'),
        ('originator', 'originator'),
        ('post', 'post'),
        ('precedence', 'precedence'),
        ('reasons', 'reasons for classifying'),
        ('refs', 'references'),
        ('released_on', 'date of release'),
        ('sent_at', 'time of sending'),
        ('serial', 'serial number of the post'),
        ('signature', 'signature'),
        ('station', 'sending station'),
        ('station_serial', 'serial number of the station'),
        ('subject', 'subject line'),
        ('subject_mark', 'mark of the subject line'),
        ('summary', 'summary'),
        ('tags', 'TAGS'),
        ('text', 'text'),
        ('transmission_id', 'transmission id')
),

fields as (
    select
        names.field,
        names.meaning,
        case names.field
            when 'addressees' then counted.addressees_cables
            when 'approved_by' then counted.approved_by_cables
            when 'attention' then counted.attention_cables
            when 'captions' then counted.captions_cables
            when 'classification' then counted.classification_cables
            when 'classified_by' then counted.classified_by_cables
            when 'concepts' then counted.concepts_cables
            when 'dated_at' then counted.dated_at_cables
            when 'declared_at' then counted.declared_at_cables
            when 'declared_id' then counted.declared_id_cables
            when 'declassify_on' then counted.declassify_on_cables
            when 'declassify_rule' then counted.declassify_rule_cables
            when 'drafted_by' then counted.drafted_by_cables
            when 'drafting_office' then counted.drafting_office_cables
            when 'executive_order' then counted.executive_order_cables
            when 'filed_at' then counted.filed_at_cables
            when 'header_lines' then counted.header_lines_cables
            when 'info_precedence' then counted.info_precedence_cables
            when 'originator' then counted.originator_cables
            when 'post' then counted.post_cables
            when 'precedence' then counted.precedence_cables
            when 'reasons' then counted.reasons_cables
            when 'refs' then counted.refs_cables
            when 'released_on' then counted.released_on_cables
            when 'sent_at' then counted.sent_at_cables
            when 'serial' then counted.serial_cables
            when 'signature' then counted.signature_cables
            when 'station' then counted.station_cables
            when 'station_serial' then counted.station_serial_cables
            when 'subject' then counted.subject_cables
            when 'subject_mark' then counted.subject_mark_cables
            when 'summary' then counted.summary_cables
            when 'tags' then counted.tags_cables
            when 'text' then counted.text_cables
            when 'transmission_id' then counted.transmission_id_cables
        end as cables,
        counted.cables_in_dump
    from names
    cross join counted
)

select
    field,
    meaning,
    cables,
    cables_in_dump,
    cast(round(100 * cables / cables_in_dump, 1) as decimal(4, 1)) as share_percent,
    case when cables_in_dump < 10 then 'fewer than 10' end as note
from fields
where cables_in_dump > 0
order by cables desc, field
