package org.shouxin.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A glance into a PDF")
class PdfGlanceTest {

    @Test
    @DisplayName("lets plain files be shown, packed or not, and links in them")
    void harmless() throws IOException {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            assertThat(PdfGlance.harmless(saved(document, CompressParameters.NO_COMPRESSION))).isTrue();
            assertThat(PdfGlance.harmless(saved(document, CompressParameters.DEFAULT_COMPRESSION))).isTrue();
            var link = new PDActionURI();
            link.setURI("https://example.org/");
            document.getDocumentCatalog().setOpenAction(link);
            assertThat(PdfGlance.harmless(saved(document, CompressParameters.DEFAULT_COMPRESSION))).isTrue();
        }
    }

    @Test
    @DisplayName("finds a script, wherever the file keeps it")
    void script() throws IOException {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"));
            assertThat(PdfGlance.harmless(saved(document, CompressParameters.NO_COMPRESSION))).isFalse();
            var packed = saved(document, CompressParameters.DEFAULT_COMPRESSION);
            assertThat(new String(packed, StandardCharsets.ISO_8859_1)).as("the script is packed away").contains("/ObjStm").doesNotContain("/JavaScript");
            assertThat(PdfGlance.harmless(packed)).isFalse();
        }
    }

    @Test
    @DisplayName("does not show what it cannot look into")
    void closed() throws IOException {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "", new AccessPermission()));
            assertThat(PdfGlance.harmless(saved(document, CompressParameters.NO_COMPRESSION))).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"<</S/JavaScript/JS(app.alert(1))>>", "<</S/J#61vaScript/JS(x)>>", "<</S /Launch/F(cmd.exe)>>", "<</Type/EmbeddedFile>>",
            "<</AcroForm<</XFA[]>>>>", "<</S/SubmitForm/F(http://evil.example)>>", "<</Subtype/RichMedia>>", "5 0 obj /ObjStm endobj",
            "<</Type/#4fbjStm/Filter/FlateDecode>>stream\n", "<</Type/ObjStm/Filter/LZWDecode>>stream\nx", "<</Type/ObjStm/Filter/FlateDecode>>stream\nnot deflated",
            "<</Type/ObjStm %>>stream\n", "<</Type/ObjStm/Filter/FlateDecode/DecodeParms<</Predictor 12>>>>stream\n", "<</Type/ObjStm/X(>>stream\n"})
    @DisplayName("takes for acting what acts and what hides")
    void acting(String object) {
        assertThat(PdfGlance.harmless(pdf(object.getBytes(StandardCharsets.ISO_8859_1)))).isFalse();
    }

    @Test
    @DisplayName("unpacks no bomb to the end")
    void bomb() throws IOException {
        var packed = new ByteArrayOutputStream();
        packed.writeBytes("<</Type/ObjStm/Filter/FlateDecode>>stream\n".getBytes(StandardCharsets.US_ASCII));
        try (var deflated = new DeflaterOutputStream(packed)) {
            for (int megabyte = 0; megabyte < 40; megabyte++) {
                deflated.write(new byte[1024 * 1024]);
            }
        }
        assertThat(PdfGlance.harmless(pdf(packed.toByteArray()))).isFalse();
    }

    private static byte[] pdf(byte[] object) {
        var file = new ByteArrayOutputStream();
        file.writeBytes("%PDF-1.7\n1 0 obj\n".getBytes(StandardCharsets.US_ASCII));
        file.writeBytes(object);
        file.writeBytes("\nendobj\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));
        return file.toByteArray();
    }

    private static byte[] saved(PDDocument document, CompressParameters how) throws IOException {
        var out = new ByteArrayOutputStream();
        document.save(out, how);
        return out.toByteArray();
    }
}
