/**
 * Names in a cable's text. {@link chancery.mention.Mentions} is where to start; a {@link chancery.mention.MentionFinder}
 * finds one kind of mention.
 */
package chancery.mention;
