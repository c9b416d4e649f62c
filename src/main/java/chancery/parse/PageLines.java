package chancery.parse;

import chancery.reference.Posts;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lines that a printer put between the lines of header and head: page lines, the level above and below a page. */
final class PageLines {

    /** {@code ASTANA 00002148 002 OF 003}, {@code PAGE 02 STATE 037566 161435Z}, blanks squeezed. */
    private static final Pattern PAGE =
            Pattern.compile("PAGE \\d{1,3}(?: .*)?|[A-Z][A-Z .']{1,30} \\d{8} \\d{3}(?:\\.\\d)? (?:OF|of) \\d{3}");

    private static final Pattern LEVEL = Pattern.compile(
            "(?:NOT )?(?:UNCLASSIFIED|UNCLAS|LIMITED OFFICIAL USE|CONFIDENTIAL|SECRET|TOP SECRET)(?: PTQ\\d+)?");

    /** What reviewers stamped: {@code Declassified/Released US Department of State EO Systematic Review 05 JUL 2006}. */
    private static final Pattern STAMP = Pattern.compile(
            "(?:[A-Z][a-z]+ (?:[A-Z]\\. )?[A-Z][a-z]+ )?Declassified/Released US Department of State.*|EO Systematic Review.*|Systematic Review \\d.*");

    /** A page line that a broken print put on the line of something else. */
    private static final Pattern INLINE = Pattern.compile(
            "\\b([A-Z][A-Z.']{0,15}(?: [A-Z.']{1,15}){0,2}) {1,3}\\d{8} {1,3}\\d{3}(?:\\.\\d)? (?:OF|of) \\d{3}\\b|\\b(?:(?:UNCLASSIFIED|CONFIDENTIAL|SECRET) {1,40})?PAGE \\d{2} {1,20}[A-Z]{2,12} {1,4}\\d{4,6}(?: {1,3}\\d\\d OF \\d\\d)?(?: {1,3}\\d{6}Z)?");

    /** Lines of print are no longer than this, and those that hold a level alone than this. */
    private static final int LONGEST = 150;

    /** The group of {@link #INLINE} that holds a post. */
    private static final int POST = 1;

    private static final int LONGEST_LEVEL = 40;

    private PageLines() {}

    /** The text with page lines inside it replaced by a blank. */
    static String withoutMarks(String text) {
        return !isCount(text, " OF ") && !isCount(text, " of ") && !text.contains("PAGE ")
                ? text
                : INLINE.matcher(text)
                        .replaceAll(page -> Matcher.quoteReplacement(Optional.ofNullable(page.group(POST))
                                        .map(PageLines::wordsBefore)
                                        .orElse("")
                                + " "));
    }

    /** Whether the word stands between digits anywhere: {@code 002 OF 003}. */
    private static boolean isCount(String text, String of) {
        for (int at = text.indexOf(of); at >= 0; at = text.indexOf(of, at + 1)) {
            int behind = at + of.length();
            if (at > 0
                    && behind < text.length()
                    && Text.isDigit(text.charAt(at - 1))
                    && Text.isDigit(text.charAt(behind))) {
                return true;
            }
        }
        return false;
    }

    /** What stands before the post on its line: {@code SZ} of {@code SZ BERN}; the post takes as many words as it can. */
    private static String wordsBefore(String words) {
        int post = 0;
        while (words.indexOf(' ', post) > 0) {
            if (Posts.known().named(Posts.letters(words.substring(post))).isPresent()) {
                return words.substring(0, post);
            }
            post = words.indexOf(' ', post) + 1;
        }
        return words.substring(0, post);
    }

    /** Whether a line, its blanks squeezed, is print and not text. */
    static boolean isPageLine(String text) {
        int length = text.length();
        if (length == 0 || length > LONGEST) {
            return false;
        }
        return switch (text.charAt(0)) {
            case 'P' -> text.startsWith("PAGE ") ? PAGE.matcher(text).matches() : isSectionLine(text);
            case 'N', 'U', 'L', 'C', 'S', 'T' ->
                isSectionLine(text)
                        || (length < LONGEST_LEVEL && LEVEL.matcher(text).matches())
                        || isStamp(text);
            default -> isSectionLine(text) || isStamp(text);
        };
    }

    private static boolean isSectionLine(String text) {
        return Text.isDigit(text.charAt(text.length() - 1))
                && (text.contains(" OF ") || text.contains(" of "))
                && PAGE.matcher(text).matches();
    }

    private static boolean isStamp(String text) {
        return (text.contains("eclassified/R") || text.contains("ystematic Review"))
                && STAMP.matcher(text).matches();
    }
}
