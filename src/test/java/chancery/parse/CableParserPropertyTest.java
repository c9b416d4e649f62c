package chancery.parse;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.cable.Cable;
import chancery.cable.Declared;
import chancery.cable.Defect;
import chancery.cable.DumpFormat;
import chancery.cable.DumpRecord;
import chancery.cable.ParseResult;
import chancery.cable.Part;
import chancery.cable.Segment;
import chancery.cable.Source;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

/** The laws that hold for any record: it is read without throwing, and its segments are its texts exactly. */
class CableParserPropertyTest {

    /** A cable with most of what one can have, a line each. */
    private static final List<String> LINES = """
            VZCZCXRO9025
            OO RUEHBI RUEHCI
            DE RUEHSW #0012/01 3041112
            ZNY CCCCC ZZH
            O R 301112Z OCT 08
            FM AMEMBASSY BERN
            TO RUEHC/SECSTATE WASHDC IMMEDIATE 3693
            INFO RUCNCIS/CIS COLLECTIVE 1055
            XMT AMEMBASSY OSLO
            RUEHNO/USMISSION USNATO//POL// PRIORITY
            C O N F I D E N T I A L SECTION 01 OF 02 BERN 000012

            SIPDIS
            STATE FOR EUR/CE
            E.O. 12958: DECL: 10/30/2018
            TAGS: PGOV, PREL, OVIP (MILLER, JANE), SZ
            SUBJECT: (C) THE MAYOR'S -
            BRIDGE
            REF: A. 07 BERN 789 B. STATE 12345 (NOTAL)
                 ¶C. OSLO 7 AND 9
            Classified By: Ambassador Jane Miller for reaso
            ns 1.4 (b) and (d)
            -------
            SUMMARY
            -------
            ¶1. (C) SUMMARY: The mayor opened the bridge. He
            spoke of pro-
            gress. END SUMMARY.
            BERN 00000012  002 OF 002
            14. (SBU) Then XXXXXXXXXXXX came. 5. (C) He left.
            ¶2008. He came back
            -- one
            a) two
            C O N F I D E N T I A L SECTION 02 OF 02 BERN 000012
            PAGE 02        BERN  00012  01 OF 02  182017Z
            Declassified/Released US Department of State EO Systematic Review 05 JUL 2006
            ¶3. (C) COMMENT: Hardly. END COMMENT.
            Visit Embassy Bern's Website: http://bern.example
            MILLER
            NNNN
            Message Attributes
            Document Number: 1976BERN00012
            TAGS: PFOR, SZ
            Draft Date: 29 DEC 1976
            2008-10-30 11:11:00\t08BERN12\tEmbassy Bern\tSECRET
            \u00a0\u00a0
            \ud83d\ude00 \u00b6 \u0000 \ufffd
            """.lines().toList();

    @Property(tries = 300)
    void anyOrderOfLinesIsRead(@ForAll Random random, @ForAll("lineEnds") String lineEnd) {
        List<String> lines = new java.util.ArrayList<>(LINES);
        Collections.shuffle(lines, random);
        holdLaws(Optional.empty(), String.join(lineEnd, lines));
    }

    @Property(tries = 300)
    void anyChoiceOfLinesIsReadAsHeaderAndBody(
            @ForAll("lines") List<String> header,
            @ForAll("lines") List<String> body,
            @ForAll("lineEnds") String lineEnd) {
        holdLaws(Optional.of(String.join(lineEnd, header)), String.join(lineEnd, body));
    }

    @Property(tries = 300)
    void anyTruncationIsRead(
            @ForAll("lineEnds") String lineEnd,
            @ForAll @DoubleRange(min = 0, max = 1) double from,
            @ForAll @DoubleRange(min = 0, max = 1) double share) {
        String whole = String.join(lineEnd, LINES);
        int start = (int) (from * whole.length());
        holdLaws(Optional.empty(), whole.substring(start, start + (int) (share * (whole.length() - start))));
    }

    @Property(tries = 300)
    void anyDamageIsRead(@ForAll("damaged") String text) {
        holdLaws(Optional.of(text), text);
    }

    private static void holdLaws(Optional<String> header, String body) {
        DumpRecord record = new DumpRecord(
                "0",
                "0123456789abcdef",
                new Source("a.txt", Optional.empty(), 0, body.length()),
                DumpFormat.TEXT,
                Declared.NOTHING,
                header,
                body,
                Optional.empty(),
                Optional.empty());

        ParseResult result = CableParser.parse(record);

        result.fold(
                parsed -> {
                    assertThat(text(parsed.header(), header.orElse(""))).isEqualTo(header.orElse(""));
                    assertThat(text(parsed.body(), body)).isEqualTo(body);
                    parsed.defects()
                            .forEach(defect -> assertThat(defect.span().end())
                                    .isLessThanOrEqualTo(
                                            part(defect, header, body).length()));
                    holdLawsOfParagraphs(parsed.cable(), body);
                    return true;
                },
                quarantined -> assertThat(quarantined.reason()).isIn("empty", "no_cable"));
    }

    private static void holdLawsOfParagraphs(Cable cable, String body) {
        int end = 0;
        int ordinal = 0;
        for (var paragraph : cable.text().paragraphs()) {
            assertThat(paragraph.ordinal()).isEqualTo(++ordinal);
            assertThat(paragraph.text()).doesNotContain("\r");
            for (var piece : paragraph.pieces()) {
                assertThat(piece.span().start()).isGreaterThanOrEqualTo(end);
                end = piece.span().end();
            }
        }
        assertThat(end).isLessThanOrEqualTo(body.length());
    }

    private static String part(Defect defect, Optional<String> header, String body) {
        return defect.part() == Part.HEADER ? header.filter(h -> !h.isEmpty()).orElse(body) : body;
    }

    private static String text(List<Segment> segments, String of) {
        return segments.stream().map(segment -> segment.span().of(of)).collect(Collectors.joining());
    }

    @Provide
    Arbitrary<String> lineEnds() {
        return Arbitraries.of("\n", "\r\n", "\r", "\n\n", " \n ");
    }

    @Provide
    Arbitrary<List<String>> lines() {
        return Arbitraries.of(LINES).list().ofMaxSize(80);
    }

    /** The cable with some of its characters lost, doubled or replaced. */
    @Provide
    Arbitrary<String> damaged() {
        return Combinators.combine(Arbitraries.integers().between(2, 60), Arbitraries.randoms())
                .as((often, random) -> {
                    StringBuilder damaged = new StringBuilder();
                    for (char c : String.join("\n", LINES).toCharArray()) {
                        int damage = random.nextInt(often * 4);
                        damaged.append(damage == 0 ? "" : damage == 1 ? "" + c + c : damage == 2 ? "\n" : "" + c);
                    }
                    return damaged.toString();
                });
    }
}
