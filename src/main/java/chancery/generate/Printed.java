package chancery.generate;

import java.util.Optional;

/**
 * The text of one record of a dump.
 *
 * @param header format lines 1 to 8, each ended by a line feed
 * @param body everything below
 */
record Printed(Optional<String> header, String body) {}
