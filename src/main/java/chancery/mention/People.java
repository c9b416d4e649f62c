package chancery.mention;

import chancery.cable.Mention;
import chancery.reference.EditDistance;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Who is who within one cable: a surname goes to the only full name that ends in it, a rare spelling to the name it is
 * close to, initials to the name they abbreviate. Where a cable has two people of one surname, the bare surname stays
 * what it is. Whom the text asks to protect anywhere is protected everywhere in the cable, and so is a body that bears
 * the name.
 */
final class People {

    /** {@code (protect)}, {@code (strictly protect)}, {@code [please protect]}. */
    private static final Pattern PROTECT =
            Pattern.compile("[(\\[]\\s*(?:please\\s+|strictly\\s+|strict\\s+)?protect\\b", Pattern.CASE_INSENSITIVE);

    /** Between a name and the mark, which stands right behind it or behind a clause. */
    private static final int LONGEST_CLAUSE = 60;

    private static final Comparator<String> BY_LENGTH =
            Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

    private static final Set<String> ARTICLES = Set.of("AL ", "EL ");
    private static final List<String> FATHERS = List.of(" BIN", " IBN", " BINT");
    private static final WordSet KIN = WordSet.of(
            "son", "daughter", "wife", "husband", "brother", "sister", "father", "mother", "nephew", "cousin", "uncle");

    private static final int CLOSE = 2;
    private static final int SHORTEST_MISSPELT = 7;

    private static final Pattern BETWEEN_PARTS = Pattern.compile("[ .]+");

    /** The name by the key of a form. */
    private final Map<String, String> nameOf = new HashMap<>();

    /** For each form that is printed its key, and when all is read its name: most are printed again and again. */
    private final Map<String, String> nameOfForm = new HashMap<>();

    private People() {}

    /** The mentions of all passages, in order, with one name for each person. */
    static List<Mention> named(List<Mention> mentions, List<Passage> passages) {
        People people = new People();
        people.read(mentions);
        List<Mention> named = new ArrayList<>(mentions.size());
        for (Mention mention : mentions) {
            named.add(people.named(mention));
        }
        Set<String> asked = asked(named, passages);
        if (!asked.isEmpty()) {
            named.replaceAll(mention -> mention.kind() == Mention.Kind.PERSON && asked.contains(mention.name())
                    ? mention.asProtected()
                    : mention);
            ProtectedNames names = ProtectedNames.of(named);
            Map<String, MaskedText> masked = new HashMap<>();
            named.replaceAll(mention -> isHiddenToo(mention, masked.computeIfAbsent(mention.surface(), names::masked))
                    ? mention.asProtected()
                    : mention);
        }
        return named;
    }

    /** A body, or a place that may be none, that bears the name; a person who may be meant by it: another spelling, a surname that two people share. */
    private static boolean isHiddenToo(Mention mention, MaskedText surface) {
        return switch (mention.kind()) {
            case ORGANIZATION -> !surface.names().isEmpty();
            case PERSON -> surface.text().equals(ProtectedNames.MASK);
            case PLACE -> mention.country().isEmpty() && !surface.names().isEmpty(); // no list knows it
            case CABLE, REDACTION -> false;
        };
    }

    /** The names of those for whom a text asks protection. */
    private static Set<String> asked(List<Mention> mentions, List<Passage> passages) {
        Set<String> asked = new HashSet<>();
        int next = 0;
        for (Passage passage : passages) {
            int first = next;
            while (next < mentions.size() && mentions.get(next).ordinal() == passage.ordinal()) {
                next++;
            }
            String text = passage.text();
            if (text.indexOf('(') >= 0 || text.indexOf('[') >= 0) {
                readAsked(text, mentions.subList(first, next), asked);
            }
        }
        return asked;
    }

    /** The mark belongs to the last person named before it. */
    private static void readAsked(String text, List<Mention> mentions, Set<String> asked) {
        int end = text.length();
        for (int i = mentions.size() - 1; i >= 0; i--) {
            Mention mention = mentions.get(i);
            boolean person = mention.kind() == Mention.Kind.PERSON;
            if (person && isAsked(text, mention.span().end(), end)) {
                asked.add(mention.name());
            }
            if (person || mention.kind() == Mention.Kind.REDACTION) {
                end = mention.span().start();
            }
        }
    }

    private static boolean isAsked(String text, int from, int end) {
        int last = Math.min(end, from + LONGEST_CLAUSE + 1);
        for (int at = from; at < last; at++) {
            char c = text.charAt(at);
            if (c == '(' || c == '[') {
                return PROTECT.matcher(text).region(at, end).lookingAt();
            }
            if (c == '.' || c == ')' || c == ']') {
                return false;
            }
        }
        return false;
    }

