package chancery.stat;

import chancery.stat.ResultTable.Column;
import java.math.BigDecimal;
import java.util.ArrayList;
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
 * then perhaps {@code where} with conditions {@code COLUMN=VALUE} (the value as tables show it), {@code any COLUMN} or
 * {@code no COLUMN}. Of two words in parentheses the first is taken where the place before them holds 1:
 * {@code {cables} (cable is|cables are) secret}.
 */
public final class Sentence {

    private static final Pattern HOLE =
            Pattern.compile("\\{(?<place>[^{}]*)}|\\((?<one>[^(){}|]+)\\|(?<many>[^(){}|]+)\\)");
    private static final Pattern PLACE = Pattern.compile("(?<column>[a-z0-9_]+)"
            + "(?: of (?<pick>first|last|(?<extreme>max|min) (?<by>[a-z0-9_]+)))?(?: where (?<conditions>.+))?");
    private static final Pattern CONDITION =
            Pattern.compile("(?<known>any|no) (?<tested>[a-z0-9_]+)|(?<column>[a-z0-9_]+)=(?<value>.+)");

    /** Keeps a number and its unit on one line. */
    private static final String NO_BREAK = "\u00A0";

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
    static Optional<String> fillFirst(List<Sentence> sentences, ResultTable result) {
        return sentences.stream().flatMap(s -> s.fill(result).stream()).findFirst();
    }

    /**
     * {@return the sentence with its cells, or nothing where a row is missing or a cell is empty}
     *
     * @param result of the statistic that the sentence belongs to
     */
    public Optional<String> fill(ResultTable result) {
        StringBuilder filled = new StringBuilder();
        Matcher hole = HOLE.matcher(template);
        Iterator<Place> next = places.iterator();
        String last = "";
        while (hole.find()) {
            if (hole.group("place") == null) {
                hole.appendReplacement(filled, last.equals("1") ? "${one}" : "${many}");
                continue;
            }
            Optional<String> cell = next.next().find(result);
            if (cell.isEmpty()) {
                return Optional.empty();
            }
            last = cell.get();
            hole.appendReplacement(filled, Matcher.quoteReplacement(last));
        }
        return Optional.of(hole.appendTail(filled).toString().replace(" %", NO_BREAK + "%"));
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

    /** One place: which column of which row. */
    private record Place(String column, Pick pick, Optional<String> by, List<Condition> conditions) {

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
            return new Place(m.group("column"), pick, Optional.ofNullable(m.group("by")), conditions);
        }

        Optional<String> find(ResultTable result) {
            Column shown = result.column(column);
            Stream<List<Optional<Object>>> rows =
                    result.rows().stream().filter(row -> conditions.stream().allMatch(c -> c.holds(result, row)));
            return pick(result, rows)
                    .flatMap(row -> result.cell(row, column))
                    .map(value -> CellText.inSentence(shown, value));
        }

        /** Of rows that are equally large or small, the first. */
        private Optional<List<Optional<Object>>> pick(ResultTable result, Stream<List<Optional<Object>>> rows) {
            return switch (pick) {
                case FIRST -> rows.findFirst();
                case LAST -> rows.reduce((earlier, later) -> later);
                case MAX -> extreme(result, rows, 1);
                case MIN -> extreme(result, rows, -1);
            };
        }

        private Optional<List<Optional<Object>>> extreme(
                ResultTable result, Stream<List<Optional<Object>>> rows, int sign) {
            String measure = by.orElseThrow();
            return rows.filter(row -> result.cell(row, measure).isPresent()).reduce((best, row) -> {
                BigDecimal ahead = result.number(row, measure)
                        .orElseThrow()
                        .subtract(result.number(best, measure).orElseThrow());
                return ahead.signum() == sign ? row : best;
            });
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
