package chancery.table;

/**
 * What a code of the tables says: a row of {@code ref_defects}.
 *
 * @param code such as {@code passage_unclosed} or {@code unclosed_quote}
 * @param meaning one line for people
 */
public record CodeRow(String code, String meaning) {}