    private void read(List<Mention> mentions) {
        Map<String, String> surfaces = new HashMap<>();
        for (Mention mention : mentions) {
            if (mention.kind() == Mention.Kind.PERSON && !nameOfForm.containsKey(mention.surface())) {
                String key = key(mention.surface());
                nameOfForm.put(mention.surface(), key);
                surfaces.merge(key, mention.surface(), People::better);
            }
        }
        Map<String, List<String>> fuller = new HashMap<>();
        for (String name : surfaces.keySet()) {
            for (int blank = name.indexOf(' '); blank > 0; blank = name.indexOf(' ', blank + 1)) {
                if (!isFathersName(name, blank) && !ARTICLES.contains(name.substring(0, blank + 1))) {
                    add(fuller, name.substring(blank + 1), name);
                }
                add(fuller, name.substring(0, blank), name);
            }
            for (String surname : fathersSurnames(name)) {
                add(fuller, surname, name);
            }
            String initials = initials(name);
            if (initials.length() > 1) {
                add(fuller, initials, name);
            }
        }
        for (String name : surfaces.keySet()) {
            String full = fullest(name, fuller);
            if (full.equals(name) && ARTICLES.contains(name.substring(0, name.indexOf(' ') + 1))) {
                String bare = fullest(name.substring(name.indexOf(' ') + 1), fuller);
                full = surfaces.containsKey(bare) ? bare : name; // al-Vestriki, whom the cable names Orlan Vestriki
            }
            nameOf.put(name, surfaces.getOrDefault(full, name));
        }
        keepApart(mentions, surfaces);
        fuller.forEach((surname, names) -> {
            String fullest = fullest(surname, fuller);
            for (String name : names) {
                if (!name.equals(fullest) && fullest.endsWith(' ' + surname) && isOneSpeltTwice(name, fullest)) {
                    nameOf.put(name, surfaces.getOrDefault(fullest, fullest));
                }
            }
        });
        readMisspelt(surfaces, fuller);
        nameOfForm.replaceAll((form, key) -> nameOf.getOrDefault(key, form));
    }

    /** All forms of one name are added before those of the next. */
    private static void add(Map<String, List<String>> fuller, String form, String name) {
        List<String> names = fuller.computeIfAbsent(form, key -> new ArrayList<>(1));
        if (names.isEmpty() || !names.get(names.size() - 1).equals(name)) {
            names.add(name);
        }
    }

    /** {@code TOLMERA} in {@code ORLAN TOLMERA VESTRIK}, who may be called by that alone; but no given names. */
    private static List<String> fathersSurnames(String name) {
        int first = name.indexOf(' ');
        int last = name.lastIndexOf(' ');
        if (first == last) {
            return List.of();
        }
        return BETWEEN_PARTS
                .splitAsStream(name.substring(first + 1, last))
                .filter(part -> Vocabulary.isFathersSurname(
                        part.length(), Vocabulary.known().of(part)))
                .toList();
    }

    /** {@code HASSAN BIN VESTRIK} is no Vestrik, his father is. */
    private static boolean isFathersName(String name, int blank) {
        return name.indexOf(' ', blank + 1) < 0
                && FATHERS.stream().anyMatch(of -> name.startsWith(of, blank - of.length()));
    }

    /** {@code President Vestrik} is not the {@code president's son Orlan Vestrik}. */
    private void keepApart(List<Mention> mentions, Map<String, String> surfaces) {
        Set<String> kin = new HashSet<>();
        for (Mention mention : mentions) {
            if (mention.title().filter(People::isKin).isPresent()) {
                kin.add(nameOf.getOrDefault(key(mention.surface()), mention.surface()));
            }
        }
        for (Mention mention : kin.isEmpty() ? List.<Mention>of() : mentions) {
            if (mention.title().filter(title -> !isKin(title)).isPresent()) {
                String name = key(mention.surface());
                if (name.indexOf(' ') < 0 && kin.contains(nameOf.getOrDefault(name, ""))) {
                    nameOf.put(name, surfaces.getOrDefault(name, mention.surface()));
                }
            }
        }
    }

    private static boolean isKin(String title) {
        int last = title.lastIndexOf(' ');
        return KIN.has(Codes.hash(title, last + 1, title.length()));
    }

    /** Follows a name to the one fuller name there is, as long as there is only one. */
    private static String fullest(String name, Map<String, List<String>> fuller) {
        List<String> longer = fuller.getOrDefault(name, List.of());
        if (longer.isEmpty()) {
            return name;
        }
        String longest = Collections.max(longer, BY_LENGTH);
        for (String other : longer) {
            if (!isOne(other, longest)) {
                return name;
            }
        }
        return longest;
    }

