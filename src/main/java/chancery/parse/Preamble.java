package chancery.parse;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The unlabelled lines under the classification line: captions, and passing instructions. */
record Preamble(List<String> captions, List<String> attention) {

    private static final List<String> CAPTIONS =
            List.of("SIPDIS", "NOFORN", "SENSITIVE", "NODIS", "EXDIS", "LIMDIS", "STADIS", "AIDAC");

    static Preamble read(List<String> lines) {
        Set<String> captions = new LinkedHashSet<>();
        List<String> attention = new ArrayList<>();
        for (String line : lines) {
            String rest = line;
            boolean more = true;
            while (more) {
                more = false;
                for (String caption : CAPTIONS) {
                    if (rest.startsWith(caption)) {
                        captions.add(caption);
                        rest = rest.substring(caption.length()).strip();
                        more = true;
                    }
                }
            }
            if (!rest.isEmpty()) {
                attention.add(rest);
            }
        }
        return new Preamble(List.copyOf(captions), attention);
    }
}
