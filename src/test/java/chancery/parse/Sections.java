package chancery.parse;

import chancery.cable.Declared;
import chancery.cable.DumpFormat;
import chancery.cable.DumpRecord;
import chancery.cable.ParseResult;
import chancery.cable.Source;
import java.util.List;
import java.util.Optional;

/** Records of a cable 09BERN12 in three sections, read. */
final class Sections {

    private Sections() {}

    /** Section {@code n} of three, with this text. */
    static CableAssembler.Part section(String recordId, int n, String text) {
        return part(
                recordId,
                recordId,
                "R 011200Z JUL 09\nFM AMEMBASSY BERN\nTO RUEHC/SECSTATE WASHDC 1234\n",
                "C O N F I D E N T I A L SECTION 0" + n
                        + " OF 03 BERN 000012 \n\nSIPDIS \n\nE.O. 12958: DECL: 07/01/2019\n"
                        + "TAGS: PGOV, SZ\nSUBJECT: MAYORS\n\nClassified By: Ambassador Jane Miller, Reasons 1.4 (b)\n\n"
                        + text);
    }

    static CableAssembler.Part part(String recordId, String contentId, String header, String body) {
        DumpRecord record = new DumpRecord(
                recordId,
                contentId,
                new Source("bern.txt", Optional.empty(), 0, body.length()),
                DumpFormat.TEXT,
                Declared.id("09BERN12"),
                Optional.of(header).filter(h -> !h.isEmpty()),
                body,
                Optional.empty(),
                Optional.empty());
        return new CableAssembler.Part(record, CableParser.parse(record).fold(parsed -> parsed, quarantined -> {
            throw new AssertionError(quarantined.reason());
        }));
    }

    static ParseResult.Parsed assemble(CableAssembler.Part... parts) {
        return CableAssembler.assemble(List.of(parts));
    }
}
