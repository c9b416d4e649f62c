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
        DTG_UNREADABLE("A date-time group line whose date or time cannot be read"),
        ORIGIN_LINE_UNREADABLE("A DE line that does not have station, serial and filing time"),
        ADDRESS_UNREADABLE("A line in an address list that is no address"),
        HEADER_REPEATED("A header pasted into the body, where the container keeps one apart"),
        FILING_TIME_DISAGREES("A filing time before the date-time group, or more than a day after it"),
        STATION_SERIAL_DISAGREES("A station serial on the DE line that is not the last four digits of the id"),
        YEAR_DISAGREES("A date-time group in another year than the id"),
        ID_REPAIRED("A declared id that is not in the usual form: damaged, or by another name of the post"),
        DECLARED_DATE_UNREADABLE("A date of the container that cannot be read"),
        PARTIAL_EXTRACT("A cable of which the container holds an extract or only a card"),
        CLASSIFICATION_LINE_MISSING("A text without a classification line"),
        CLASSIFICATION_LINE_DISAGREES("Post or serial on the classification line that are not those of the id"),
        BODY_OF_ANOTHER_CABLE("A body whose classification line names another cable than the id"),
        SECURITY_LINE_DISAGREES("A level on the wire that is not that of the text"),
        DECLARED_CLASSIFICATION_DISAGREES("A level in the container that is not that of the text"),
        DECLASSIFICATION_BEFORE_CABLE("A date of declassification before the cable's own"),
        REFERENCE_AHEAD("A reference to a cable of the own post and year with a higher serial than the own"),
        SUBJECT_MISSING("A head without SUBJECT"),
        SUBJECT_WITHOUT_LABEL("A subject between TAGS and the next label that has no label of its own"),
        TAGS_MISSING("A head without TAGS"),
        PARAGRAPH_NUMBER_MISREAD("A paragraph number with a one in front that was a pilcrow"),
        PARAGRAPH_NUMBER_REPEATED("A paragraph number that was there before"),
        PARAGRAPH_NUMBER_SKIPPED("A paragraph number before which others are missing"),
        PARAGRAPH_NUMBER_RESTARTED("A paragraph number that begins to count anew"),
        PORTION_MARK_DAMAGED("A portion mark that has lost a parenthesis"),
        PORTION_ABOVE_CLASSIFICATION("A paragraph that is classified higher than its cable"),
        PASSAGE_UNCLOSED("A summary or comment that is opened and not closed"),
        PASSAGE_UNOPENED("The end of a summary or comment that was not opened"),
        FOREIGN_PAGE_LINE("A page line whose post or serial is not the cable's own"),
        TEXT_TRUNCATED("A text that breaks off in mid-sentence"),
        SECTION_MISSING("A section of the cable that none of its records holds");

        private final String meaning;

        Code(String meaning) {
            this.meaning = meaning;
        }

        /** The name in tables, such as {@code dtg_unreadable}. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** One line for people. */
        public String meaning() {
            return meaning;
        }
    }
}
