package chancery.dump;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.cable.DumpFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatDetectorTest {

    /** \n is a line end. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            TEXT    | VZCZCXRO0001\\nOO RUEHBI\\nFM AMEMBASSY OSLO\\n
            TEXT    | UNCLAS OSLO 000011\\nSUBJECT: A LINE THAT SAYS {"id": 1}
            TEXT    | 7\\n1/2/1999 3:04\\n99OSLO11\\nEmbassy Oslo\\nSECRET
            HTML    | <?xml version='1.0'?>\\n<!DOCTYPE html PUBLIC "-//W3C//DTD">\\n<html><body></body></html>
            HTML    | \\n<HTML><pre>text</pre>
            TEXT    | <<< a text that begins with angles
            JSONL   | {"id": "99OSLO11", "body": "text"}\\n{"id": "99OSLO12"}
            JSONL   | {"note": {"id": 1}, "header": "a line that was cut o
            TEXT    | {"name": "no key of ours"}
            TEXT    | {\\n  "id": "a pretty-printed object"\\n}
            CSV     | "1","1/2/1999 3:04","99OSLO11","Embassy Oslo","SECRET","","H","B"\\n
            CSV     | id,date,ref,origin,level,refs,header,body\\n1,02.12.2010 12:15,10OSLO11,E,S,,"H","B"\\n
            CSV     | rest of a damaged record"\\n"1","1999-01-02 03:04:05","1999OSLO11","E","S","","H","B"\\n
            UNKNOWN | %PDF-1.4 something
            UNKNOWN | ` `
            """)
    void formatIsRecognisedByContent(DumpFormat format, String written) throws IOException {
        assertThat(detect(Dumps.utf8(written.replace("\\n", "\n"))).format()).isEqualTo(format);
    }

    @Test
    void dialectFollowsTheWayQuotesAreWritten() throws IOException {
        String start = "\"1\",\"1/2/1999 3:04\",\"99OSLO11\",\"E\",\"S\",\"\",\"H\",";
        assertThat(detect(Dumps.utf8(start + "\"a \\\"b\\\"\"\n")).cut())
                .isEqualTo(new CsvRecords.Cut(CsvRecords.Escape.BACKSLASH, false));
        assertThat(detect(Dumps.utf8(start + "\"a \"\"b\"\"\"\n")).cut())
                .isEqualTo(new CsvRecords.Cut(CsvRecords.Escape.DOUBLED, false));
    }

    @Test
    void whatIsNoTextIsUnknown() throws IOException {
        byte[] picture = new byte[2000];
        for (int i = 0; i < picture.length; i++) {
            picture[i] = (byte) (i * 37);
        }
        assertThat(detect(picture).format()).isEqualTo(DumpFormat.UNKNOWN);
        assertThat(detect(new byte[0]).format()).isEqualTo(DumpFormat.UNKNOWN);
    }

    @Test
    void otherEncodingsAreText() throws IOException {
        String cable = "UNCLAS OSLO 000011\nSUBJECT: FJORDS\n\n1. (U) Blåbær “here”.";
        assertThat(detect(("\uFEFF" + cable).getBytes(StandardCharsets.UTF_16LE))
                        .format())
                .isEqualTo(DumpFormat.TEXT);
        assertThat(detect(cable.getBytes(StandardCharsets.ISO_8859_1)).format()).isEqualTo(DumpFormat.TEXT);
    }

    private static Layout detect(byte[] bytes) throws IOException {
        return FormatDetector.detect(ByteSource.of(bytes));
    }
}
