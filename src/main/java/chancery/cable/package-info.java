/**
 * The nouns: what a cable and its parts are. Records, enums and sealed results; no input or output,
 * no library. Every other package speaks in these words.
 */
package chancery.cable;
