/** A lake in a Java notebook: SQL in, tables and charts out; start at {@link chancery.notebook.Notebook}. */
package chancery.notebook;
