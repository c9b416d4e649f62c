/**
 * The reference tables under {@code resources/reference/}: posts, TAGS, captions, markings, precedences, routing
 * indicators, countries. Immutable, loaded once and only when asked for.
 */
package chancery.reference;
