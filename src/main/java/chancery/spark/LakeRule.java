package chancery.spark;

import chancery.cable.Classification;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A rule that the tables of a snapshot keep.
 *
 * @param law 1 to 7
 * @param says what ought to be
 * @param sql gives a row for each breach, whose column {@code what} names it; reads the views of the snapshot, and
 *     {@code stored}: the records of its ingests, whether they have an outcome or not
 */
record LakeRule(int law, String says, String sql) {

    static final List<LakeRule> ALL = List.of(
            new LakeRule(1, "the bytes of a file are those of its records, gaps and duplicates", """
                    select concat_ws('/', file, member) as what
                    from files
                    where
                        bytes <> record_bytes + gap_bytes + duplicate_bytes
                        or least(record_bytes, gap_bytes, duplicate_bytes, records, duplicates, quarantined) < 0
                    """),
            new LakeRule(1, "the records that a file counts are stored", """
                    with kept as (
                        select
                            ingest,
                            file,
                            member,
                            count(*) as records,
                            sum(byte_length) as record_bytes,
                            count_if(status = 'quarantined') as quarantined,
                            sum(if(status = 'quarantined', byte_length, 0)) as quarantined_bytes
                        from stored
                        left join outcomes using (record_id)
                        group by ingest, file, member
                    )

                    select concat_ws('/', coalesce(files.file, kept.file), coalesce(files.member, kept.member)) as what
                    from files
                    full join kept
                        on files.ingest = kept.ingest and files.file = kept.file and files.member <=> kept.member
                    where
                        files.file is null
                        or files.records <> coalesce(kept.records, 0)
                        or files.record_bytes <> coalesce(kept.record_bytes, 0)
                        or files.quarantined <> coalesce(kept.quarantined, 0)
                        or files.quarantined_bytes <> coalesce(kept.quarantined_bytes, 0)
                    """),
            new LakeRule(1, "no byte is in two records", """
                    with placed as (
                        select
                            record_id,
                            byte_offset,
                            lag(byte_offset + byte_length) over (
                                partition by ingest, file, member order by byte_offset, record_id
                            ) as end_before
                        from stored
                    )

                    select record_id as what from placed where byte_offset < end_before
                    """),
            new LakeRule(1, "a record lies within its file", """
                    select record_id as what
                    from stored
                    left join files
                        on
                            stored.ingest = files.ingest
                            and stored.file = files.file
                            and stored.member <=> files.member
                    where byte_offset < 0 or not coalesce(byte_offset + byte_length <= files.bytes, false)
                    """),
            new LakeRule(1, "a record is stored once and has one outcome", """
                    with seen as (
                        select record_id, 1 as stored, 0 as outcomes from stored
                        union all
                        select record_id, 0 as stored, 1 as outcomes from outcomes
                    )

                    select record_id as what
                    from seen
                    group by record_id
                    having sum(stored) <> 1 or sum(outcomes) <> 1
                    """),
            new LakeRule(1, "a parsed record has a cable, a quarantined one a reason", """
                    select record_id as what
                    from outcomes
                    where case status
                        when 'parsed' then cable_id is null or reason is not null
                        when 'quarantined' then cable_id is not null or reason is null
                        else true
                    end
                    """),
            new LakeRule(1, "a cable names its records, all and no others", """
                    with seen as (
                        select cable_id, explode(record_ids) as record_id, 1 as named, 0 as parsed from cables
                        union all
                        select cable_id, record_id, 0 as named, 1 as parsed from outcomes where status = 'parsed'
                    )

                    select concat(cable_id, ' and the record ', record_id) as what
                    from seen
                    group by cable_id, record_id
                    having sum(named) <> 1 or sum(parsed) <> 1
                    """),
            new LakeRule(1, "a cable counts its different texts", """
                    with named as (
                        select cable_id, versions, explode(record_ids) as record_id from cables
                    )

                    select cable_id as what
                    from named
                    join stored on named.record_id = stored.record_id
                    group by cable_id, versions
                    having count(distinct content_id) <> versions
                    """),
            new LakeRule(1, "a cable is one row", """
                    select cable_id as what from cables group by cable_id having count(*) > 1
                    """),
            new LakeRule(1, "a cable's paragraphs are there, numbered 1, 2, … and counted", """
                    with found as (
                        select
                            cable_id,
                            count(*) as paragraphs,
                            count(distinct ordinal) as ordinals,
                            min(ordinal) as first_ordinal,
                            max(ordinal) as last_ordinal,
                            sum(word_count) as words,
                            sum(redactions) as redactions
                        from paragraphs
                        group by cable_id
                    )

                    select coalesce(cables.cable_id, found.cable_id) as what
                    from cables
                    full join found on cables.cable_id = found.cable_id
                    where
                        cables.cable_id is null
                        or cables.paragraph_count <> coalesce(paragraphs, 0)
                        or cables.word_count <> coalesce(words, 0)
                        or cables.redactions <> coalesce(found.redactions, 0)
                        or first_ordinal <> 1
                        or last_ordinal <> paragraphs
                        or ordinals <> paragraphs
                    """),
            counted("mentions", "mention_count"),
            counted("defects", "defect_count"),
            new LakeRule(3, "a paragraph's spans lie in the bodies of its cable's records", """
                    with piece as (
                        select cable_id, ordinal, inline(spans) from paragraphs
                    )

                    select concat(piece.cable_id, ' paragraph ', ordinal) as what
                    from piece
                    left join cables on piece.cable_id = cables.cable_id
                    left join stored on piece.record_id = stored.record_id
                    where
                        not coalesce(array_contains(record_ids, piece.record_id), false)
                        or span_start < 0
                        or span_start > span_end
                        or not coalesce(span_end <= length(body), false)
                    """),
            new LakeRule(3, "the text between a mention's span is its surface", """
                    select concat(mentions.cable_id, ' paragraph ', mentions.ordinal, ': ', surface) as what
                    from mentions
                    left join cables on mentions.cable_id = cables.cable_id
                    left join paragraphs
                        on mentions.cable_id = paragraphs.cable_id and mentions.ordinal = paragraphs.ordinal
                    where not (
                        surface <=> substring(
                            if(mentions.ordinal = 0, subject, text), span_start + 1, span_end - span_start
                        )
                    )
                    """),
            new LakeRule(1, "a defect is of a record of its cable and is explained", """
                    select concat(defects.record_id, ' ', defects.code) as what
                    from defects
                    left join outcomes on defects.record_id = outcomes.record_id
                    left join ref_defects on defects.code = ref_defects.code
                    where not (defects.cable_id <=> outcomes.cable_id) or ref_defects.code is null
                    """),
            new LakeRule(4, "a cable lies under the year of its date, else of its id", """
                    select cable_id as what
                    from cables
                    where
                        not (dated_at <=> coalesce(sent_at, declared_at))
                        or not (year <=> coalesce(year(dated_at), id_year))
                    """),
            ranked("cables", "classification", "classification_rank"),
            ranked("paragraphs", "mark_level", "mark_rank"),
            ofItsCable("paragraphs"),
            ofItsCable("mentions"),
            new LakeRule(4, "paragraphs and defects repeat classification and year of their cable", """
                    select paragraphs.cable_id as what
                    from paragraphs
                    join cables on paragraphs.cable_id = cables.cable_id
                    where not (paragraphs.classification <=> cables.classification)
                    union all
                    select defects.cable_id as what
                    from defects
                    join cables on defects.cable_id = cables.cable_id
                    where not (defects.year <=> cables.year)
                    """));

