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
        ADDRESS_UNREADABLE("A line in an address list that is no address");

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
