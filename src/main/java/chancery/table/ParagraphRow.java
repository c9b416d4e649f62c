package chancery.table;

import chancery.cable.Paragraph;

/** One paragraph and the cable it stands in. */
public record ParagraphRow(CableRow of, Paragraph paragraph) {}
