package chancery.parse;

/**
 * A stretch of the text below the head, mostly a printed line: where it stands and what it is. Rows in order, each
 * reaching from its {@code from} to that of the next, cover the text.
 *
 * @param from the first character that belongs to it, blanks in front included
 * @param start its first character that is not blank
 * @param end one past its last character that is not blank
 * @param glued it begins in mid-line: a page line or the like was cut off in front of it
 * @param section the section of the cable that it stands in
 */
record Row(Kind kind, int from, int start, int end, boolean glued, int section) {

    enum Kind {
        TEXT,
        BLANK,
        /** Dashes, equals or asterisks: under a heading, or between parts. */
        RULE,
        /** Printed by the relay in mid-text: page lines, levels above and below a page, repeated heads. */
        PAGE_LINE,
        SIGNATURE,
        /** No part of the message: review stamps, end tokens. */
        APPENDED
    }

    Row as(Kind other) {
        return new Row(other, from, start, end, glued, section);
    }

    boolean isText() {
        return kind == Kind.TEXT;
    }

    int length() {
        return end - start;
    }
}
