-- title:    Inputs by format
-- question: What was read, and did every byte find its place?
-- chapter:  overview 20
-- answer:   Most records came as {format}: {records} in {bytes} bytes.
-- answer:   No file was read.
-- grain:    one row per format
-- chart:    none
-- caveat:   Bytes are those of the files, of archives those of the unpacked members; every byte lies in a record,
--           in a gap between records, or in a duplicate.
select
    format,
    count(*) as files,
    cast(sum(bytes) as bigint) as bytes,
    cast(sum(record_bytes) as bigint) as record_bytes,
    cast(sum(gap_bytes) as bigint) as gap_bytes,
    cast(sum(duplicate_bytes) as bigint) as duplicate_bytes,
    cast(sum(records) as bigint) as records,
    cast(sum(quarantined) as bigint) as quarantined,
    cast(sum(duplicates) as bigint) as duplicates,
    count(error) as broken_files
from files
group by format
order by bytes desc, format
