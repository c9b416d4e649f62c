package chancery.generate;

/**
 * How a cable's text is laid out.
 *
 * @param isReflowed paragraphs stand on one line, as in re-typed copies
 * @param widthChars of a line, when they do not
 * @param hasTrailingBlanks a blank stands at the end of most lines
 * @param hasAiryPageLines blank lines stand around page lines
 * @param hasHalfPages sections have a page line in the middle as well
 * @param isSplit each section is a record of its own
 */
record Style(
        Period period,
        boolean isReflowed,
        int widthChars,
        boolean hasTrailingBlanks,
        boolean hasAiryPageLines,
        boolean hasHalfPages,
        boolean isSplit) {

    static Style of(Period period, Chance chance) {
        boolean network = period == Period.NETWORK;
        return new Style(
                period,
                network && chance.of(0.3),
                chance.between(56, 66),
                network && chance.of(0.8),
                chance.of(0.7),
                network && chance.of(0.25),
                network && chance.of(0.02));
    }
}