    private static LakeRule counted(String table, String count) {
        return new LakeRule(1, "a cable's " + table + " are there and counted", """
                with found as (
                    select cable_id, count(*) as rows from TABLE where cable_id is not null group by cable_id
                )

                select coalesce(cables.cable_id, found.cable_id) as what
                from cables
                full join found on cables.cable_id = found.cable_id
                where cables.cable_id is null or cables.COUNT <> coalesce(rows, 0)
                """.replace("TABLE", table)
                .replace("COUNT", count));
    }

    private static LakeRule ranked(String table, String level, String rank) {
        String levels = Arrays.stream(Classification.values())
                .map(known -> "'" + known.label() + "', " + known.rank())
                .collect(Collectors.joining(", "));
        return new LakeRule(4, table + " have the rank of their " + level, """
                select cable_id as what from TABLE where not (RANK <=> element_at(map(LEVELS), LEVEL))
                """.replace("TABLE", table)
                .replace("RANK", rank)
                .replace("LEVELS", levels)
                .replace("LEVEL", level));
    }

    private static LakeRule ofItsCable(String table) {
        return new LakeRule(4, table + " repeat date, year and post of their cable", """
                select TABLE.cable_id as what
                from TABLE
                left join cables on TABLE.cable_id = cables.cable_id
                where
                    not (TABLE.dated_at <=> cables.dated_at)
                    or not (TABLE.year <=> cables.year)
                    or not (TABLE.post <=> if(body_mismatch, null, cables.post))
                """.replace("TABLE", table));
    }
}
