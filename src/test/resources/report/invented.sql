-- An invented dump for looking at the report: 30,000 cables, 40 posts, 300 TAGS, 1973 to 2010, and hostile text.
insert into ref_countries (iso2, name) values ('FR', 'France'), ('KZ', 'Kazakhstan'), ('TR', 'Türkiye');

insert into ref_posts (post, title, kind, country, place)
select 'POST' || i, 'Embassy Post ' || i, 'embassy', ['FR', 'KZ', 'TR'][i % 3 + 1], 'POST' || i from range(40) t(i);

insert into ref_tags (code, kind, name, confidence)
select 'T' || lpad(i::varchar, 3, '0'), ['subject', 'geo', 'program'][i % 3 + 1], 'Meaning of tag ' || i, 'high'
from range(290) t(i);

insert into ref_defects (code, meaning) values
    ('dtg_unreadable', 'A date-time group line whose date or time cannot be read'),
    ('address_unreadable', 'A line in an address list that is no address'),
    ('no_cable', 'Nothing in the record looks like a cable');

create macro roll(i, salt) as (hash(i::varchar || salt) % 1000000)::double / 1000000;

insert into cables (cable_id, post, dated_at, year, classification, classification_rank, precedence, captions, tags,
    subject, paragraph_count, word_count, defect_count)
with rolled as (
    select
        i,
        case when i < 3 then 1966 else 1973 + floor(38 * pow(roll(i, 'year'), 0.55))::int end as year,
        floor(40 * pow(roll(i, 'post'), 2))::int as post,
        roll(i, 'class') as class,
        roll(i, 'urgent') as urgent
    from range(30000) t(i)
),
dated as (
    select
        *,
        case when i % 997 = 5 then null
            else make_timestamp(year, 1 + (12 * roll(i, 'month'))::int % 12, 1 + (i % 28)::int, 10, 30, 0) end as stamp,
        least(3, greatest(0, (year - 1990) / 20.0 + class)) as secret
    from rolled
)
select
    i || 'ID', 'POST' || post, stamp, case when stamp is not null then year end,
    case when i % 211 = 0 then null when class < 0.04 + (year - 1973) / 600.0 then 'SECRET' when class < 0.42 then 'CONFIDENTIAL'
        when year < 1990 and class < 0.55 then 'LIMITED OFFICIAL USE' else 'UNCLASSIFIED' end,
    case when i % 211 = 0 then null when class < 0.04 + (year - 1973) / 600.0 then 3 when class < 0.42 then 2
        when year < 1990 and class < 0.55 then 1 else 0 end,
    case when urgent < 0.005 then 'FLASH' when urgent < 0.2 + (2010 - year) / 300.0 then 'IMMEDIATE'
        when urgent < 0.55 then 'PRIORITY' when urgent < 0.93 then 'ROUTINE' end,
    case when i % 40 = 0 then ['SYNTHETIC'] else [] end,
    case when i % 50 = 0 then []
        when i % 31 = 1 then ['=HYPERLINK(1)', '<script>alert(1)</script>']
        else list_distinct(['T' || lpad(floor(300 * pow(roll(i, 'a'), 3))::int::varchar, 3, '0'),
            'T' || lpad(floor(300 * pow(roll(i, 'b'), 3))::int::varchar, 3, '0'),
            'T' || lpad(floor(300 * pow(roll(i, 'c') * roll(year, 'd'), 2))::int::varchar, 3, '0')]) end,
    '<script>alert(1)</script>', 12, 900 + i % 700, case when i % 9 = 0 then 1 else 0 end
from dated;

insert into paragraphs (cable_id, ordinal, mark, mark_level, mark_rank, classification)
select
    cable_id, n,
    case when n % 4 = 3 then null when classification_rank = 3 and n = 1 then 'S' when classification_rank >= 2 then 'C' else 'U' end,
    case when n % 4 = 3 then null when classification_rank = 3 and n = 1 then 'SECRET' when classification_rank >= 2 then 'CONFIDENTIAL' else 'UNCLASSIFIED' end,
    case when n % 4 = 3 then null when classification_rank = 3 and n = 1 then 3 when classification_rank >= 2 then 2 else 0 end,
    classification
from cables, range(6) t(n) where hash(cable_id) % 5 = 0;

insert into outcomes (record_id, status, reason)
select i, case when i % 1500 = 0 then 'quarantined' else 'parsed' end, case when i % 1500 = 0 then 'no_cable' end from range(30021) t(i);

insert into defects (record_id, cable_id, code)
select i, cable_id, ['dtg_unreadable', 'address_unreadable', 'tags_unknown'][i::int % 3 + 1]
from (select row_number() over (order by cable_id) as i, cable_id from cables where defect_count > 0);

insert into files (file, format, bytes, record_bytes, gap_bytes, records, quarantined, duplicates, sha256)
values ('invented.csv', 'csv', 180300200, 180210000, 90200, 30021, 21, 4, 'c0ffee'), ('one.txt', 'text', 9000, 9000, 0, 1, 0, 0, 'facade');
