package chancery.parse;

import chancery.reference.Captions;
import chancery.reference.Captions.Caption;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The unlabelled lines under the classification line: captions, and passing instructions.
 *
 * @param captions once each, in order
 * @param attention an instruction each, its lines joined: {@code STATE FOR SCA/CEN}
 * @param correctedCopy says that it replaces an earlier transmission
 */
record Preamble(List<String> captions, List<String> attention, boolean correctedCopy) {

    /** Who is to do what: {@code STATE FOR}, {@code DEPT PLS PASS}, {@code FOR THE SECRETARY}. */
    private static final Pattern INSTRUCTION = Pattern.compile(
            "(?:[A-Za-z][A-Za-z./&()' -]{0,60}?,? )?(?:FOR|PASS|PLEASE PASS|PLS PASS|ALSO PASS|FROM|ALSO FOR)\\b:? .*",
            Pattern.CASE_INSENSITIVE);

    private static final String CORRECTED = "CORRECTEDCOPY";

    /** The words take so many characters at most. */
    private static final int LONGEST_CORRECTED = 50;

    /** What belongs to a caption on its line: {@code REL TO USA, GBR}, {@code CODEL SMITH}. */
    private static final Set<String> WITH_VALUE = Set.of("REL TO", "PERSONAL FOR", "CODEL", "STAFFDEL");

    static Preamble read(List<String> lines) { // format.md 3.3 to 3.5
        Set<String> captions = new LinkedHashSet<>();
        List<String> attention = new ArrayList<>();
        boolean corrected = false;
        boolean open = false;
        for (String line : lines) {
            if (isCorrectedCopy(line)) {
                corrected = true;
                open = false;
                continue;
            }
            String rest = captions(line, captions);
            if (!hasLetter(rest)) {
                open = open && rest.equals(line) && !line.isEmpty();
            } else {
                for (String part : rest.split(";", -1)) {
                    String instruction = part.strip();
                    if (instruction.isEmpty()) {
                        open = false;
                    } else if (open && !INSTRUCTION.matcher(instruction).matches()) {
                        int last = attention.size() - 1;
                        attention.set(last, attention.get(last) + " " + instruction);
                    } else {
                        attention.add(instruction);
                        open = true;
                    }
                }
            }
        }
        return new Preamble(List.copyOf(captions), List.copyOf(attention), corrected);
    }

    /** Whether a line, with no label in sight, is a caption or an instruction. */
    static boolean isOne(String line) {
        return Text.isUpper(line)
                && (Captions.known().leading(withoutSeparators(line)).isPresent()
                        || ((line.contains("FOR") || line.contains("PASS") || line.contains("FROM"))
                                && INSTRUCTION.matcher(line).matches())
                        || isCorrectedCopy(line));
    }

    private static boolean hasLetter(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Text.isLetter(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** {@code C O R R E C T E D  C O P Y (ADDED TAG)}, {@code - - CORRECTED COPY OF STATE 96519}, blanks anywhere. */
    static boolean isCorrectedCopy(String line) {
        int end = Math.min(line.length(), LONGEST_CORRECTED);
        int read = 0;
        for (int i = 0; i < end && read < CORRECTED.length(); i++) {
            char c = line.charAt(i);
            if (Text.isLetter(c)) {
                if (Character.toUpperCase(c) != CORRECTED.charAt(read)) {
                    return false;
                }
                read++;
            }
        }
        return read == CORRECTED.length();
    }

    /** Takes the captions that a line begins with; gives the rest of it. */
    private static String captions(String line, Set<String> captions) {
        String rest = withoutSeparators(line.replace("E F T O", "EFTO"));
        Optional<Caption> caption = Captions.known().leading(rest);
        while (caption.isPresent()) {
            String code = caption.get().code();
            if (WITH_VALUE.contains(code) && rest.length() > code.length() + 1) {
                captions.add(code);
                return code.equals("REL TO") ? "" : rest;
            }
            if (!caption.get().kind().equals("series")) {
                captions.add(code);
            }
            rest = withoutSeparators(rest.substring(code.length()));
            caption = Captions.known().leading(rest);
        }
        return rest.length() == withoutSeparators(line).length() ? line : rest;
    }

    private static String withoutSeparators(String text) {
        int i = 0;
        while (i < text.length() && " /-,;".indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        return text.substring(i).stripTrailing();
    }
}
