package chancery.cable;

/**
 * A paragraph's own classification.
 *
 * @param text normalised: upper case, one slash, no blanks: {@code S/NF}, {@code SBU}
 * @param level SBU and FOUO are UNCLASSIFIED
 */
public record PortionMark(String text, Classification level) {}
