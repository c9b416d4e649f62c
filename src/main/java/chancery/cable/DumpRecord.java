package chancery.cable;

import java.util.Optional;

/**
 * One cable's text in a dump, as it arrived and before parsing.
 *
 * @param recordId 32 hexadecimal digits: a 128-bit hash over file, member, offset and content
 * @param contentId the same over declared fields, header and body alone
 * @param source where it stands
 * @param format the layout it was cut from
 * @param declared what the container says
 * @param header the header block, where the container keeps one apart
 * @param body the text; everything, where the container keeps no header apart; the raw text when damaged
 * @param bytes the raw bytes: of an HTML page, and of anything that is not valid in the dump's encoding
 * @param damage what the splitter found, such as {@code unclosed_quote}; absent when it was cut cleanly
 */
public record DumpRecord(
        String recordId,
        String contentId,
        Source source,
        DumpFormat format,
        Declared declared,
        Optional<String> header,
        String body,
        Optional<byte[]> bytes,
        Optional<String> damage) {}
