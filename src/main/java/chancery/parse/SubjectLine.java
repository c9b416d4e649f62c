package chancery.parse;

import chancery.cable.Classification;
import chancery.cable.PortionMark;
import java.util.Optional;

/** The SUBJECT, without the portion mark that may lead it. */
record SubjectLine(String text, Optional<PortionMark> mark) {

    static Optional<SubjectLine> read(String value) {
        String text = value;
        Optional<PortionMark> mark = Optional.empty();
        int close = text.indexOf(')');
        if (text.startsWith("(") && close > 0 && close < 8) {
            String inside = text.substring(1, close).strip();
            Optional<Classification> level = switch (inside) {
                case "U", "SBU" -> Optional.of(Classification.UNCLASSIFIED);
                case "C", "C/NF" -> Optional.of(Classification.CONFIDENTIAL);
                case "S", "S/NF" -> Optional.of(Classification.SECRET);
                default -> Optional.empty();
            };
            if (level.isPresent()) {
                mark = Optional.of(new PortionMark(inside, level.get()));
                text = text.substring(close + 1).strip();
            }
        }
        return text.isEmpty() ? Optional.empty() : Optional.of(new SubjectLine(text, mark));
    }
}
