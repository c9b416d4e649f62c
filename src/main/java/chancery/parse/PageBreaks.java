package chancery.parse;

import chancery.cable.TextHead;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts the text below the head into rows and tells what was written from what the relay or a reviewer printed between
 * it: page lines of all periods, levels above and below a page, heads repeated at a new section, review stamps.
 */
final class PageBreaks {

    /** {@code PAGE 02        CAPE T  00097  01 OF 03  182017Z}, {@code PAGE 02 RUEHFRA0170 S E C R E T}. */
    private static final Pattern PAGE = Pattern.compile("PAGE\\s{1,9}\\d{1,3}\\s{1,12}"
            + "(?:RUE[A-Z]{3,5}\\d{3,4}(?:(?:\\s[A-Z])+(?=\\s|$))?"
            + "|(?<post>[A-Z][A-Z .']{1,24}?)\\s{1,9}(?<serial>\\d{4,6})(?!\\d))"
            + "(?:\\s{1,9}(?<section>\\d{1,2})\\s{1,3}OF\\s{1,3}\\d{1,2}(?!\\d))?"
            + "(?:\\s{1,9}TOSEC\\s{1,3}\\d{1,6})?(?:\\s{1,9}\\d{6}Z(?:\\s{1,3}[A-Z]{3}\\s{1,3}\\d{2}(?!\\d))?)?");

    /** {@code S E C T I O N} and its like are squeezed first: {@code SECTION02OF03}. */
    private static final Pattern SECTION = Pattern.compile("SECTION(\\d{1,2})OF\\d{1,2}.{0,60}");

    private static final Pattern CLASS_LINE =
            Pattern.compile("(?:TOPSECRET|S{1,2}ECRET|CONFIDENTIAL|UNCLAS(?:SIFIED)?|LIMITEDOFFICIALUSE)"
                    + "(?:EFTO|NOFORN|/)*(?:SECTION(\\d{1,2})OF\\d{1,2}[A-Z.']{2,24}\\d{4,6}|[A-Z.']{2,24}\\d{6})");

    private static final Pattern LEVEL = Pattern.compile("(?:NOT)?(?:TOPSECRET|SECRET|CONFIDENTIAL|UNCLASSIFIED|UNCLAS"
            + "|LIMITEDOFFICIALUSE)(?:NOFORN|SENSITIVE|SIPDIS|/)*(?:PTQ\\d{2,6})?|N{3,5}|GP-[1-4]");

    private static final Set<String> CAPTIONS =
            Set.of("SIPDIS", "SIPDISSIPDIS", "NOFORN", "SIPDISNOFORN", "NOFORNSIPDIS", "SENSITIVE", "SENSITIVESIPDIS");

    private static final Pattern REPEATED_HEAD =
            Pattern.compile("(?:E\\.? ?O\\.? ?1|TAGS|SUBJECT|SUBJ:|REF[:S(]|REFTEL|CLASSIFIED BY|REASON).*"
                    + "|[A-Z][A-Z/.,' -]{1,40} (?:FOR|PASS) [^a-z]{2,70}");

    private static final String STAMP = "Declassified/Released";
    private static final Pattern STAMP_TEXT = Pattern.compile("Declassified/Released(?:\\s{1,3}US Department of State)?"
            + "(?:\\s{1,3}EO(?:\\s{1,3}Systematic Review)?)?(?:\\s{1,3}\\d{1,2} [A-Za-z]{3} \\d{4})?");
    private static final Pattern REVIEWER = Pattern.compile("(?:[A-Z][a-z]{1,15} (?:[A-Z]\\. )?[A-Z][a-z]{1,20}\\s?)$");
    private static final Pattern STAMP_REST =
            Pattern.compile("(?:US Department of State|EO Systematic Review|Systematic Review).{0,40}");

    private static final List<String> LEVELS =
            List.of("CONFIDENTIAL", "TOP SECRET", "SECRET", "UNCLASSIFIED", "LIMITED OFFICIAL USE");

