package chancery.generate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The rules of {@code resources/generate/reporting.txt}, read once; its first lines say how they are written. */
final class Grammar {

    static final Grammar REPORTING = read("/generate/reporting.txt");

    private final Map<String, Rule> rules = new HashMap<>();

    private Grammar() {}

    /** A part of a phrase: it says itself in somebody's prose. */
    interface Part {
        void say(Prose prose);
    }

    /** Phrases of which one is said. */
    static final class Rule implements Part {

        private final List<List<Part>> phrases = new ArrayList<>();

        @Override
        public void say(Prose prose) {
            for (Part part : prose.chance().pick(phrases)) {
                part.say(prose);
            }
        }
    }

    private static Grammar read(String path) {
        Grammar grammar = new Grammar();
        try (BufferedReader in = new BufferedReader(WordList.open(path))) {
            Rule rule = new Rule();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith("= ")) {
                    rule = grammar.rules.computeIfAbsent(line.substring(2), name -> new Rule());
                } else if (!line.isEmpty() && !line.startsWith("#")) {
                    rule.phrases.add(grammar.phrase(line));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
        return grammar;
    }

    /** {@code {^.issue} dominated the talks.} as its parts. */
    private List<Part> phrase(String text) {
        List<Part> parts = new ArrayList<>();
        int from = 0;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', from)) {
            int close = text.indexOf('}', open);
            words(parts, text.substring(from, open));
            String name = text.substring(open + 1, close);
            if (name.startsWith("^")) {
                parts.add(Prose::capitalizeNext);
                name = name.substring(1);
            }
            parts.add(name.startsWith(".") ? topical(name) : part(name));
            from = close + 1;
        }
        words(parts, text.substring(from));
        return List.copyOf(parts);
    }

    private static void words(List<Part> parts, String words) {
        if (!words.isEmpty()) {
            String capitals = words.toUpperCase(Locale.ROOT);
            parts.add(prose -> prose.words(words, capitals));
        }
    }

    /** A rule of the cable's own topic. */
    private Part topical(String name) {
        Map<String, Rule> ofTopics = new HashMap<>();
        Topic.ALL.forEach(
                topic -> ofTopics.put(topic.name(), rules.computeIfAbsent(topic.name() + name, key -> new Rule())));
        return prose ->
                Objects.requireNonNull(ofTopics.get(prose.topic().name())).say(prose);
    }

    private Part part(String name) {
        return switch (name) {
            case "person" -> Prose::person;
            case "person.subject" -> Prose::personOfSubject;
            case "org" -> Prose::organization;
            case "org.subject" -> Prose::organizationOfSubject;
            case "country" -> Prose::country;
            case "neighbour" -> Prose::neighbour;
            case "city" -> Prose::city;
            case "date" -> Prose::date;
            case "month" -> Prose::month;
            case "year" -> Prose::year;
            case "birth" -> Prose::yearOfBirth;
            case "number" -> Prose::number;
            case "percent" -> Prose::percent;
            case "money" -> Prose::money;
            default -> rules.computeIfAbsent(name, key -> new Rule());
        };
    }

    /** The rule of a name, such as {@code sentence}. */
    Rule rule(String name) {
        Rule rule = rules.get(name);
        if (rule == null) {
            throw new IllegalArgumentException("no such rule: " + name);
        }
        return rule;
    }

    /** Names that some phrase uses and no rule explains; none, or the grammar is wrong. */
    List<String> undefined() {
        return rules.entrySet().stream()
                .filter(rule -> rule.getValue().phrases.isEmpty())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }
}
