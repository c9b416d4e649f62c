package chancery.parse;

import java.util.Optional;

/**
 * What is known of a cable before its head is read.
 *
 * @param year four digits: what references without a year mean
 * @param post word of the cable's own post
 */
record HeadContext(Optional<Integer> year, Optional<String> post) {}
