package chancery.mention;

import static java.util.Comparator.comparingInt;

import chancery.cable.Cable;
import chancery.cable.Mention;
import chancery.cable.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Start here: everything that is named in a cable. */
public final class Mentions {

    /** All finders; of two that find a name of the same length in the same place, the first is right. */
    private static final List<MentionFinder> FINDERS =
            List.of(new RedactionFinder(), new ReferenceFinder(), NameListFinder.ofAllLists());

    private static final Comparator<Mention> BY_START =
            comparingInt(mention -> mention.span().start());

    private static final int LONGEST_MARK = 120;
    private static final Pattern DISSEMINATION = Pattern.compile("\\((?:TS|SBU|[SCU])/{1,2}[A-Z]");
    private static final Pattern MEMBER = Pattern.compile("\\([DRI]-[A-Z]{2}\\)");

    private Mentions() {}

    /**
     * {@return the mentions in a cable's subject and paragraphs, in the order of the text; no two overlap}
     *
     * @param cable as it was read; its reference tables are loaded at the first call
     */
    public static List<Mention> of(Cable cable) {
        List<Passage> passages = Passage.of(cable);
        List<Words> words = CableWords.of(passages);
        List<List<Mention>> listed = new ArrayList<>(passages.size());
        for (Words passage : words) {
            List<Mention> found = new ArrayList<>();
            for (MentionFinder finder : FINDERS) {
                finder.find(passage, cable, found::add);
            }
            listed.add(withoutOverlaps(found));
        }
        List<List<Mention>> others = ProperNames.of(words, listed);
        List<Mention> mentions = new ArrayList<>();
        for (int i = 0; i < passages.size(); i++) {
            List<Mention> all = merged(listed.get(i), others.get(i));
            String text = passages.get(i).text();
            if (!words.get(i).isAllCapitals() || text.indexOf('(') >= 0) { // it is far back to a bracket in capitals
                all.removeIf(mention -> isPartOfMark(text, mention));
            }
            mentions.addAll(withoutOverlaps(all));
        }
        return People.named(withFullestNames(mentions), passages);
    }

    /** Both in the order of the text; of two in one place the listed one is first. */
    private static List<Mention> merged(List<Mention> listed, List<Mention> others) {
        if (others.isEmpty()) {
            return listed;
        }
        List<Mention> merged = new ArrayList<>(listed.size() + others.size());
        int next = 0;
        for (Mention other : others) {
            while (next < listed.size() && BY_START.compare(listed.get(next), other) <= 0) {
                merged.add(listed.get(next++));
            }
            merged.add(other);
        }
        merged.addAll(listed.subList(next, listed.size()));
        return merged;
    }

    /** {@code (S//REL ITALY, SPAIN)}, {@code (D-CT)}: who may read it and where a member was elected, not what is named. */
    private static boolean isPartOfMark(String text, Mention mention) {
        int end = mention.span().end();
        int at = mention.span().start() - 1;
        int first = Math.max(0, at - LONGEST_MARK);
        while (at > first && isOfMark(text.charAt(at))) {
            at--;
        }
        if (at < 0 || text.charAt(at) != '(' || end == text.length()) {
            return false;
        }
        return DISSEMINATION.matcher(text).region(at, text.length()).lookingAt()
                || MEMBER.matcher(text).region(at, text.length()).lookingAt();
    }

    private static boolean isOfMark(char c) {
        return (c >= 'A' && c <= 'Z') || c == '/' || c == ',' || c == ' ' || c == '\n' || c == '-';
    }

    /** Of mentions that overlap, the longest stays: {@code PARIS 322} is a cable and no place. */
    private static List<Mention> withoutOverlaps(List<Mention> found) {
        if (!isSorted(found)) { // mostly one finder found all
            found.sort(BY_START); // stable: the order of the finders stays within one place
        }
        List<Mention> kept = new ArrayList<>();
        for (Mention mention : found) {
            int last = kept.size() - 1;
            if (last < 0 || kept.get(last).span().end() <= mention.span().start()) {
                kept.add(mention);
            } else if (length(kept.get(last)) < length(mention)) {
                kept.set(last, mention);
            }
        }
        return kept;
    }

    private static boolean isSorted(List<Mention> mentions) {
        for (int i = 1; i < mentions.size(); i++) {
            if (BY_START.compare(mentions.get(i - 1), mentions.get(i)) > 0) {
                return false;
            }
        }
        return true;
    }

    private static int length(Mention mention) {
        Span span = mention.span();
        return span.length();
    }

    /** The finders name a thing by one form; the cable's reader is given the fullest that the cable itself prints. */
    private static List<Mention> withFullestNames(List<Mention> mentions) {
        Map<Mention.Kind, Map<String, Fullest>> forms = new EnumMap<>(Mention.Kind.class); // by the finder's name
        Fullest[] formOf = new Fullest[mentions.size()];
        for (int i = 0; i < formOf.length; i++) {
            Mention mention = mentions.get(i);
            if (isNamedByForm(mention)) {
                formOf[i] = forms.computeIfAbsent(mention.kind(), kind -> new HashMap<>())
                        .computeIfAbsent(mention.name(), name -> new Fullest());
                formOf[i].add(mention.surface());
            }
        }
        List<Mention> named = new ArrayList<>(formOf.length);
        for (int i = 0; i < formOf.length; i++) {
            Mention mention = mentions.get(i);
            boolean same = formOf[i] == null || formOf[i].form.equals(mention.name());
            named.add(same ? mention : mention.named(formOf[i].form));
        }
        return named;
    }

    private static boolean isNamedByForm(Mention mention) {
        return mention.kind() != Mention.Kind.CABLE && mention.kind() != Mention.Kind.PERSON;
    }

    /** The longest form of a name; of two as long, the one that is not all capitals. */
    private static final class Fullest {

        private String form = "";

        void add(String other) {
            boolean fuller = form.length() == other.length()
                    ? Spelling.isCapitals(form) && !Spelling.isCapitals(other)
                    : form.length() < other.length();
            form = fuller ? other : form;
        }
    }
}
