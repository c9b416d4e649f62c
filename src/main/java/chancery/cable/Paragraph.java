package chancery.cable;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One paragraph of a cable.
 *
 * @param ordinal 1, 2, … in order
 * @param number as repaired; absent when unnumbered
 * @param printedNumber as printed, without the pilcrow: {@code 14} where {@code ¶4} was read as 14
 * @param mark the printed portion mark, or the blanket mark of an old cable
 * @param heading the heading above it, as printed, without its underline
 * @param text its printed parts joined by newline; page lines out, wrapped lines joined, words as printed; without
 *     number and mark
 * @param section the section it begins in
 * @param redactions redacted places in it
 * @param repairs what was repaired, such as {@code pilcrow_as_1}
 * @param pieces its stretches in the bodies of the records it came from, in order
 */
public record Paragraph(
        int ordinal,
        Optional<Integer> number,
        Optional<String> printedNumber,
        Optional<PortionMark> mark,
        Kind kind,
        Optional<String> heading,
        String text,
        int section,
        int redactions,
        List<Repair> repairs,
        List<Piece> pieces) {

    public Paragraph {
        repairs = List.copyOf(repairs);
        pieces = List.copyOf(pieces);
    }

    /** What a paragraph is for. */
    public enum Kind {
        /** Below SUMMARY, or said to be one. */
        SUMMARY,
        /** The post's own opinion: {@code COMMENT: …}. */
        COMMENT,
        /** To the reader, outside the argument: {@code NOTE: …}. */
        NOTE,
        /** Asks the addressee for something: {@code ACTION REQUEST: …}. */
        ACTION,
        /** Below INTRODUCTION. */
        INTRODUCTION,
        /** Below BACKGROUND. */
        BACKGROUND,
        /** About one person's life: {@code BIO NOTE: …}. */
        BIO,
        /** The text of a letter, speech or paper, between {@code BEGIN TEXT} and {@code END TEXT}. */
        QUOTED_TEXT,
        /** The same in every cable of a post, such as where its pages are on the web. */
        BOILERPLATE,
        /** Any other. */
        BODY;

        /** {@return the name in tables, such as {@code quoted_text}} */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How number or text differ from what was printed. */
    public enum Repair {
        /** {@code ¶4} printed as {@code 14}. */
        PILCROW_AS_1,
        /** The number repeats the one before. */
        DUPLICATE,
        /** Numbers are missing before this one. */
        GAP,
        /** The count starts anew. */
        RESTART,
        /** No number was printed where the sequence asks for one. */
        INFERRED,
        /** A page line stood inside and was taken out. */
        PAGE_LINE_REMOVED,
        /** A word that a page or line break cut was put together. */
        WORD_JOINED,
        /** The mark is the cable's blanket mark. */
        BLANKET_MARK;

        /** {@return the name in tables, such as {@code pilcrow_as_1}} */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A stretch of the body of a record. */
    public record Piece(String recordId, Span span) {}
}
