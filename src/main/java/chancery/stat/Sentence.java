package chancery.stat;

import chancery.stat.ResultTable.Column;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A sentence with places for cells of a statistic's result, so that every number in it stands in that result too:
 *
 * <pre>{@code
 * {share_percent where classification=SECRET} % of cables are secret.
 * {post} wrote most, {cables} cables.                                    the first row
 * It was highest in {year of max share_percent where classification=SECRET and no note}.
 * }</pre>
 *
 * A place is a column, then perhaps {@code of first}, {@code of last}, {@code of max COLUMN} or {@code of min COLUMN},
 * {@code of only max COLUMN} (nothing, where several rows are equally large) or {@code of all max COLUMN} (all that are:
 * {@code A, B and C}, from the fourth on {@code and others}), then perhaps {@code where} with conditions {@code COLUMN=VALUE} (the value as tables show it), {@code any COLUMN} or
 * {@code no COLUMN}. Of two words in parentheses the first is taken where the place before them holds 1, or one
 * value of {@code all}: {@code {cables} (cable is|cables are) secret}.
 */
public final class Sentence {

    private static final Pattern HOLE =
            Pattern.compile("\\{(?<place>[^{}]*)}|\\((?<one>[^(){}|]+)\\|(?<many>[^(){}|]+)\\)");
    private static final Pattern PLACE = Pattern.compile(
            "(?<column>[a-z0-9_]+)(?: of (?<pick>first|last|(?:(?<equals>only|all) )?(?<extreme>max|min)"
                    + " (?<by>[a-z0-9_]+)))?(?: where (?<conditions>.+))?");
    private static final Pattern CONDITION =
            Pattern.compile("(?<known>any|no) (?<tested>[a-z0-9_]+)|(?<column>[a-z0-9_]+)=(?<value>.+)");

    /** Keeps a number and its unit on one line. */
    private static final String NO_BREAK = "\u00A0";

    /** A percentage that is no number, at the head of a sentence. */
    private static final Pattern BOUND = Pattern.compile("(?:under|over) [0-9]");

    /** So many of those that are equally large are named. */
    private static final int MOST_EQUALS = 3;

    private final String template;
    private final List<Place> places;

    private Sentence(String template, List<Place> places) {
        this.template = template;
        this.places = List.copyOf(places);
    }

    static Sentence read(String template) {
        List<Place> places = new ArrayList<>();
        Matcher hole = HOLE.matcher(template);
        while (hole.find()) {
            if (hole.group("place") != null) {
                places.add(Place.read(hole.group("place")));
            } else if (places.isEmpty()) {
                throw new IllegalArgumentException("no number stands before " + hole.group());
            }
        }
        if (HOLE.matcher(template).replaceAll("").matches(".*[{}].*")) {
            throw new IllegalArgumentException("a brace without its other half: " + template);
        }
        return new Sentence(template, places);
    }

    /** The first of the sentences that the result can fill. */
    static Optional<String> fillFirst(List<Sentence> sentences, ResultTable result, Shares shares) {
        return sentences.stream().flatMap(s -> s.fill(result, shares).stream()).findFirst();
    }

    /**
     * {@return the sentence with its cells, or nothing where a row is missing or a cell is empty}
     *
     * @param result of the statistic that the sentence belongs to
     * @param shares what its percentages are of
     */
    public Optional<String> fill(ResultTable result, Shares shares) {
        StringBuilder filled = new StringBuilder();
        Matcher hole = HOLE.matcher(template);
        Iterator<Place> next = places.iterator();
        String last = "";
        while (hole.find()) {
            if (hole.group("place") == null) {
                hole.appendReplacement(filled, last.equals("1") ? "${one}" : "${many}");
                continue;
            }
            Place place = next.next();
            List<String> cells = place.find(result, shares);
            if (cells.isEmpty()) {
                return Optional.empty();
            }
            last = place.equals() == Equals.ALL ? Integer.toString(cells.size()) : cells.get(0);
            hole.appendReplacement(filled, Matcher.quoteReplacement(listed(cells)));
        }
        String sentence = hole.appendTail(filled).toString().replace(" %", NO_BREAK + "%");
        return Optional.of(BOUND.matcher(sentence).lookingAt() ? CellText.sentence(sentence) : sentence);
    }

    /** {@code A}, {@code A and B}, {@code A, B and C}, {@code A, B, C and others}. */
    private static String listed(List<String> cells) {
        List<String> first = cells.subList(0, Math.min(cells.size(), MOST_EQUALS));
        String end = cells.size() > MOST_EQUALS ? "others" : cells.get(cells.size() - 1);
        List<String> before = cells.size() > MOST_EQUALS ? first : first.subList(0, first.size() - 1);
        return before.isEmpty() ? end : String.join(", ", before) + " and " + end;
    }