    /** A header in mid-text is no longer than this. */
    private static final int LONGEST_HEADER = 8_000;

    /** The longest line that can be print alone. */
    private static final int PRINT_LENGTH = 110;

    private final String text;
    private final int to;
    private final Optional<String> post;
    private final Optional<Integer> serial;
    private final List<Row> rows;
    private final List<Row> foreign = new ArrayList<>();
    private final Scan.Finder of;
    private final Scan.Finder smallOf;
    private final Scan.Finder stamp;
    private final Scan.Finder dashes;
    private final Scan.Finder stars;
    private final Scan.Finder parenthesis;
    private final Scan.Finder pageRelay;
    private int section;
    private boolean inRepeatedHead;
    private boolean inPageHead;
    private int headerEnd;

    /** Lines before this place were looked through for the end of a header. */
    private int noClassLineBefore;

    private Row.Kind cutKind = Row.Kind.TEXT;
    private int cutStart;
    private int cutEnd;
    private int cutSection;
    private boolean cutIsForeign;

    private PageBreaks(String text, int from, int to, TextHead head) {
        this.text = text;
        this.to = to;
        this.post = head.post();
        this.serial = head.serial();
        this.section = head.section();
        this.rows = new ArrayList<>((to - from) / 50 + 8);
        this.of = new Scan.Finder(text, " OF ", 'F');
        this.smallOf = new Scan.Finder(text, " of 0", '0');
        this.stamp = new Scan.Finder(text, STAMP, '/');
        this.dashes = new Scan.Finder(text, "----", '-');
        this.stars = new Scan.Finder(text, "*****", '*');
        this.parenthesis = new Scan.Finder(text, "(", '(');
        this.pageRelay = new Scan.Finder(text, "PAGE 0", '0');
    }

    /**
     * The rows of a text, and those of them that are page lines of another cable.
     *
     * @param foreign page lines whose post or serial is not that of the classification line
     */
    record Read(List<Row> rows, List<Row> foreign) {}

    static Read read(String text, int from, int to, TextHead head) {
        PageBreaks breaks = new PageBreaks(text, from, to, head);
        breaks.readLines(from);
        return new Read(breaks.rows, breaks.foreign);
    }

    private void readLines(int from) {
        boolean carriageReturns = text.indexOf('\r', from) >= 0;
        int at = from;
        while (at < to) {
            int end = lineEnd(at, carriageReturns);
            int next = end + 1;
            if (carriageReturns && end + 1 < to && text.charAt(end) == '\r' && text.charAt(end + 1) == '\n') {
                next++;
            }
            int start = Scan.skipBlanks(text, at, end);
            readLine(at, start, Scan.skipBlanksBack(text, start, end));
            at = Math.min(next, to);
        }
    }

    private int lineEnd(int at, boolean carriageReturns) {
        int end;
        if (carriageReturns) {
            end = at;
            while (end < to && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
                end++;
            }
        } else {
            end = text.indexOf('\n', at);
        }
        return end < 0 || end > to ? to : end;
    }

    private void readLine(int from, int start, int end) {
        if (start == end || (end - start == 1 && text.charAt(start) == '-')) {
            add(Row.Kind.BLANK, from, start, end, false);
            return;
        }
        char first = text.charAt(start);
        if (start < headerEnd || beginsHeader(first, start, end)) {
            add(Row.Kind.PAGE_LINE, from, start, end, false);
        } else if (inPageHead && end - start <= 3 && Scan.skipDigits(text, start, end) == end) {
            add(Row.Kind.PAGE_LINE, from, start, end, false); // a printer's count of copies
        } else if (isRuleCharacter(first) && isRule(start, end)) {
            add(Row.Kind.RULE, from, start, end, false);
        } else if (Scan.isCapital(first)
                && ((end - start <= PRINT_LENGTH && isPrint(start, end))
                        || ((inPageHead || inRepeatedHead) && isOfficeList(start, end)))) {
            add(Row.Kind.PAGE_LINE, from, start, end, false);
        } else {
            readText(from, start, end);
        }
    }

