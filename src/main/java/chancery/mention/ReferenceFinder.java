package chancery.mention;

import chancery.cable.Cable;
import chancery.cable.Mention;
import chancery.cable.MessageReference;
import chancery.cable.Reference;
import chancery.reference.Posts;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Other cables that are cited in the text: by id ({@code 08 STATE 1234}, {@code BUENOS AIRES 498}), or through the REF
 * line ({@code ref A}, {@code refs A and B}, {@code reftel}), or as one of the same day ({@code septel}). Where no year is
 * printed, the cable's own is meant.
 */
final class ReferenceFinder implements MentionFinder {

    private static final String FINDER = "reference";
    /** Words that point to the REF line, and whether a label may follow. */
    private static final Map<String, Boolean> POINTERS =
            Map.of("ref", true, "refs", true, "reftel", true, "reftels", true, "septel", false, "septels", false);

    private static final int MAX_SERIAL_DIGITS = 6;
    private static final int MAX_POST_WORDS = 4;
    /** Between the labels of a list: {@code refs A, B and C}. */
    private static final List<String> BETWEEN_LABELS = List.of(",", "and", "AND", "or", "&", "/", ";");

    @Override
    public void find(Words words, Cable cable, Consumer<? super Mention> found) {
        Passage passage = words.passage();
        for (int n = 0; n < words.candidateCount(); n++) {
            int word = words.candidate(n);
            if (words.isSimple(word)) {
                if (words.is(word, Vocabulary.POINTER)) {
                    pointer(passage, words.start(word), cable, found);
                }
            } else {
                parts(words, words.start(word), words.end(word), cable, found);
            }
        }
    }

    /** In {@code 98STATE78}, {@code ref-A}. */
    private static void parts(Words words, int start, int end, Cable cable, Consumer<? super Mention> found) {
        Passage passage = words.passage();
        String text = passage.text();
        for (int at = start; at < end; at++) {
            char c = text.charAt(at);
            if ((c == 'r' || c == 'R' || c == 's' || c == 'S') && passage.isWordStart(at)) {
                pointer(passage, at, cable, found);
            } else if (isDigit(c) && (at == 0 || !isDigit(text.charAt(at - 1)))) {
                id(words, at, cable, found);
            }
        }
    }

    // ---- ref A, reftel, septel

    private static void pointer(Passage passage, int start, Cable cable, Consumer<? super Mention> found) {
        String text = passage.text();
        int end = start;
        while (end < text.length() && isLetter(text.charAt(end)) && end - start <= "reftels".length()) {
            end++;
        }
        String word = text.substring(start, end).toLowerCase(Locale.ROOT);
        Boolean mayHaveLabel = POINTERS.get(word);
        boolean untilApproved =
                start > 2 && text.regionMatches(true, start - 3, "ad ", 0, 3) && passage.isWordStart(start - 3);
        if (mayHaveLabel == null
                || untilApproved
                || !passage.isWordEnd(end)
                || (end < text.length() && text.charAt(end) == ':')) {
            return;
        }
        int label = mayHaveLabel ? label(passage, end, word.equals("ref")) : -1;
        if (label < 0) {
            Optional<String> only =
                    word.endsWith("s") || word.equals("septel") ? Optional.empty() : onlyReference(cable);
            found.accept(cited(passage, start, end, only));
            return;
        }
        int from = start;
        while (label >= 0) {
            boolean enclosed = text.charAt(label - 1) == '(';
            found.accept(cited(
                    passage,
                    from == start || !enclosed ? from : label,
                    from == start && enclosed ? label + 2 : label + 1,
                    labelled(cable, text.charAt(label))));
            int next = behindSeparator(passage, enclosed ? label + 2 : label + 1);
            label = next < 0 ? -1 : label(passage, next, false);
            from = label;
        }
    }