    /** Every column that it takes a cell from or looks at. */
    List<String> columns() {
        return places.stream().flatMap(Place::columns).toList();
    }

    /** The template. */
    @Override
    public String toString() {
        return template;
    }

    private enum Pick {
        FIRST,
        LAST,
        MAX,
        MIN
    }

    /** What is to be done where several rows are equally large or small. */
    private enum Equals {
        FIRST,
        ONLY,
        ALL
    }

    /** One place: which column of which row. */
    private record Place(String column, Pick pick, Equals equals, Optional<String> by, List<Condition> conditions) {

        static Place read(String text) {
            Matcher m = PLACE.matcher(text);
            if (!m.matches()) {
                throw new IllegalArgumentException(
                        "a place looks like {cables of max cables}, not like {" + text + "}");
            }
            List<Condition> conditions = new ArrayList<>();
            if (m.group("conditions") != null) {
                for (String condition : m.group("conditions").split(" and ")) {
                    conditions.add(Condition.read(condition));
                }
            }
            Pick pick = m.group("extreme") != null
                    ? m.group("extreme").equals("max") ? Pick.MAX : Pick.MIN
                    : "last".equals(m.group("pick")) ? Pick.LAST : Pick.FIRST;
            Equals equals = m.group("equals") == null
                    ? Equals.FIRST
                    : m.group("equals").equals("only") ? Equals.ONLY : Equals.ALL;
            return new Place(m.group("column"), pick, equals, Optional.ofNullable(m.group("by")), conditions);
        }

        /** The cell, or those of all rows that are equally large; none where one of them is empty. */
        List<String> find(ResultTable result, Shares shares) {
            Column shown = result.column(column);
            List<List<Optional<Object>>> rows = result.rows().stream()
                    .filter(row -> conditions.stream().allMatch(c -> c.holds(result, row)))
                    .toList();
            List<Optional<String>> cells = pick(result, rows).stream()
                    .map(row -> shares.inSentence(result, row, shown))
                    .distinct()
                    .toList();
            return cells.stream().allMatch(Optional::isPresent)
                    ? cells.stream().flatMap(Optional::stream).toList()
                    : List.of();
        }

        private List<List<Optional<Object>>> pick(ResultTable result, List<List<Optional<Object>>> rows) {
            if (rows.isEmpty()) {
                return List.of();
            }
            return switch (pick) {
                case FIRST -> rows.subList(0, 1);
                case LAST -> rows.subList(rows.size() - 1, rows.size());
                case MAX -> extreme(result, rows, Comparator.naturalOrder());
                case MIN -> extreme(result, rows, Comparator.reverseOrder());
            };
        }

        private List<List<Optional<Object>>> extreme(
                ResultTable result, List<List<Optional<Object>>> rows, Comparator<BigDecimal> order) {
            String measure = by.orElseThrow();
            Optional<BigDecimal> best = rows.stream()
                    .flatMap(row -> result.number(row, measure).stream())
                    .max(order);
            List<List<Optional<Object>>> equal = rows.stream()
                    .filter(row -> result.number(row, measure)
                            .filter(number -> number.compareTo(best.orElseThrow()) == 0)
                            .isPresent())
                    .toList();
            return switch (equals) {
                case FIRST -> equal.stream().limit(1).toList();
                case ONLY -> equal.size() == 1 ? equal : List.of();
                case ALL -> equal;
            };
        }

        Stream<String> columns() {
            return Stream.concat(
                    Stream.concat(Stream.of(column), by.stream()),
                    conditions.stream().map(Condition::column));
        }
    }

    /** What a row must have in a column: this value, any value, or none. */
    private record Condition(String column, Predicate<Optional<String>> test) {

        static Condition read(String text) {
            Matcher m = CONDITION.matcher(text);
            if (!m.matches()) {
                throw new IllegalArgumentException(
                        "a condition looks like year=2008, any year or no year, not like " + text);
            }
            if (m.group("known") != null) {
                boolean any = m.group("known").equals("any");
                return new Condition(m.group("tested"), cell -> cell.isPresent() == any);
            }
            Optional<String> value = Optional.of(m.group("value"));
            return new Condition(m.group("column"), value::equals);
        }

        boolean holds(ResultTable result, List<Optional<Object>> row) {
            return test.test(result.cell(row, column).map(cell -> CellText.inTable(result.column(column), cell)));
        }
    }
}
