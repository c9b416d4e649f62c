package chancery.cable;

import java.util.Locale;

/**
 * Something in a record's text that is not as the format asks. A value, not an error: parsing goes on beside it.
 *
 * @param recordId the record it was found in
 * @param code what kind of defect
 * @param part in which of the record's two texts
 * @param span where
 * @param detail what a person needs to see, such as {@code printed 14, read as 4}; may be empty
 */
public record Defect(String recordId, Code code, Part part, Span span, String detail) {

    /** Every kind of defect; {@code docs/defects.md} has an example of each, and a test compares the two. */
    public enum Code {
        /** {@code O 312560Z FEB 09} */
        DTG_UNREADABLE("A date-time group line whose date or time cannot be read"),
        /** {@code DE RUEHXX #21} */
        ORIGIN_LINE_UNREADABLE("A DE line that does not have station, serial and filing time"),
        /** {@code RUEHXX/} */
        ADDRESS_UNREADABLE("A line in an address list that is no address"),
        /** A body that begins {@code O 011200Z JUL 09}, {@code FM AMEMBASSY BERN}. */
        HEADER_REPEATED("A header pasted into the body, where the container keeps one apart"),
        /** {@code DE RUEHSW #0021 1851200} under {@code O 011200Z JUL 09}. */
        FILING_TIME_DISAGREES("A filing time before the date-time group, or more than a day after it"),
        /** {@code DE RUEHSW #0022} in 09BERN21. */
        STATION_SERIAL_DISAGREES("A station serial on the DE line that is not the last four digits of the id"),
        /** {@code O 011200Z JUL 08} in 09BERN21. */
        YEAR_DISAGREES("A date-time group in another year than the id"),
        /** {@code 09EFTOBERN21}, which is 09BERN21. */
        ID_REPAIRED("A declared id that is not in the usual form: damaged, or by another name of the post"),
        /** {@code 31/31/2009} */
        DECLARED_DATE_UNREADABLE("A date of the container that cannot be read"),
        /** {@code This record is a partial extract of the original cable.} */
        PARTIAL_EXTRACT("A cable of which the container holds an extract or only a card"),
        /** A body that begins with {@code SIPDIS}. */
        CLASSIFICATION_LINE_MISSING("A text without a classification line"),
        /** {@code UNCLAS BERN 000022} in 09BERN21. */
        CLASSIFICATION_LINE_DISAGREES("Post or serial on the classification line that are not those of the id"),
        /** {@code S E C R E T OSLO 000321} under the id 09BERN21. */
        BODY_OF_ANOTHER_CABLE("A body whose classification line names another cable than the id"),
        /** {@code ZNY CCCCC ZZH} above {@code S E C R E T}. */
        SECURITY_LINE_DISAGREES("A level on the wire that is not that of the text"),
        /** {@code UNCLASSIFIED} declared, {@code C O N F I D E N T I A L} printed. */
        DECLARED_CLASSIFICATION_DISAGREES("A level in the container that is not that of the text"),
        /** {@code DECL: 07/01/1999} in a cable of 2009. */
        DECLASSIFICATION_BEFORE_CABLE("A date of declassification before the cable's own"),
        /** {@code REF: BERN 8760} in 09BERN21, of January. */
        REFERENCE_AHEAD("A reference to a cable of the own post and year with a higher serial than the own"),
        /** TAGS and paragraphs, and no {@code SUBJECT:} between them. */
        SUBJECT_MISSING("A head without SUBJECT"),
        /** {@code TAGS: PGOV}, then {@code THE MAYORS}, then {@code REF: OSLO 7}. */
        SUBJECT_WITHOUT_LABEL("A subject between TAGS and the next label that has no label of its own"),
        /** A subject without {@code TAGS:} above it. */
        TAGS_MISSING("A head without TAGS"),
        /** {@code 3. (C) …}, then {@code 14. (C) …}, which is 4. */
        PARAGRAPH_NUMBER_MISREAD("A paragraph number with a one in front that was a pilcrow"),
        /** {@code 5. (C) …}, then {@code 5. (C) …} again. */
        PARAGRAPH_NUMBER_REPEATED("A paragraph number that was there before"),
        /** {@code 2. (C) …}, then {@code 5. (C) …}. */
        PARAGRAPH_NUMBER_SKIPPED("A paragraph number before which others are missing"),
        /** {@code 7. (U) …}, then {@code 1. (U) …}. */
        PARAGRAPH_NUMBER_RESTARTED("A paragraph number that begins to count anew"),
        /** {@code 3. C) The mayor …} or {@code 3. (C The mayor …}. */
        PORTION_MARK_DAMAGED("A portion mark that has lost a parenthesis"),
        /** {@code (S)} in a cable headed {@code C O N F I D E N T I A L}. */
        PORTION_ABOVE_CLASSIFICATION("A paragraph that is classified higher than its cable"),
        /** {@code 1. (C) SUMMARY: …} and nowhere {@code END SUMMARY}. */
        PASSAGE_UNCLOSED("A summary or comment that is opened and not closed"),
        /** {@code 1. (C) The mayor … END SUMMARY.} */
        PASSAGE_UNOPENED("The end of a summary or comment that was not opened"),
        /** {@code OSLO 00000321 002 OF 003} in a cable of Bern. */
        FOREIGN_PAGE_LINE("A page line whose post or serial is not the cable's own"),
        /** {@code 4. (C) The mayor then sai} */
        TEXT_TRUNCATED("A text that breaks off in mid-sentence"),
        /** Records with {@code SECTION 01 OF 03} and {@code SECTION 03 OF 03} alone. */
        SECTION_MISSING("A section of the cable that none of its records holds");

        private final String meaning;

        Code(String meaning) {
            this.meaning = meaning;
        }

        /** {@return the name in tables, such as {@code dtg_unreadable}} */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** {@return one line for people: {@code A head without TAGS}} */
        public String meaning() {
            return meaning;
        }
    }
}
