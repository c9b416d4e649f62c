package chancery.generate;

import chancery.cable.CableText;
import chancery.cable.Classification;
import chancery.cable.Paragraph;
import chancery.cable.Paragraph.Kind;
import chancery.cable.PortionMark;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Writes the paragraphs of a cable, from the summary to the comment. */
final class TextDraft {

    /** Shorter cables do without a summary, a comment and headings. */
    private static final int SHORT_CHARS = 2500;

    private static final int PARAGRAPHS_A_HEADING = 3;

    private final Prose prose;
    private final Chance chance;
    private final Period period;
    private final Classification level;
    private final List<String> captions;
    private final int lengthChars;

    private final List<Paragraph> paragraphs = new ArrayList<>();
    private Optional<String> summary = Optional.empty();
    private int written;

    /** @param lengthChars about how long the text is to be */
    TextDraft(Prose prose, Period period, Classification level, List<String> captions, int lengthChars) {
        this.prose = prose;
        this.chance = prose.chance();
        this.period = period;
        this.level = level;
        this.captions = captions;
        this.lengthChars = lengthChars;
    }

    CableText text(Culture.FullName signer) {
        boolean isShort = lengthChars < SHORT_CHARS;
        if (period.isBlanket() && isClassified()) {
            begin();
            words(level.label() + " - ENTIRE TEXT.");
            end(Kind.BODY, Optional.empty());
        }
        if (!isShort && chance.of(0.9)) {
            summary();
        }
        if (!isShort && chance.of(0.15)) {
            passage(Kind.INTRODUCTION, "Introduction", "introduction", 2);
        }
        if (!isShort && chance.of(0.15)) {
            passage(Kind.BACKGROUND, "Background", "background", 3);
        }
        int untilHeading = 0;
        do {
            boolean headed = !isShort && untilHeading-- == 0;
            body(headed ? Optional.of(heading()) : Optional.empty());
            untilHeading = headed ? chance.between(0, PARAGRAPHS_A_HEADING) : untilHeading;
        } while (written < lengthChars * 0.85);
        if (!isShort && chance.of(0.15)) {
            passage(Kind.BIO, "Bio Notes", "bio", 4);
        }
        if (!isShort && chance.of(0.12)) {
            passage(Kind.ACTION, "Action Request", "action", 2);
        }
        if (chance.of(isShort ? 0.3 : 0.75)) {
            comment();
        }
        return new CableText(paragraphs, Optional.of(signer.surname().toUpperCase(Locale.ROOT)), summary, false);
    }

    private void summary() {
        begin();
        words("Summary: ");
        int from = prose.length();
        sentences("summary", chance.between(3, 6));
        summary = Optional.of(prose.text().substring(from));
        words(" End Summary.");
        end(Kind.SUMMARY, Optional.empty());
    }

    private void comment() {
        begin();
        words("Comment: ");
        sentences("comment", chance.between(3, 6));
        words(" End Comment.");
        end(Kind.COMMENT, Optional.empty());
    }

    /** A paragraph under a heading that says what it is. */
    private void passage(Kind kind, String heading, String rule, int sentences) {
        begin();
        sentences(rule, sentences);
        words(" ");
        sentences("sentence", chance.between(1, 2));
        end(kind, Optional.of(cased(heading)));
    }

    private void body(Optional<String> heading) {
        if (chance.of(0.05) && written > 0) {
            begin();
            words("(Note: ");
            sentences("note", chance.between(1, 2));
            words(" End Note.)");
            end(Kind.NOTE, heading);
            return;
        }
        begin();
        sentences("sentence", chance.between(3, 8));
        if (chance.of(0.08)) {
            words(" ");
            prose.say("bullets");
            for (int i = chance.between(2, 5); i > 0; i--) {
                words("\n-- ");
                prose.say("bullet");
            }
        } else if (chance.of(0.1)) {
            words("\n");
            sentences("continuation", 1);
            words(" ");
            sentences("sentence", chance.between(1, 3));
        }
        end(Kind.BODY, heading);
    }

    private String heading() {
        prose.begin(paragraphs.size() + 1);
        prose.say("heading");
        return prose.text();
    }

    private String cased(String heading) {
        return period.isCapitals() ? heading.toUpperCase(Locale.ROOT) : heading;
    }

    private void begin() {
        prose.begin(paragraphs.size() + 1);
    }

    private void words(String words) {
        prose.words(words);
    }

    private void sentences(String rule, int count) {
        for (int i = 0; i < count; i++) {
            if (i > 0) {
                words(" ");
            }
            prose.capitalizeNext();
            prose.say(rule);
        }
    }

    private void end(Kind kind, Optional<String> heading) {
        int ordinal = paragraphs.size() + 1;
        String text = prose.text();
        paragraphs.add(new Paragraph(
                ordinal,
                Optional.of(ordinal),
                Optional.of(String.valueOf(ordinal)),
                mark(kind),
                kind,
                heading,
                text,
                1,
                prose.redactions(),
                period.isBlanket() && ordinal > 1 && isClassified()
                        ? List.of(Paragraph.Repair.BLANKET_MARK)
                        : List.of(),
                List.of()));
        written += text.length();
    }

    private boolean isClassified() {
        return level.rank() >= Classification.CONFIDENTIAL.rank();
    }

    /** The first paragraph has the level of the cable, others mostly, none more. */
    private Optional<PortionMark> mark(Kind kind) {
        if (period.isBlanket()) {
            return isClassified() ? Optional.of(HeadDraft.mark(level)) : Optional.empty();
        }
        if (!period.isMarked()) {
            return Optional.empty();
        }
        boolean first = paragraphs.isEmpty();
        if (!first && (kind == Kind.BIO || chance.of(0.08))) {
            return Optional.of(HeadDraft.mark(Classification.UNCLASSIFIED));
        }
        if (!isClassified()) {
            return captions.contains("SENSITIVE")
                    ? Optional.of(new PortionMark("SBU", Classification.UNCLASSIFIED))
                    : chance.of(0.5) || first ? Optional.of(HeadDraft.mark(level)) : Optional.empty();
        }
        if (!first && chance.of(0.12)) {
            return Optional.of(new PortionMark("SBU", Classification.UNCLASSIFIED));
        }
        if (!first && level == Classification.SECRET && chance.of(0.25)) {
            return Optional.of(HeadDraft.mark(Classification.CONFIDENTIAL));
        }
        return captions.contains("NOFORN") && level != Classification.TOP_SECRET && chance.of(0.7)
                ? Optional.of(new PortionMark(HeadDraft.mark(level).text() + "/NF", level))
                : Optional.of(HeadDraft.mark(level));
    }
}