    private static boolean isOne(String name, String longest) {
        return name.equals(longest) || isShorter(name, longest) || isOneSpeltTwice(name, longest);
    }

    /** {@code J. VESTRIK}, {@code JOREN A. VESTRIK} and {@code JORREN VESTRIK} for {@code JOREN VESTRIK}. */
    private static boolean isOneSpeltTwice(String one, String other) {
        String[] a = BETWEEN_PARTS.split(one);
        String[] b = BETWEEN_PARTS.split(other);
        if (a.length < 2 || b.length < 2 || !a[a.length - 1].equals(b[b.length - 1])) {
            return false;
        }
        for (int i = 1; i < Math.min(a.length, b.length) - 1; i++) {
            if (a[i].charAt(0) != b[i].charAt(0)) {
                return false;
            }
        }
        return isOneFirstName(a[0], b[0]);
    }

    /** An initial, a short form, a slip of one or two letters; but not {@code MARIO} for {@code MARIA}. */
    private static boolean isOneFirstName(String one, String other) {
        String shorter = one.length() <= other.length() ? one : other;
        String longer = shorter.equals(one) ? other : one;
        if (longer.startsWith(shorter)) {
            return shorter.length() == 1 || shorter.length() > 2;
        }
        boolean ends = "AEIOUY".indexOf(one.charAt(one.length() - 1)) >= 0
                || "AEIOUY".indexOf(other.charAt(other.length() - 1)) >= 0;
        boolean sameEnd = one.charAt(one.length() - 1) == other.charAt(other.length() - 1);
        return shorter.length() > 4
                && shorter.charAt(0) == longer.charAt(0)
                && (sameEnd || !ends)
                && EditDistance.within(CLOSE, one, other);
    }

    private static boolean isShorter(String name, String of) {
        return of.startsWith(name + ' ') || of.endsWith(' ' + name);
    }

    /** A surname of seven letters or more that is one or two letters from another is that, misspelt. */
    private void readMisspelt(Map<String, String> surfaces, Map<String, List<String>> fuller) {
        List<String> lone = surfaces.keySet().stream()
                .filter(name ->
                        name.length() >= SHORTEST_MISSPELT && name.indexOf(' ') < 0 && !fuller.containsKey(name))
                .sorted()
                .toList();
        Set<String> known = new HashSet<>(lone);
        fuller.keySet().stream().filter(name -> name.indexOf(' ') < 0).forEach(known::add);
        if (lone.size() > 60 || known.size() > 400) {
            return; // a list of names, not a text about people; time stays linear
        }
        for (String name : lone) {
            List<String> close = close(name, known);
            if (close.size() == 1
                    && (fuller.containsKey(close.get(0)) || close.get(0).compareTo(name) > 0)) {
                String right = close.get(0);
                List<String> full = fuller.getOrDefault(right, List.of());
                nameOf.put(
                        name,
                        full.size() == 1
                                ? surfaces.getOrDefault(full.get(0), right)
                                : surfaces.getOrDefault(right, right));
            }
        }
    }

    private static List<String> close(String name, Set<String> known) {
        List<String> close = new ArrayList<>(1);
        for (String other : known) {
            if (!other.equals(name)
                    && other.charAt(0) == name.charAt(0)
                    && Math.abs(other.length() - name.length()) <= CLOSE
                    && EditDistance.within(CLOSE, name, other)) {
                close.add(other);
            }
        }
        return close;
    }

    private Mention named(Mention mention) {
        if (mention.kind() != Mention.Kind.PERSON) {
            return mention;
        }
        String name = nameOfForm.getOrDefault(mention.surface(), mention.name());
        return name.equals(mention.name()) ? mention : mention.named(name);
    }

    private static String initials(String name) {
        StringBuilder initials = new StringBuilder();
        boolean start = true;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (start && Character.isLetter(c)) {
                initials.append(c);
            }
            start = !Character.isLetter(c) && c != '\'';
        }
        return initials.toString();
    }

    /** The form that is not all capitals. */
    private static String better(String one, String other) {
        return Spelling.isCapitals(one) ? other : one;
    }

    /** With blanks for hyphens, but not for that of {@code Vestrik-led}. */
    private static String key(String surface) {
        String line = Spelling.fold(surface).replace('\n', ' ');
        if (line.indexOf('-') < 0) {
            return line;
        }
        StringBuilder key = new StringBuilder(line);
        for (int at = key.indexOf("-"); at >= 0 && at + 1 < key.length(); at = key.indexOf("-", at + 1)) {
            if (Character.isUpperCase(surface.charAt(at + 1))) {
                key.setCharAt(at, ' ');
            }
        }
        return key.toString();
    }
}