    /**
     * Where the label stands that follows: a single letter, perhaps in parentheses; -1 when none does.
     *
     * @param small whether a small letter will do; {@code reftel a} begins a sentence part more often
     */
    private static int label(Passage passage, int end, boolean small) {
        String text = passage.text();
        int at = passage.behindBlanks(end < text.length() && text.charAt(end) == '.' ? end + 1 : end);
        boolean enclosed = at < text.length() && text.charAt(at) == '(';
        int label = enclosed ? at + 1 : at;
        if (label >= text.length() || label == end) {
            return -1;
        }
        char c = text.charAt(label);
        boolean isLabel = (c >= 'A' && c <= 'Z') || ((small || enclosed) && c >= 'a' && c <= 'z');
        boolean closed = enclosed
                ? label + 1 < text.length() && text.charAt(label + 1) == ')'
                : passage.isWordEnd(label + 1) && !isPossessive(text, label + 1);
        return isLabel && closed ? label : -1;
    }

    private static boolean isPossessive(String text, int at) {
        return at < text.length()
                && (text.charAt(at) == '.' || text.charAt(at) == '\'')
                && at + 1 < text.length()
                && isLetter(text.charAt(at + 1));
    }

    private static int behindSeparator(Passage passage, int end) {
        int at = end;
        boolean any = false;
        for (boolean more = true; more; ) {
            int from = passage.behindBlanks(at);
            Optional<String> separator = BETWEEN_LABELS.stream()
                    .filter(s -> passage.text().startsWith(s, from))
                    .findFirst();
            more = separator.isPresent();
            any |= more;
            at = separator.map(s -> from + s.length()).orElse(at);
        }
        return any ? at : -1;
    }

    private static Optional<String> labelled(Cable cable, char label) {
        String wanted = String.valueOf(label).toUpperCase(Locale.ROOT);
        List<Reference> refs = cable.head().refs();
        int place = wanted.charAt(0) - 'A';
        boolean unlettered = refs.stream().allMatch(ref -> ref.label().isEmpty());
        return refs.stream()
                .filter(ref -> ref.label().filter(wanted::equalsIgnoreCase).isPresent())
                .findFirst()
                .or(() -> unlettered && place < refs.size() ? Optional.of(refs.get(place)) : Optional.empty())
                .or(() -> refs.size() == 1 ? Optional.of(refs.get(0)) : Optional.empty())
                .flatMap(Reference::cableId);
    }

    private static Optional<String> onlyReference(Cable cable) {
        List<Reference> refs = cable.head().refs();
        return refs.size() == 1 ? refs.get(0).cableId() : Optional.empty();
    }

    // ---- 08 STATE 1234

    /** A serial number with a post before it, or an id in one word: {@code 08STATE1234}. The longest post is meant. */
    private static void id(Words words, int serialStart, Cable cable, Consumer<? super Mention> found) {
        Passage passage = words.passage();
        String text = passage.text();
        int end = digitsEnd(text, serialStart);
        if (end - serialStart > MAX_SERIAL_DIGITS || !passage.isWordEnd(end) || isDecimal(text, end)) {
            return;
        }
        int postEnd = serialStart;
        while (postEnd > 0 && text.charAt(postEnd - 1) == ' ') {
            postEnd--;
        }
        if (words.isAllCapitals() && !looksLikeSerial(text, serialStart, end) && !isBehindYear(text, postEnd)) {
            return; // most numbers there, before any string is made
        }
        int postStart = postEnd;
        Optional<String> post = Optional.empty();
        int word = postEnd;
        for (int i = 0; i < MAX_POST_WORDS; i++) {
            int start = capitalsStart(text, word);
            if (start == word) {
                break;
            }
            Optional<String> longer = Posts.known().named(Posts.letters(text.substring(start, postEnd)));
            if (longer.isPresent()) {
                post = longer;
                postStart = start;
            }
            if (start == 0 || text.charAt(start - 1) != ' ') {
                break;
            }
            word = start - 1;
        }
        int from = postStart;
        post.flatMap(p -> cite(words, from, serialStart, end, p, cable)).ifPresent(found);
    }