    /** format.md 4.7: each section may have arrived with its own header, which ends at its classification line. */
    private boolean beginsHeader(char first, int start, int end) {
        if ((first != 'V' && first != 'Z' && first != 'O' && first != 'P' && first != 'R')
                || end - start > PRINT_LENGTH
                || !(text.startsWith("VZCZC", start) || isDateTimeGroupAboveFrom(start, end))) {
            return false;
        }
        int limit = Math.min(to, end + LONGEST_HEADER);
        for (int at = Math.max(end + 1, noClassLineBefore); at < limit; ) {
            noClassLineBefore = at;
            int lineEnd = text.indexOf('\n', at);
            lineEnd = lineEnd < 0 || lineEnd > limit ? limit : lineEnd;
            int lineStart = Scan.skipBlanks(text, at, lineEnd);
            if (lineStart < lineEnd
                    && "CSULT".indexOf(text.charAt(lineStart)) >= 0
                    && lineEnd - lineStart <= PRINT_LENGTH
                    && CLASS_LINE.matcher(withoutBlanks(lineStart, lineEnd)).matches()) {
                headerEnd = lineStart;
                return true;
            }
            at = lineEnd + 1;
        }
        return false;
    }

    private boolean isDateTimeGroupAboveFrom(int start, int end) {
        int next = end;
        while (next < to && (Scan.isBlank(text.charAt(next)) || text.charAt(next) == '\n')) {
            next++;
        }
        return text.startsWith("FM ", next) && HeaderLines.isDateTimeGroup(text.substring(start, end));
    }

    private void add(Row.Kind kind, int from, int start, int end, boolean glued) {
        if (kind == Row.Kind.TEXT) {
            inRepeatedHead = false;
            inPageHead = false;
        }
        boolean moreBlanks = kind == Row.Kind.BLANK
                && !rows.isEmpty()
                && rows.get(rows.size() - 1).kind() == Row.Kind.BLANK;
        if (!moreBlanks) {
            if (kind == Row.Kind.RULE && !glued) {
                cutHeadingOff(start, end);
            }
            rows.add(new Row(kind, from, start, end, glued, section));
        }
    }

    /**
     * format.md 4.11: a heading may have run into the text above it. Then its underline tells how long it is: as many
     * letters before the underline, over two lines at most, begin right behind a sentence.
     */
    private void cutHeadingOff(int ruleStart, int ruleEnd) {
        int letters = 0;
        for (int i = ruleStart; i < ruleEnd; i++) {
            letters += isRuleCharacter(text.charAt(i)) ? 1 : 0;
        }
        int bottom = textAbove(rows.size());
        if (bottom < 0) {
            return;
        }
        int top = bottom;
        letters -= rows.get(bottom).length();
        if (letters > 1) { // the heading began in the line above
            top = textAbove(bottom);
            letters -= top < 0 ? 0 : rows.get(top).length() + 1;
        }
        int start = top < 0 || letters >= 0 ? 0 : rows.get(top).start() - letters;
        if (start > 0 && isHeadingBehindText(rows.get(top), start)) {
            Row whole = rows.get(top);
            int end = Scan.skipBlanksBack(text, whole.start(), start);
            rows.subList(top + 1, rows.size()).removeIf(row -> row.kind() == Row.Kind.BLANK);
            rows.set(top, new Row(Row.Kind.TEXT, whole.from(), whole.start(), end, whole.glued(), whole.section()));
            rows.add(top + 1, new Row(Row.Kind.TEXT, end, start, whole.end(), true, whole.section()));
        }
    }

    /** The row of text above a row, at most one blank line between them; -1 where there is none. */
    private int textAbove(int row) {
        int above = row - 1;
        if (above >= 0 && rows.get(above).kind() == Row.Kind.BLANK) {
            above--;
        }
        return above >= 0 && rows.get(above).isText() ? above : -1;
    }

