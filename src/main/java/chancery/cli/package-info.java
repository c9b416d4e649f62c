/**
 * What a person types: one class a command. {@code parse} runs without Spark on the class path, so no command has a
 * type of Spark in a field or in the signature of a method.
 */
package chancery.cli;
