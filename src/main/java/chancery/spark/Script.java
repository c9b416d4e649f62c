package chancery.spark;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.Token;
import org.apache.spark.sql.catalyst.parser.SqlBaseLexer;

/** A text of SQL statements with {@code ;} between them, cut by Spark's own rules for quotes and comments. */
public final class Script {

    private static final Pattern NO_LINE_END = Pattern.compile("[^\r\n]");

    private Script() {}

    /**
     * {@return the statements in order, without those that are nothing but comments} Each has blanks in place of what
     * comes before it, so that a line and column in it are those in the text. A block of {@code begin … end} is one
     * statement.
     *
     * @param sql a script of Spark SQL, statements parted by {@code ;}
     */
    public static List<String> statements(String sql) {
        SqlBaseLexer lexer = new SqlBaseLexer(CharStreams.fromString(sql));
        lexer.removeErrorListeners(); // Spark says what is wrong when the statement runs
        List<String> statements = new ArrayList<>();
        int from = 0;
        boolean empty = true;
        boolean block = false;
        Token token;
        do {
            token = lexer.nextToken();
            boolean end = token.getType() == Token.EOF;
            if (end || (token.getType() == SqlBaseLexer.SEMICOLON && !block)) {
                int to = end ? sql.length() : sql.offsetByCodePoints(0, token.getStartIndex());
                if (!empty) {
                    statements.add(
                            NO_LINE_END.matcher(sql.substring(0, from)).replaceAll(" ") + sql.substring(from, to));
                }
                from = Math.min(to + 1, sql.length());
                empty = true;
            } else if (token.getChannel() == Token.DEFAULT_CHANNEL) {
                block |= empty && token.getText().equalsIgnoreCase("begin");
                empty = false;
            }
        } while (token.getType() != Token.EOF);
        return statements;
    }
}
