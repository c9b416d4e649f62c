package chancery.stat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One SQL file, read. Its first lines are front matter, {@code -- key: text}; a line of {@code --} and at least three
 * blanks goes on with the text above it. {@code docs/statistics.md} explains the keys.
 *
 * @param name the file's name without {@code .sql}: {@code cables_by_month}
 * @param place where it stands in its chapter, lowest first
 * @param answers the first that the result can fill answers the question
 * @param grain what one row is: {@code one row per month and precedence}
 * @param caveats those that the result can fill are shown
 * @param findings for the first screen of the report; the first that the result can fill
 * @param findingPlace how early it stands there, lowest first
 * @param notices warnings over the whole report; those that the result can fill
 * @param citations what the report can be cited by; those that the result can fill
 * @param shares what its percentages are of
 * @param query the SQL statement, without front matter
 */
public record Statistic(
        String name,
        Sentence title,
        String question,
        Chapter chapter,
        int place,
        List<Sentence> answers,
        String grain,
        Chart chart,
        List<Sentence> caveats,
        List<Sentence> findings,
        int findingPlace,
        List<Sentence> notices,
        List<Sentence> citations,
        Shares shares,
        String query) {

    private static final Pattern KEY_LINE = Pattern.compile("-- (?<key>[a-z]+): +(?<text>.*\\S)\\s*");
    private static final Pattern NEXT_LINE = Pattern.compile("-- {3,}(?<text>\\S.*?)\\s*");
    private static final Pattern PLACED = Pattern.compile("(?<word>[a-z]+) (?<place>[0-9]{1,4})");
    private static final Pattern PLACED_SENTENCE = Pattern.compile("(?<place>[0-9]{1,4}) (?<sentence>.+)");
    private static final Set<String> ONCE = Set.of("title", "question", "chapter", "grain", "chart");
    private static final Set<String> OFTEN = Set.of("answer", "caveat", "finding", "notice", "citation", "share");

    /**
     * Reads a file's text.
     *
     * @param name of the file, without {@code .sql}
     * @param text front matter and query
     * @return the statistic, its front matter checked, its query not
     * @throws IllegalArgumentException naming file and line, where the front matter says what nobody understands
     */
    public static Statistic read(String name, String text) {
        return new Reader(name, text).read();
    }

    /** {@return whether it reads the tables of another snapshot too} */
    public boolean comparesSnapshots() {
        return chapter == Chapter.CHANGES;
    }

    /**
     * {@return the answer to the question, or nothing where the result holds none}
     *
     * @param result of its query
     */
    public Optional<String> answer(ResultTable result) {
        return Sentence.fillFirst(answers, result, shares);
    }

    /**
     * {@return the sentence for the first screen, where it has one and the result can fill it}
     *
     * @param result of its query
     */
    public Optional<String> finding(ResultTable result) {
        return Sentence.fillFirst(findings, result, shares);
    }

    /**
     * {@return the caveats that hold for this result}
     *
     * @param result of its query
     */
    public List<String> caveats(ResultTable result) {
        return fillAll(caveats, result);
    }

    /**
     * {@return the notices that hold for this result}
     *
     * @param result of its query
     */
    public List<String> notices(ResultTable result) {
        return fillAll(notices, result);
    }

    /**
     * {@return what a citation of the report names}
     *
     * @param result of its query
     */
    public List<String> citations(ResultTable result) {
        return fillAll(citations, result);
    }

    /**
     * {@return the title over its chart, or nothing where the result holds none}
     *
     * @param result of its query
     */
    public Optional<String> title(ResultTable result) {
        return title.fill(result, shares);
    }

    /** {@return every column that its front matter speaks of; the query must have them all} */
    public List<String> columnsNamed() {
        return Stream.concat(
                        Stream.concat(chart.columns().stream(), shares.columns().stream()),
                        Stream.of(List.of(title), answers, caveats, findings, notices, citations)
                                .flatMap(List::stream)
                                .flatMap(sentence -> sentence.columns().stream()))
                .distinct()
                .toList();
    }

    /**
     * {@return whether a result has every column that the front matter speaks of; one that was kept by an older version
     * of the program may not}
     *
     * @param result of this statistic
     */
    public boolean canRead(ResultTable result) {
        return result.columns().stream().map(ResultTable.Column::name).toList().containsAll(columnsNamed());
    }

    private List<String> fillAll(List<Sentence> sentences, ResultTable result) {
        return sentences.stream().flatMap(s -> s.fill(result, shares).stream()).toList();
    }

    /** Front matter lines, as they are gathered. */
    private static final class Reader {
        private final String file;
        private final String name;
        private final List<String> lines;
        private final Map<String, List<Entry>> entries = new LinkedHashMap<>();

        Reader(String name, String text) {
            this.file = "statistics/" + name + ".sql";
            this.name = name;
            this.lines = text.lines().toList();
        }

        Statistic read() {
            int first = gather();
            String query = String.join("\n", lines.subList(first, lines.size())).strip();
            if (query.isEmpty()) {
                throw fault(lines.size(), "there is no query");
            }
            if (query.contains(";")) {
                throw fault(first + 1, "one statement, without a semicolon");
            }
            Matcher chapter = one("chapter", text -> match(PLACED, text, "a chapter looks like traffic 20"));
            List<Placed> findings = each("finding", text -> {
                Matcher m = match(PLACED_SENTENCE, text, "a finding looks like 20 {cables} cables …");
                return new Placed(Integer.parseInt(m.group("place")), Sentence.read(m.group("sentence")));
            });
            List<Sentence> answers = each("answer", Sentence::read);
            if (answers.isEmpty()) {
                throw fault(1, "there is no answer");
            }
            return new Statistic(
                    name,
                    one("title", Sentence::read),
                    one("question", text -> text),
                    one("chapter", text -> chapter(chapter.group("word"))),
                    Integer.parseInt(chapter.group("place")),
                    answers,
                    one("grain", text -> text),
                    one("chart", Chart::read),
                    each("caveat", Sentence::read),
                    findings.stream().map(Placed::sentence).toList(),
                    findings.stream().mapToInt(Placed::place).min().orElse(Integer.MAX_VALUE),
                    each("notice", Sentence::read),
                    each("citation", Sentence::read),
                    Shares.of(each("share", Shares.Share::read)),
                    query);
        }

        /** Fills {@link #entries}; where the query begins. */
        private int gather() {
            List<Entry> last = List.of();
            int at = 0;
            for (; at < lines.size() && lines.get(at).startsWith("--"); at++) {
                String line = lines.get(at);
                Matcher key = KEY_LINE.matcher(line);
                Matcher next = NEXT_LINE.matcher(line);
                if (key.matches()) {
                    last = add(at + 1, key.group("key"), key.group("text"));
                } else if (next.matches() && !last.isEmpty()) {
                    Entry above = last.remove(last.size() - 1);
                    last.add(new Entry(above.line(), above.text() + " " + next.group("text")));
                } else {
                    throw fault(at + 1, "front matter looks like '-- key: text', not like '" + line + "'");
                }
            }
            return at;
        }

        private List<Entry> add(int line, String key, String text) {
            if (!ONCE.contains(key) && !OFTEN.contains(key)) {
                throw fault(line, "no key is called " + key);
            }
            List<Entry> same = entries.computeIfAbsent(key, k -> new ArrayList<>());
            if (ONCE.contains(key) && !same.isEmpty()) {
                throw fault(line, key + " stands there twice");
            }
            same.add(new Entry(line, text));
            return same;
        }

        private <T> T one(String key, Function<String, T> read) {
            return each(key, read).stream().findFirst().orElseThrow(() -> fault(1, "there is no " + key));
        }

        private <T> List<T> each(String key, Function<String, T> read) {
            List<T> values = new ArrayList<>();
            for (Entry entry : entries.getOrDefault(key, List.of())) {
                try {
                    values.add(read.apply(entry.text()));
                } catch (IllegalArgumentException e) {
                    throw fault(entry.line(), String.valueOf(e.getMessage()));
                }
            }
            return List.copyOf(values);
        }

        private static Matcher match(Pattern pattern, String text, String shape) {
            Matcher m = pattern.matcher(text);
            if (!m.matches()) {
                throw new IllegalArgumentException(shape + ", not like " + text);
            }
            return m;
        }

        private static Chapter chapter(String word) {
            return Stream.of(Chapter.values())
                    .filter(c -> c.word().equals(word))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no chapter is called " + word));
        }

        private IllegalArgumentException fault(int line, String what) {
            return new IllegalArgumentException(file + " line " + line + ": " + what);
        }

        private record Entry(int line, String text) {}

        private record Placed(int place, Sentence sentence) {}
    }
}
