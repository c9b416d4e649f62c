/**
 * A record of a dump to a cable. {@link chancery.parse.CableParser} is where to start: it reads the parts of a cable
 * from top to bottom. Nothing here throws on any text, and nothing takes more than linear time.
 */
package chancery.parse;