    private boolean isHeadingBehindText(Row row, int start) {
        int before = Scan.skipBlanksBack(text, row.start(), start);
        return before < start
                && before > row.start()
                && ":;".indexOf(text.charAt(before - 1)) < 0
                && !Scan.isBlank(text.charAt(start))
                && !Scan.reads(text, start, "END ")
                && (Scan.endsSentence(text, row.start(), before) || Redactions.endsAt(text, row.start(), before))
                && Headings.isTitle(text, start, row.end());
    }

    private static boolean isRuleCharacter(char c) {
        return c == '-' || c == '=' || c == '*' || c == '_' || c == '~' || c == '+' || c == '#';
    }

    /** format.md 4.11: nothing but dashes or the like, three at least, with or without blanks between them. */
    private boolean isRule(int start, int end) {
        int signs = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (isRuleCharacter(c)) {
                signs++;
            } else if (!Scan.isBlank(c)) {
                return inPageHead && end - start <= PRINT_LENGTH; // ------------------A54E38  291401Z /38
            }
        }
        return signs >= 3;
    }

    /** Whether a whole line is print: a level, a caption, a class line, or part of a head that is repeated. */
    private boolean isPrint(int start, int end) {
        char first = text.charAt(start);
        char second = end - start > 1 ? text.charAt(start + 1) : ' ';
        if (Scan.isLower(second)) {
            return false;
        }
        if (mayBeLevel(start, end)) {
            String squeezed = withoutBlanks(start, end);
            if (LEVEL.matcher(squeezed).matches() || CAPTIONS.contains(squeezed)) {
                return true;
            }
            Matcher sectionLine = SECTION.matcher(squeezed);
            Matcher classLine = CLASS_LINE.matcher(squeezed);
            if (first == 'S' && sectionLine.matches()) {
                beginSection(sectionLine.group(1));
                return true;
            }
            if (classLine.matches()) {
                if (classLine.group(1) != null) {
                    beginSection(classLine.group(1));
                }
                inRepeatedHead = true;
                return true;
            }
        }
        return inRepeatedHead && REPEATED_HEAD.matcher(text).region(start, end).matches();
    }

    /** Whether the first three letters, together or apart, are those of a level, a caption, an end token or {@code SECTION}. */
    private boolean mayBeLevel(int start, int end) {
        if ("CSULTNG".indexOf(text.charAt(start)) < 0) {
            return false;
        }
        int second = Scan.skipBlanks(text, start + 1, end);
        int third = Scan.skipBlanks(text, second + 1, end);
        if (third >= end) {
            return false;
        }
        char b = Character.toUpperCase(text.charAt(second));
        char c = Character.toUpperCase(text.charAt(third));
        return switch (text.charAt(start)) {
            case 'C' -> b == 'O' && c == 'N';
            case 'S' -> (b == 'E' && (c == 'C' || c == 'N')) || (b == 'I' && c == 'P') || (b == 'S' && c == 'E');
            case 'U' -> b == 'N' && c == 'C';
            case 'L' -> b == 'I' && c == 'M';
            case 'T' -> b == 'O' && c == 'P';
            case 'G' -> b == 'P' && c == '-';
            default -> (b == 'O' && (c == 'T' || c == 'F')) || (b == 'N' && c == 'N');
        };
    }

    /** {@code ACTION AF-00}, {@code INFO  LOG-00   NP-00 /012W}, and the lines that go on with them. */
    private boolean isOfficeList(int start, int end) {
        boolean named = text.startsWith("ACTION ", start) || text.startsWith("INFO ", start);
        int at = named ? text.indexOf(' ', start) : start;
        int offices = 0;
        for (at = Scan.skipBlanks(text, at, end); at < end; at = Scan.skipBlanks(text, at, end)) {
            int letters = at;
            while (letters < end && text.charAt(letters) >= 'A' && text.charAt(letters) <= 'Z') {
                letters++;
            }
            boolean office = letters > at
                    && letters < end
                    && text.charAt(letters) == '-'
                    && Scan.skipDigits(text, letters + 1, end) == letters + 3;
            if (!office) {
                return offices > 1 && text.charAt(at) == '/' && end - at <= 7;
            }
            offices++;
            at = letters + 3;
        }
        return named || offices > 1;
    }

    private String withoutBlanks(int start, int end) {
        StringBuilder squeezed = new StringBuilder(end - start);
        for (int i = start; i < end; i++) {
            if (!Scan.isBlank(text.charAt(i))) {
                squeezed.append(text.charAt(i));
            }
        }
        return squeezed.toString().toUpperCase(Locale.ROOT);
    }

    private void beginSection(String digits) {
        int number = Integer.parseInt(digits);
        if (number > 0) {
            section = number;
        }
    }

    /** A line with text on it: cut at page lines, stamps and rules that are glued in, and before a number in mid-line. */
    private void readText(int from, int start, int end) {
        int at = from;
        int begin = start;
        boolean glued = false;
        while (begin < end) {
            cut(Row.Kind.TEXT, end, end);
            findPageLine(begin, end);
            findStamp(begin, end);
            findNumber(begin, end);
            findRule(begin, end);
            int textEnd = Scan.skipBlanksBack(text, begin, cutStart);
            if (textEnd > begin) {
                add(Row.Kind.TEXT, at, begin, textEnd, glued);
                at = textEnd;
                glued = true;
            }
            if (cutEnd > cutStart) {
                addCut(at, glued);
                at = cutEnd;
                glued = true;
            }
            begin = Scan.skipBlanks(text, cutEnd, end);
            if (begin < end && inPageHead && isOfficeList(begin, end)) {
                add(Row.Kind.PAGE_LINE, at, begin, end, true);
                return;
            }
        }
    }

    private void cut(Row.Kind kind, int start, int end) {
        cutKind = kind;
        cutStart = start;
        cutEnd = end;
        cutIsForeign = false;
        cutSection = section;
    }

    private void addCut(int from, boolean glued) {
        section = cutSection;
        if (cutKind == Row.Kind.PAGE_LINE) {
            cutLevelOff();
            inPageHead = true;
        }
        add(cutKind, from, cutStart, cutEnd, glued);
        if (cutIsForeign) {
            foreign.add(rows.get(rows.size() - 1));
        }
    }

    /** The level above a page line may stand behind the last words: {@code … ESSENTIALLY, A  CONFIDENTIAL}. */
    private void cutLevelOff() {
        if (rows.isEmpty() || !rows.get(rows.size() - 1).isText()) {
            return;
        }
        Row last = rows.get(rows.size() - 1);
        for (String level : LEVELS) {
            int start = last.end() - level.length();
            int end = Scan.skipBlanksBack(text, last.start(), Math.max(start, last.start()));
            if (start - end >= 2 && end > last.start() && text.startsWith(level, start)) {
                rows.set(
                        rows.size() - 1,
                        new Row(Row.Kind.TEXT, last.from(), last.start(), end, last.glued(), last.section()));
                rows.add(new Row(Row.Kind.PAGE_LINE, end, start, last.end(), true, last.section()));
                return;
            }
        }
    }

    // format.md 4.6: page lines
    private void findPageLine(int begin, int end) {
        if (text.startsWith("PAGE", begin)) {
            Matcher page = PAGE.matcher(text).region(begin, Math.min(end, begin + PRINT_LENGTH));
            if (page.lookingAt()) {
                cut(Row.Kind.PAGE_LINE, begin, page.end());
                if (page.group("section") != null) {
                    cutSection = Integer.parseInt(page.group("section"));
                }
                cutIsForeign = page.group("serial") != null
                        && isForeign(letters(page.start("post"), page.end("post")), page.group("serial"));
                return;
            }
        }
        if (isPageLineAt(of, begin, end) || isPageLineAt(smallOf, begin, end)) {
            return;
        }
        int at = pageRelay.in(begin + 1, end);
        if (at > begin && Scan.isBlank(text.charAt(at - 1))) {
            Matcher page = PAGE.matcher(text).region(at, Math.min(end, at + PRINT_LENGTH));
            if (page.lookingAt() && page.group("serial") == null) {
                cut(Row.Kind.PAGE_LINE, at, page.end());
            }
        }
    }

    private boolean isPageLineAt(Scan.Finder word, int begin, int end) {
        for (int at = word.in(begin, end); at >= 0; at = word.in(at + 1, end)) {
            if (isPageLineAround(at, begin, end)) {
                return true;
            }
        }
        return false;
    }

    /** {@code ASTANA 00002148  002 OF 003} around its {@code OF}, also {@code 001.2 OF 003}, {@code Astana … 002 of 003}. */
    private boolean isPageLineAround(int at, int begin, int end) {
        int total = Scan.skipBlanks(text, at + 4, end);
        int totalEnd = Scan.skipDigits(text, total, Math.min(end, total + 3));
        if (totalEnd == total) {
            return false;
        }
        if (text.startsWith("...", totalEnd) && totalEnd + 3 == end) {
            totalEnd = end;
        }
        int sectionEnd = Scan.skipBlanksBack(text, begin, at);
        int sectionStart = Scan.skipDigitsBack(text, begin, sectionEnd);
        if (sectionStart > begin && text.charAt(sectionStart - 1) == '.') {
            sectionEnd = sectionStart - 1;
            sectionStart = Scan.skipDigitsBack(text, begin, sectionEnd);
        }
        int serialEnd = Scan.skipBlanksBack(text, begin, sectionStart);
        int serialStart = Scan.skipDigitsBack(text, begin, serialEnd);
        int postEnd = Scan.skipBlanksBack(text, begin, serialStart);
        if (sectionEnd - sectionStart < 2
                || sectionEnd - sectionStart > 3
                || serialEnd == sectionStart
                || serialEnd - serialStart < 6
                || serialEnd - serialStart > 9
                || postEnd == serialStart) {
            return false;
        }
        int postStart = postStart(begin, postEnd);
        if (postStart == postEnd) {
            return false;
        }
        cut(Row.Kind.PAGE_LINE, postStart, totalEnd);
        cutSection = Math.max(1, Integer.parseInt(text.substring(sectionStart, sectionEnd)));
        cutIsForeign = isForeign(letters(postStart, postEnd), text.substring(serialStart, serialEnd));
        return true;
    }

    /**
     * Where the post of a page line begins. In running capitals only the cable's own post tells that; else it is all
     * words of the line if they are few, or the last one.
     */
    private int postStart(int begin, int postEnd) {
        int own = -1;
        int start = postEnd;
        int lastWord = postEnd;
        for (int words = 1; words <= 4; words++) {
            int wordEnd = Scan.skipBlanksBack(text, begin, start);
            int wordStart = wordEnd;
            while (wordStart > begin && isPostCharacter(text.charAt(wordStart - 1)) && postEnd - wordStart < 30) {
                wordStart--;
            }
            if (wordStart == wordEnd) {
                break;
            }
            start = wordStart;
            if (words == 1) {
                lastWord = wordStart;
            }
            if (isOwnPost(letters(start, postEnd))) {
                own = start;
            }
        }
        return own >= 0 ? own : start == begin ? begin : lastWord;
    }

    private static boolean isPostCharacter(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '\'';
    }

    private String letters(int start, int end) {
        StringBuilder letters = new StringBuilder(end - start);
        for (int i = start; i < end; i++) {
            if (Scan.isLetter(text.charAt(i))) {
                letters.append(Character.toUpperCase(text.charAt(i)));
            }
        }
        return letters.toString();
    }

    /** Page lines cut long posts short ({@code RIO DE JAN}), and leave off a prefix ({@code DUBAI} of RPODUBAI). */
    private boolean isOwnPost(String letters) {
        return post.filter(own -> own.equals(letters)
                        || (letters.length() >= 4 && (own.startsWith(letters) || own.endsWith(letters))))
                .isPresent();
    }

    private boolean isForeign(String letters, String digits) {
        return (post.filter(own -> !own.contains("XXXX")).isPresent() && !isOwnPost(letters))
                || serial.filter(own -> own != Integer.parseInt(digits)).isPresent();
    }

    // format.md 4.7: review stamps
    private void findStamp(int begin, int end) {
        int at = stamp.in(begin, end);
        if (at >= 0 && at < cutStart) {
            Matcher words = STAMP_TEXT.matcher(text).region(at, end);
            int stampEnd = words.lookingAt() ? words.end() : at + STAMP.length();
            Matcher reviewer = REVIEWER.matcher(text).region(Math.max(begin, at - 45), at);
            cut(Row.Kind.APPENDED, reviewer.find() ? reviewer.start() : at, stampEnd);
        } else if (begin < cutStart
                && (text.startsWith("US Dep", begin)
                        || text.startsWith("EO Sys", begin)
                        || text.startsWith("Systematic", begin))
                && end - begin <= PRINT_LENGTH
                && STAMP_REST.matcher(text).region(begin, end).matches()) {
            cut(Row.Kind.APPENDED, begin, end);
        }
    }

    /** format.md 4.11: a heading, its underline and the text below may have run together into one line. */
    private void findRule(int begin, int end) {
        int at = dashes.in(begin, end);
        int star = stars.in(begin, end);
        if (star >= 0 && (at < 0 || star < at)) {
            at = star;
        }
        if (at < 0 || at >= cutStart) {
            return;
        }
        int ruleEnd = at;
        int signs = 0;
        for (int i = at; i < end && (isRuleCharacter(text.charAt(i)) || Scan.isBlank(text.charAt(i))); i++) {
            if (isRuleCharacter(text.charAt(i))) {
                ruleEnd = i + 1;
                signs++;
            }
        }
        boolean behindHeading = at > begin
                && at - begin < Headings.LONGEST_LINE
                && Scan.isBlank(text.charAt(at - 1))
                && !text.startsWith(". ", Scan.skipBlanksBack(text, begin, at) - 1);
        boolean free = (at == begin || Scan.isBlank(text.charAt(at - 1)))
                && (ruleEnd == end || Scan.isBlank(text.charAt(ruleEnd)));
        if (behindHeading || (free && signs >= 5)) {
            cut(Row.Kind.RULE, at, ruleEnd);
        }
    }

    /** format.md 4.2: a paragraph may begin in mid-line, where a sentence has ended: {@code … in May. 5. (C) The …}. */
    private void findNumber(int begin, int end) {
        for (int at = parenthesis.in(begin, end); at >= 0 && at < cutStart; at = parenthesis.in(at + 1, end)) {
            int numberEnd = Scan.skipBlanksBack(text, begin, at);
            if (numberEnd > begin && ".,)".indexOf(text.charAt(numberEnd - 1)) >= 0) {
                numberEnd--;
            }
            int number = Scan.skipDigitsBack(text, begin, numberEnd);
            if (number == numberEnd || numberEnd - number > 3) {
                continue;
            }
            if (number > begin && text.charAt(number - 1) == '¶') {
                number--;
            }
            int before = Scan.skipBlanksBack(text, begin, number);
            if (before > begin
                    && (before < number
                            ? Scan.endsSentence(text, before - 1, before)
                            : Redactions.endsAt(text, begin, before))
                    && PortionMarks.at(text, at, end).isPresent()) {
                cut(Row.Kind.TEXT, number, number);
                return;
            }
        }
    }
}
