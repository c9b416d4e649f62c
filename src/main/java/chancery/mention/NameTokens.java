package chancery.mention;

import java.util.ArrayList;
import java.util.List;

/**
 * A text as runs of letters, for finding a name again: {@code al-Vestriki's} is {@code AL} and {@code VESTRIKI}. A key is
 * the run in capitals, without accents and apostrophes.
 */
final class NameTokens {

    private final String text;
    private final List<String> keys = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();
    private final List<Integer> ends = new ArrayList<>();

    private NameTokens(String text) {
        this.text = text;
    }

    static NameTokens of(String text) {
        NameTokens tokens = new NameTokens(text);
        int at = 0;
        while (at < text.length()) {
            if (Character.isLetter(text.charAt(at))) {
                int end = tokens.wordEnd(at);
                tokens.starts.add(at);
                tokens.ends.add(end);
                tokens.keys.add(Spelling.fold(text.substring(at, end)).replace("'", ""));
                at = end;
            } else {
                at++;
            }
        }
        return tokens;
    }

    /** With apostrophes inside, but not with {@code 's} at the end. */
    private int wordEnd(int from) {
        int end = from;
        while (end < text.length()) {
            if (Character.isLetter(text.charAt(end))) {
                end++;
            } else if (isApostrophe(text.charAt(end)) && isLetter(end + 1) && !isPossessive(end + 1)) {
                end++;
            } else {
                break;
            }
        }
        return end;
    }

    private boolean isPossessive(int at) {
        return (text.charAt(at) == 's' || text.charAt(at) == 'S') && !isLetter(at + 1);
    }

    private boolean isLetter(int at) {
        return at < text.length() && Character.isLetter(text.charAt(at));
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '\u2019' || c == '\u2018' || c == '`';
    }

    int count() {
        return keys.size();
    }

    String key(int token) {
        return keys.get(token);
    }

    int start(int token) {
        return starts.get(token);
    }

    int end(int token) {
        return ends.get(token);
    }

    boolean isCapitalised(int token) {
        return Character.isUpperCase(text.charAt(start(token)));
    }

    boolean isCapitals(int token) {
        return text.substring(start(token), end(token)).chars().noneMatch(Character::isLowerCase);
    }

    /** Whether only blanks, hyphens, full stops of initials and apostrophes part it from the token before. */
    boolean isJoined(int token) {
        if (token == 0) {
            return false;
        }
        for (int at = end(token - 1); at < start(token); at++) {
            char c = text.charAt(at);
            boolean stop = c == '.' && end(token - 1) - start(token - 1) == 1;
            if (!Character.isWhitespace(c) && c != '-' && !stop && !isApostrophe(c)) {
                return false;
            }
        }
        return true;
    }

    boolean isFollowedBy(int token, char c) {
        return end(token) < text.length() && text.charAt(end(token)) == c;
    }
}
