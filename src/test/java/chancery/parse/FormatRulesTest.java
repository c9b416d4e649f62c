package chancery.parse;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.cable.Addressee;
import chancery.cable.Cable;
import chancery.cable.ClassifiedBy;
import chancery.cable.Declared;
import chancery.cable.DumpFormat;
import chancery.cable.DumpRecord;
import chancery.cable.HeaderLine;
import chancery.cable.Paragraph;
import chancery.cable.ParseResult;
import chancery.cable.PortionMark;
import chancery.cable.Reference;
import chancery.cable.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every rule of {@code docs/format.md} with examples: rule, what is read, the text ({@code ~} for a line's end), the value. */
class FormatRulesTest {

    private static final String HEADER = "R 011200Z JUL 09~FM AMEMBASSY BERN~TO RUEHC/SECSTATE WASHDC 1234";
    private static final String LEVEL = "C O N F I D E N T I A L BERN 000012~~";
    private static final String HEAD = LEVEL + "E.O. 12958: DECL: 07/01/2019~TAGS: PGOV~SUBJECT: MAYORS~~";
    private static final String TEXT = "~~1. (C) He left.~MILLER";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            1.1 | transmission | VZCZCXRO0417~R 011200Z JUL 09~FM AMEMBASSY BERN | VZCZCXRO0417
            1.1 | transmission | VZCZCADI319~R 011200Z JUL 09~FM AMEMBASSY BERN | VZCZCADI319
            1.1 | transmission | ZCZCXRO0417~R 011200Z JUL 09~FM AMEMBASSY BERN | ZCZCXRO0417
            1.1 | transmission | R 011200Z JUL 09~FM AMEMBASSY BERN | -
            1.2 | relay | PP RUEHAG RUEHROV~RUEHSR~DE RUEHSW #0012 1821200 | PP RUEHAG RUEHROV; RUEHSR
            1.2 | relay | OO RUEHWEB~~DE RUEHSW #0012 1821200~R 011200Z JUL 09 | OO RUEHWEB
            1.2 | to | PP RUEHAG RUEHROV~R 011200Z JUL 09~FM AMEMBASSY BERN~TO SECSTATE WASHDC | SECSTATE WASHDC
            1.3 | filed | DE RUEHSW #0012/01 1821203~R 011200Z JUL 09 | 2009-07-01T12:03
            1.3 | filed | DE RUEHSW 0012 1821203~R 011200Z JUL 09 | 2009-07-01T12:03
            1.3 | filed | DE RUEHSW #0012 0010003~R 312359Z DEC 08 | 2009-01-01T00:03
            1.3 | filed | DE RUEHSW #0012/01 3041112~O 301112Z OCT 08 | 2008-10-30T11:12
            1.3 | defects | DE RUEHSW #0012 1811200~R 011200Z JUL 09 | filing_time_disagrees
            1.3 | defects | DE RUEHSW #0012 1841200~R 011200Z JUL 09 | filing_time_disagrees
            1.3 | defects | DE RUEHSW #0012 1821159~R 011200Z JUL 09 | -
            1.3 | defects | DE RUEHSW #0013 1821200~R 011200Z JUL 09 | station_serial_disagrees
            1.3 | defects | DE RUEHSW #13~R 011200Z JUL 09 | origin_line_unreadable
            1.3 | defects | DE RUEHSW #0012 4001200~R 011200Z JUL 09 | origin_line_unreadable
            1.4 | security | ZNY CCCCC ZZH~R 011200Z JUL 09 | ZNY CCCCC ZZH
            1.4 | security | ZNY CCCCC ZZH (CCY AD1 MSI2)~R 011200Z JUL 09 | ZNY CCCCC ZZH (CCY AD1 MSI2)
            1.4 | defects | ZNR UUUUU ZZH~R 011200Z JUL 09 | security_line_disagrees
            1.5 | sent | O 301112Z OCT 08 | IMMEDIATE - 2008-10-30T11:12
            1.5 | sent | O R 301112Z OCT 08 ZDK | IMMEDIATE ROUTINE 2008-10-30T11:12
            1.5 | sent | Z P 281800Z DEC 66 | FLASH PRIORITY 1966-12-28T18:00
            1.5 | sent | P 301112Z OCT 2008 | PRIORITY - 2008-10-30T11:12
            1.5 | sent | 201247Z Jan 04 | - - 2004-01-20T12:47
            1.5 | sent | O 301112 Z OCT 08 | IMMEDIATE - 2008-10-30T11:12
            1.5 | sent | R 290000Z FEB 08 | ROUTINE - 2008-02-29T00:00
            1.5 | sent | R 290000Z FEB 07 | - - -
            1.5 | defects | O 302460Z OCT 08 | dtg_unreadable
            1.5 | defects | O 301112Z OCT 08 | year_disagrees
            1.5 | signals | O 301112Z OCT 09 ZDK CTG #00732 | ZDK CTG #00732
            1.6 | from | R 011200Z JUL 09~FM AMEMBASSY BERN | AMEMBASSY BERN
            1.6 | from | R 011200Z JUL 09~FM SECSTATE WASHDC | SECSTATE WASHDC
            1.7 | to | R 011200Z JUL 09~FM X~TO RUEHBJ/AMEMBASSY BEIJING PRIORITY 0147 | RUEHBJ AMEMBASSY BEIJING PRIORITY 147
            1.7 | to | R 011200Z JUL 09~FM X~TO AMEMBASSY LA PAZ FEB 3456~AMEMBASSY OSLO NIACT IMMEDIATE | AMEMBASSY LA PAZ 3456; AMEMBASSY OSLO NIACT IMMEDIATE
            1.7 | to | R 011200Z JUL 09~FM X~TO RUEHFR/AMEMBASSY PARIS 7721-7722 | RUEHFR AMEMBASSY PARIS 7721
            1.7 | to | R 011200Z JUL 09~FM X~TO SECDEF WASHDC//USDP/ISA// PIORITY | SECDEF WASHDC //USDP/ISA// PRIORITY
            1.7 | to | R 011200Z JUL 09~FM X~TO CIA WASHINGTON DC// | CIA WASHINGTON DC
            1.7 | to | R 011200Z JUL 09~FM X~TO RUCNDT/CIS COLLECTIVE~XMT AMEMBASSY BERN, AMEMBASSY OSLO | RUCNDT CIS COLLECTIVE without AMEMBASSY BERN, AMEMBASSY OSLO
            1.7 | to | R 011200Z JUL 09~FM X~TO ZEN/AMEMBASSY CONAKRY~AIG 8321 | AMEMBASSY CONAKRY; AIG 8321
            1.7 | to | R 011200Z JUL 09~FM X~TO ZEN/RUEHRY/AMEMBASSY CONAKRY | RUEHRY AMEMBASSY CONAKRY
            1.7 | to | R 011200Z JUL 09~FM X~TO SECSTATE WASHDC~PAGE 02        BERN   000012  011200Z~AMEMBASSY OSLO | SECSTATE WASHDC; AMEMBASSY OSLO
            1.7 | to | INFO LOG-00 EEB-00~R 011200Z JUL 09~FM X~TO SECSTATE WASHDC | SECSTATE WASHDC
            """)
    void headerIsReadLineByLine(String rule, String what, String header, String expected) {
        assertThat(value(what, parse("09BERN12", header, HEAD + "1. (C) He left.~MILLER")))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            2.1 | level | C O N F I D E N T I A L SECTION 01 OF 03 BERN 000012 | CONFIDENTIAL 1 of 3 BERN 12
            2.1 | level | SS E C R E T BERN 000012 | SECRET 1 of 1 BERN 12
            2.1 | level | CONFIDENTAIL BERN 000012 | CONFIDENTIAL 1 of 1 BERN 12
            2.1 | level | Confidentail bern 000012 | CONFIDENTIAL 1 of 1 BERN 12
            2.1 | level | UNCLAS E F T O SECTION 02 OF 02 PORT AU PRINCE 000012 | UNCLASSIFIED 2 of 2 PORTAUPRINCE 12
            2.1 | level | UNCLASSIFIED//FOUO BERN 000012 | UNCLASSIFIED 1 of 1 BERN 12
            2.1 | level | LIMITED OFFICIAL USE BERN 1412 | LIMITED OFFICIAL USE 1 of 1 BERN 1412
            2.1 | level | T O P S E C R E T BERN 000012 | TOP SECRET 1 of 1 BERN 12
            2.1 | level | UNCLASSIFIED BERN 12 | UNCLASSIFIED 1 of 1 BERN 12
            2.1 | level | UNCLAS STATE 255577 TOSEC 140323 | UNCLASSIFIED 1 of 1 STATE 255577
            2.1 | level | S E C R E T XXXXXXXXXXXX 000012 | SECRET 1 of 1 XXXXXXXXXXXX 12
            """)
    void classificationLineIsReadInAllSpellings(String rule, String what, String line, String expected) {
        String head = line + "~~E.O. 12958: DECL: 07/01/2019~TAGS: PGOV~SUBJECT: MAYORS";
        assertThat(value(what, parse("", HEADER, head + TEXT))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            3.1 | subject | Wednesday, 01 July 2009, 12:00~C O N F I D E N T I A L BERN 000012~SUBJECT: MAYORS | MAYORS
            3.2 | corrected | C O R R E C T E D  C O P Y (ADDED TAG)~SUBJECT: MAYORS | true
            3.2 | tags | C O R R E C T E D COPY (PRIMARY TAG)~TAGS: PGOV~SUBJECT: MAYORS | PGOV
            3.2 | corrected | SUBJECT: MAYORS | false
            3.3 | captions | SIPDIS~SIPDIS~NOFORN~SUBJECT: MAYORS | SIPDIS NOFORN
            3.3 | captions | SIPDIS SENSITIVE~~SIPDIS E.O. 12958: N/A~SUBJECT: MAYORS | SIPDIS SENSITIVE
            3.3 | captions | NODIS~ROGER CHANNEL~SUBJECT: MAYORS | NODIS ROGER CHANNEL
            3.4 | attention | SIPDIS~STATE FOR EUR/AGS; NSC FOR ROE~SUBJECT: MAYORS | STATE FOR EUR/AGS; NSC FOR ROE
            3.5 | attention | STATE PLEASE PASS USTR FOR HILL AND~STONE~SUBJECT: MAYORS | STATE PLEASE PASS USTR FOR HILL AND STONE
            3.6 | order | E.O. 12958: DECL: 10/30/2018 | 12958 2018-10-30 -
            3.6 | order | EO 12958 DECL: 2034/11/20 | 12958 2034-11-20 -
            3.6 | order | E.O. 12958: DECL: 06/03/08 | 12958 2008-06-03 -
            3.6 | order | E.O. 12958: DECL: 011/2/2019 | 12958 2019-11-02 -
            3.6 | order | e.o. 12958: decl:  2019-02-12 | 12958 2019-02-12 -
            3.6 | order | E.O. 12958: DECL: October 30, 2018 | 12958 2018-10-30 -
            3.6 | order | E.O. 12958: DECL: 30 OCT 2018 | 12958 2018-10-30 -
            3.6 | order | E.O. 12958: DECL: 20181030 | 12958 2018-10-30 -
            3.6 | order | E.O. 12958: DECL: OCTOBER 41, 2018 | 12958 - OCTOBER 41, 2018
            3.6 | order | E.O. 13526: N/A | 13526 - N/A
            3.6 | order | E.O. 12958: DECL: TEN YEARS AFTER UNIFICATION | 12958 - TEN YEARS AFTER UNIFICATION
            3.6 | order | E.O. 11652: XGDS-1 | 11652 - XGDS-1
            3.6 | order | E.O. 12356: DECL: OADR | 12356 - OADR
            3.6 | order | E.O. 12065: GDS 8/12/85 (ROE, PAUL) OR-P | 12065 1985-08-12 GDS 8/12/85 (ROE, PAUL) OR-P
            3.6 | order | E.O. 12065: RDS-1 3/12/99 (ROE, PAUL) OR-M | 12065 1999-03-12 RDS-1 3/12/99 (ROE, PAUL) OR-M
            3.6 | defects | E.O. 12958: DECL: 07/01/1999~TAGS: PGOV~SUBJECT: MAYORS | declassification_before_cable
            3.7 | tags | TAGS: PGOV, ECON; PRELSP | PGOV ECON PREL SP
            3.7 | tags | TAGS PGOV ECON~PHUM SZ | PGOV ECON PHUM SZ
            3.7 | tags | TAGE: PGOV | PGOV
            3.7 | tags | AGS: PGOV | PGOV
            3.7 | tags | TAGS: [PGOV](#) [ECON](#) | PGOV ECON
            3.7 | tags | TAGS: <a href="/PGOV.html">PGOV</a>, <b>ECON</b> SZ | PGOV ECON SZ
            3.7 | tags | TAGS: OVIP (STONE, ADAM A.), PREL | OVIP STONE, ADAM A. PREL
            3.7 | tags | TAGS: PGOV SZ BERN 00000012 001.2 OF 002 | PGOV SZ
            3.8 | subject | SUBJECT: THE MAYORS~AND THEIR FERRIES | THE MAYORS AND THEIR FERRIES
            3.8 | subject | SUBJECT: THE MAYORS~~AND THEIR FERRIES~~REF: OSLO 7 | THE MAYORS AND THEIR FERRIES
            3.8 | mark | SUBJECT: (S) MAYORS | S
            3.8 | subject | SUBJ: MAYORS | MAYORS
            3.8 | subject | TAGS: PGOV~THE MAYORS~OF BERN~REF: OSLO 7 | THE MAYORS OF BERN
            3.8 | subject | TAGS: PGOV~STATE FOR EUR/CE~SUBJECT: MAYORS~REF: OSLO 7 | MAYORS
            3.8 | defects | TAGS: PGOV~THE MAYORS~REF: OSLO 7 | subject_without_label
            3.8 | subject | SUBJECT: MAYORS~-~REF: OSLO 7 | MAYORS
            3.8 | subject | E.O. 12958: N/A TAGS: PGOV SUBJECT: MAYORS | MAYORS
            3.8 | subject | SUBJECT: MAYORS~BERN 00000012 001.2 of 002~Classified By: DCM Paul Roe, reasons 1.4 (b) | MAYORS
            3.9 | refs | REF: PARIS 8760 | 09PARIS8760
            3.9 | refs | REF: A. PARIS 8760~     B. 07 OSLO 12 | A:09PARIS8760 B:07OSLO12
            3.9 | refs | REF: (A) ABU DHABI 3243 (NOTAL) (B) 2008 STATE 00012 | A:09ABUDHABI3243 B:08STATE12
            3.9 | refs | REF: A) SECSTATE 76108 B) OSLO 7/08 AND PREVIOUS | A:09STATE76108 B:08OSLO7
            3.9 | refs | REFTEL: OSLO 712 AND 813 | 09OSLO712 09OSLO813
            3.9 | refs | REF: OSLO 03242 2008 | 08OSLO3242
            3.9 | refs | REF: A. OSLO 7~~¶B. REPORT OF MAY 3~¶C. 2008 | A:09OSLO7 B:other=REPORT OF MAY 3 C:other=2008
            3.9 | refs | REF: A. ROE-HILL E-MAIL 10/15/07 B. IIR 6 902 9698 06 C. 7 FAM 180 | A:email=ROE-HILL E-MAIL 10/15/07 B:intel=IIR 6 902 9698 06 C:manual=7 FAM 180
            3.9 | refs | REF: A. ROE-HILL TELCON B. 09 XXXXXXXXXXXX 167 | A:telcon=ROE-HILL TELCON B:09XXXXXXXXXXXX167
            3.9 | subject | SUBJECT: MAYORS~REF: OSLO REPORT (SUBJ: FERRIES) | MAYORS
            3.9 | defects | TAGS: PGOV~SUBJECT: MAYORS~REF: BERN 8760 | reference_ahead
            3.9 | defects | TAGS: PGOV~SUBJECT: MAYORS~REF: 08 BERN 8760 | -
            3.10 | classifier | Classified By: Ambassador Jane Miller, Reasons 1.4 (b) and (d) | Jane Miller, Ambassador, 1.4(b) 1.4(d)
            3.10 | classifier | CLASSIFIED BY Jane Miller, Ambassador; REASON: 1.4(B), (D) | Jane Miller, Ambassador, 1.4(b) 1.4(d)
            3.10 | classifier | Classfied By: DCM Paul Roe for reaso~ns 1.5 b/d | Paul Roe, DCM, 1.5(b) 1.5(d)
            3.10 | classifier | Clasified by: DCM Paul Roe. Reason: 1.4 (b | Paul Roe, DCM, 1.4(b)
            3.10 | classifier | Classified By: A... | -, -, -
            """)
    void headIsReadLabelByLabel(String rule, String what, String head, String expected) {
        String level = head.contains(" BERN 000012~") ? "" : LEVEL;
        assertThat(value(what, parse("09BERN12", HEADER, level + head + TEXT))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            4.1 | numbers | 1. (C) A.~~2.(SBU)B.~~3) (C) He left in June~2008. He came. | 1 2 3
            4.1 | numbers | 1. (C) A.~~(2. (C) B.)~~3. (C) C.~~(4 of them) | 1 2 3
            4.2 | numbers | 1. (C) A.~~2. (C) B.~~13. (C) C.~~14. (C) D. | 1 2 3 4
            4.3 | numbers | 1. (C) A.~~4. (C) B.~~4. (C) C. | 1 4 5
            4.4 | texts | 1. (C) A.~~-- b~~-- c | A.⏎-- b⏎-- c
            4.4 | kinds | 1. (C) A.~~2. (C) B.~~COMMENT: C.~~D. | body body comment
            4.4 | kinds | 1. (C) A.~~2. (C) B.~~COMMENT: C. END COMMENT.~~D. | body body
            4.5 | marks | 1. ( s//nf ) A.~~2. (SBU/NOFORN) B.~~3. (C) C. | S/NF SBU/NF C
            4.5 | marks | 1. (C - ENTIRE TEXT)~~2. A. | C C
            4.6 | texts | 1. (C) He~~BERN 00000012  002 OF 002~~~left. | He left.
            4.6 | texts | 1. (C) He left. PAGE 02 RUEHSW0012 C O N F I D E N T I A L | He left.
            4.7 | texts | 1. (C) He~CONFIDENTIAL~Declassified/Released US Department of State EO Systematic Review 05 JUL 2006~left. | He left.
            4.7 | texts | 1. (C) He~NNNN~R 011200Z JUL 09~FM AMEMBASSY BERN~TO SECSTATE WASHDC~C O N F I D E N T I A L SECTION 02 OF 02 BERN 000012~left. | He left.
            4.8 | texts | 1. (C) He~left.~~She came. | He left.⏎She came.
            4.9 | texts | 1. (C) A pro-~Swiss mayor. | A pro-Swiss mayor.
            4.11 | headings | 1. (C) He came.~~THE MAYORS~----------~~2. (C) He left. | - THE MAYORS
            4.11 | headings | XXXXXXXXXXXX~//THE MAYORS//~~1. (C) HE LEFT. | - THE MAYORS
            4.11 | headings | SUMMARY: HE CAME.~END SUMMARY~~1. (C) HE LEFT. | - -
            4.12 | kinds | 1. (C) Summary: A. End summary.~~2. (C) B.~~3. (C) Comment: C. | summary body comment
            4.13 | kinds | 1. (C) Summary: A.~~2. (C) B. End summary.~~3. (C) C. | summary summary body
            4.13 | kinds | 1. (C) Comment: A.~~2. (C) B.~~3. (U) General Roe has cleared this cable. | comment comment body
            4.14 | redactions | 1. (C) XXXXXXXXXXXX met [Name removed]. | 2
            4.15 | signature | 1. (C) He left.~MILLER~NNNN~End Cable Text~XXXXXXXXXXXX | MILLER
            4.15 | signature | 1. (C) He left.~~MILLER## | MILLER
            4.15 | signature | 1. (C) HE LEFT.~~GP-3~MILLER | MILLER
            4.15 | signature | 1. (C) HE LEFT.~~2. IN WAKE | -
            4.16 | truncated | 1. (C) The mayor then sai... | true
            """)
    void textIsReadParagraphByParagraph(String rule, String what, String text, String expected) {
        assertThat(value(what, parse("09BERN12", HEADER, HEAD + text))).isEqualTo(expected);
    }

    @Test
    void hyphensOfTheSeventiesAreThePrinters() {
        String head = "CONFIDENTIAL BERN 1412~E.O. 11652: GDS~TAGS: PFOR~SUBJECT: MAYORS~~";
        String text = "1. HE HAS JURIS-~DICTION AND A NON-~PAPER.";
        assertThat(value("texts", parse("75BERN1412", "", head + text)))
                .isEqualTo("HE HAS JURISDICTION AND A NON-PAPER."); // 4.9
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            5.1 | 09BERN12 | 09BERN12
            5.1 | 2009BERN000012 | 09BERN12
            5.1 | 1976STATE312662_b | 76STATE312662
            5.1 | 09EFTOBERN12 | 09BERN12
            5.1 | 09AMEMBASSYBERN12 | 09BERN12
            5.1 | 90STATE255577TOSEC140323 | 90STATE255577
            5.1 | 07OSLO000160ZDK164 | 07OSLO160
            """)
    void idsAreCanonical(String rule, String printed, String id) {
        assertThat(CableParser.readId(printed).orElseThrow().toString()).isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            5.2 | id | - | C O N F I D E N T I A L OSLO 000321~SUBJECT: MAYORS | 09OSLO321
            5.2 | id | 09BERN21 | C O N F I D E N T I A L~SUBJECT: MAYORS | 09BERN21
            5.3 | defects | 09BERN21 | C O N F I D E N T I A L OSLO 000321~TAGS: NO~SUBJECT: MAYORS | body_of_another_cable
            5.3 | defects | 09BERN21 | C O N F I D E N T I A L BERN 000022~TAGS: NO~SUBJECT: MAYORS | classification_line_disagrees
            5.4 | id | - | 240001~7/1/2009 12:00~09BERN21~Embassy Bern~SECRET~C O N F I D E N T I A L BERN 000021~SUBJECT: MAYORS | 09BERN21
            6.1 | declared | - | 240001~7/1/2009 12:01~09BERN21~Embassy Bern~SECRET~C O N F I D E N T I A L BERN 000021~SUBJECT: MAYORS | 2009-07-01T12:01
            6.2 | concepts | - | UNCLAS BERN 1412~SUBJECT: MAYORS~~1. A.~~Message Attributes~Document Number: 1975BERN01412~Concepts: 'FERRIES, LAKES' | FERRIES LAKES
            6.2 | partial | - | Message Text~~WITHDRAWAL CARD~~Message Attributes~Document Number: 1975BERN01412~Original Classification: SECRET | true
            """)
    void idAndDatesComeFromWhereTheyAreSure(String rule, String what, String id, String body, String expected) {
        assertThat(value(what, parse(id.replace("-", ""), HEADER, body))).isEqualTo(expected);
    }

    @Test
    void everyRuleHasAnExample() throws IOException {
        Set<String> rules = numbers(Files.readString(Path.of("docs/format.md")), "(?m)^- \\*\\*(\\d\\.\\d+)");
        rules.removeIf(rule -> rule.startsWith("7.")); // CableAssemblerTest
        rules.remove("4.10"); // BodyParserPropertyTest
        String tests = Files.readString(Path.of("src/test/java/chancery/parse/FormatRulesTest.java"));
        assertThat(rules).hasSizeGreaterThan(30);
        assertThat(numbers(tests, "(?m)^ +(\\d\\.\\d+) \\|")).containsAll(rules);
    }

    private static Set<String> numbers(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(m -> m.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static ParseResult.Parsed parse(String id, String header, String body) {
        String text = body.replace('~', '\n');
        DumpRecord record = new DumpRecord(
                "r",
                "c",
                new Source("bern.txt", Optional.empty(), 0, text.length()),
                DumpFormat.TEXT,
                id.isEmpty() ? Declared.NOTHING : Declared.id(id),
                Optional.of(header.replace('~', '\n')).filter(h -> !h.isEmpty()),
                text,
                Optional.empty(),
                Optional.empty());
        return CableParser.parse(record).fold(parsed -> parsed, quarantined -> {
            throw new AssertionError(quarantined.reason());
        });
    }

    private static String value(String what, ParseResult.Parsed parsed) {
        Cable cable = parsed.cable();
        String value = switch (what) {
            case "id" -> cable.cableId();
            case "transmission" -> or(cable.header().transmissionId());
            case "relay" -> lines(cable, HeaderLine.Kind.RELAY);
            case "security" -> lines(cable, HeaderLine.Kind.SECURITY);
            case "signals" -> lines(cable, HeaderLine.Kind.OPERATING_SIGNALS);
            case "filed" -> or(cable.header().filedAt());
            case "sent" ->
                or(cable.header().precedence()) + " "
                        + or(cable.header().infoPrecedence()) + " "
                        + or(cable.header().sentAt());
            case "from" -> or(cable.header().originator());
            case "to" ->
                cable.header().addressees().stream()
                        .map(FormatRulesTest::address)
                        .collect(Collectors.joining("; "));
            case "level" ->
                cable.head().classification().orElseThrow().label() + " "
                        + cable.head().section() + " of " + cable.head().sections() + " "
                        + or(cable.head().post()) + " " + or(cable.head().serial());
            case "corrected" -> String.valueOf(cable.correctedCopy());
            case "partial" -> String.valueOf(cable.partial());
            case "captions" -> String.join(" ", cable.head().captions());
            case "attention" -> String.join("; ", cable.head().attention());
            case "order" ->
                or(cable.head().executiveOrder()) + " "
                        + or(cable.head().declassifyOn()) + " "
                        + or(cable.head().declassifyRule());
            case "tags" -> String.join(" ", cable.head().tags());
            case "subject" -> or(cable.head().subject());
            case "mark" -> or(cable.head().subjectMark().map(PortionMark::text));
            case "refs" -> joined(cable.head().refs().stream().map(FormatRulesTest::reference));
            case "classifier" ->
                or(cable.head().classifiedBy().flatMap(ClassifiedBy::name)) + ", "
                        + or(cable.head().classifiedBy().flatMap(ClassifiedBy::title)) + ", "
                        + or(Optional.of(String.join(" ", cable.head().reasons()))
                                .filter(r -> !r.isEmpty()));
            case "numbers" -> joined(paragraphs(cable).map(p -> or(p.number())));
            case "texts" -> joined(paragraphs(cable).map(p -> p.text().replace('\n', '⏎')));
            case "marks" -> joined(paragraphs(cable).map(p -> or(p.mark().map(PortionMark::text))));
            case "headings" -> joined(paragraphs(cable).map(p -> or(p.heading())));
            case "kinds" -> joined(paragraphs(cable).map(p -> p.kind().label()));
            case "redactions" -> String.valueOf(cable.text().redactions());
            case "signature" -> or(cable.text().signature());
            case "truncated" -> String.valueOf(cable.text().truncated());
            case "declared" -> or(cable.declaredAt());
            case "concepts" -> String.join(" ", cable.drafting().concepts());
            case "defects" -> joined(parsed.defects().stream().map(d -> d.code().label()));
            default -> throw new IllegalArgumentException(what);
        };
        return value.isEmpty() ? "-" : value;
    }

    private static Stream<Paragraph> paragraphs(Cable cable) {
        return cable.text().paragraphs().stream();
    }

    private static String lines(Cable cable, HeaderLine.Kind kind) {
        return cable.header().lines().stream()
                .filter(line -> line.kind() == kind)
                .map(HeaderLine::text)
                .collect(Collectors.joining("; "));
    }

    private static String address(Addressee a) {
        String without = a.excluded().isEmpty() ? "" : "without " + String.join(", ", a.excluded());
        return Stream.of(
                        a.routing().orElse(""),
                        a.name(),
                        a.office().map(office -> "//" + office + "//").orElse(""),
                        a.precedence().map(p -> p.label()).orElse(""),
                        a.serial().map(String::valueOf).orElse(""),
                        without)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String reference(Reference ref) {
        String label = ref.label().map(l -> l + ":").orElse("");
        return label + ref.cableId().orElse(ref.kind().label() + "=" + ref.text());
    }

    private static String joined(Stream<String> values) {
        return values.collect(Collectors.joining(" "));
    }

    private static String or(Optional<?> value) {
        return value.map(Object::toString).orElse("-");
    }
}