    private static Optional<Mention> cite(
            Words words, int postStart, int serialStart, int end, String post, Cable cable) {
        Passage passage = words.passage();
        String text = passage.text();
        int yearEnd = postStart;
        while (yearEnd > 0 && text.charAt(yearEnd - 1) == ' ') {
            yearEnd--;
        }
        int yearStart = yearEnd;
        while (yearStart > 0 && isDigit(text.charAt(yearStart - 1))) {
            yearStart--;
        }
        Optional<Integer> printed = year(text.substring(yearStart, yearEnd));
        int start = printed.isPresent() ? yearStart : postStart;
        boolean glued = postStart > 0 && yearEnd == postStart && printed.isEmpty() && !passage.isWordStart(postStart);
        if (glued || (printed.isEmpty() && words.isAllCapitals() && !looksLikeSerial(text, serialStart, end))) {
            return Optional.empty();
        }
        int serial = Integer.parseInt(text.substring(serialStart, end));
        Optional<String> id = printed.or(() -> ownYear(cable))
                .filter(year -> serial > 0)
                .map(year -> new MessageReference(year, post, serial).toString());
        return Optional.of(cited(passage, start, end, id));
    }

    /** Two digits from 30 are of the last century. Anything but two or four digits is no year. */
    private static Optional<Integer> year(String digits) {
        return switch (digits.length()) {
            case 2 -> Optional.of(Integer.parseInt(digits)).map(yy -> yy < 30 ? 2000 + yy : 1900 + yy);
            case 4 -> Optional.of(Integer.parseInt(digits)).filter(year -> year >= 1930 && year < 2030);
            default -> Optional.empty();
        };
    }

    private static Optional<Integer> ownYear(Cable cable) {
        return cable.reference()
                .map(MessageReference::year)
                .or(() -> cable.datedAt().map(LocalDateTime::getYear));
    }

    /** In a text of capitals {@code IN PARIS 1975} and {@code ROME 12} cite nothing. */
    private static boolean looksLikeSerial(String text, int start, int end) {
        boolean likeAYear = end - start == 4 && (text.startsWith("19", start) || text.startsWith("20", start));
        return end - start >= 4 && !likeAYear;
    }

    /** Whether nothing but words in capitals stands between a number and this place. */
    private static boolean isBehindYear(String text, int end) {
        int at = end;
        while (at > 0
                && (isCapital(text.charAt(at - 1)) || text.charAt(at - 1) == ' ' || text.charAt(at - 1) == '\'')) {
            at--;
        }
        return at > 0 && isDigit(text.charAt(at - 1));
    }

    private static boolean isDecimal(String text, int end) {
        return end + 1 < text.length()
                && (text.charAt(end) == '.' || text.charAt(end) == ',')
                && isDigit(text.charAt(end + 1));
    }

    private static int digitsEnd(String text, int from) {
        int end = from;
        while (end < text.length() && isDigit(text.charAt(end)) && end - from <= MAX_SERIAL_DIGITS) {
            end++;
        }
        return end;
    }

    /** Where the word in capitals starts that ends here. */
    private static int capitalsStart(String text, int end) {
        int start = end;
        while (start > 0 && (isCapital(text.charAt(start - 1)) || (text.charAt(start - 1) == '\'' && start < end))) {
            start--;
        }
        return start;
    }

    private static Mention cited(Passage passage, int start, int end, Optional<String> cableId) {
        Mention cited = passage.mention(Mention.Kind.CABLE, start, end, FINDER);
        return new Mention(
                cited.ordinal(),
                cited.kind(),
                cited.surface(),
                cableId.orElse(cited.surface()),
                cited.country(),
                cableId,
                cited.title(),
                cited.isProtected(),
                cited.span(),
                cited.finder());
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isCapital(char c) {
        return c >= 'A' && c <= 'Z';
    }

    private static boolean isLetter(char c) {
        return isCapital(c) || (c >= 'a' && c <= 'z');
    }
}
