package org.shouxin.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouxin.kernel.BadRequest;

@DisplayName("The gate for files")
class FileGateTest {

    private static final byte[] PDF = "%PDF-1.7\n1 0 obj<<>>endobj\n%%EOF".getBytes(StandardCharsets.US_ASCII);

    private final FileGate gate = new FileGate();

    @Test
    @DisplayName("lets in the five types, told by their content")
    void types() {
        assertThat(gate.admit("other", "a.pdf", PDF).type()).isEqualTo(FileGate.Type.PDF);
        assertThat(gate.admit("other", "a.PNG", Pictures.png(10, 10)).type()).isEqualTo(FileGate.Type.PNG);
        assertThat(gate.admit("photo", "a.jpeg", Pictures.jpeg(10, 10)).type()).isEqualTo(FileGate.Type.JPEG);
        assertThat(gate.admit("other", "a.docx", office("word/document.xml")).type()).isEqualTo(FileGate.Type.DOCX);
        assertThat(gate.admit("other", "a.xlsx", office("xl/workbook.xml")).type()).isEqualTo(FileGate.Type.XLSX);
    }

    @Test
    @DisplayName("refuses what is not what its name says")
    void disagreement() {
        assertRefused("document.type", "a.png", Pictures.jpeg(10, 10));
        assertRefused("document.type", "a.pdf", Pictures.png(10, 10));
        assertRefused("document.type", "a.docx", office("xl/workbook.xml"));
        assertRefused("document.type", "a.docx", PDF);
        assertRefused("document.type", "a.exe", PDF);
        assertRefused("document.type", "a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(StandardCharsets.UTF_8));
        assertRefused("document.type", "a.png", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(StandardCharsets.UTF_8));
        assertRefused("document.type", "a.jpg", "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8));
        assertRefused("document.type", "a.pdf", joined("<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8), PDF));
    }

    @Test
    @DisplayName("refuses the empty, the too large, an unknown kind, and a photo that is no image")
    void bounds() {
        assertRefused("document.empty", "a.pdf", new byte[0]);
        assertRefused("document.size", "a.pdf", Arrays.copyOf(PDF, (int) Documents.MAX_BYTES + 1));
        assertThat(gate.admit("other", "a.pdf", Arrays.copyOf(PDF, (int) Documents.MAX_BYTES)).content()).hasSize((int) Documents.MAX_BYTES);
        assertThatThrownBy(() -> gate.admit("photo", "a.pdf", PDF)).hasMessage("document.photo");
        for (var kind : new String[] {null, "", "Photo", "../x", "a".repeat(41)}) {
            assertThatThrownBy(() -> gate.admit(kind, "a.pdf", PDF)).isInstanceOf(BadRequest.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"𠮷田证书.pdf", "买买提·艾力 (1).pdf", "<img src=x onerror=alert(1)>.pdf", "'; drop table--.pdf", "a'b\"c.pdf", "𰻝𬺈䶮.pdf"})
    @DisplayName("keeps names as people chose them")
    void names(String name) {
        assertThat(gate.admit("other", name, PDF).name()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"../../etc/passwd.pdf|passwd.pdf", "C:\\fakepath\\证书.pdf|证书.pdf", "/a.pdf|a.pdf", "' a.pdf '|a.pdf",
            "..\\..\\x.pdf|x.pdf"})
    @DisplayName("cuts paths off names")
    void paths(String name, String cleaned) {
        assertThat(gate.admit("other", name, PDF).name()).isEqualTo(cleaned);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000.pdf", "a\n.pdf", "fdp.\u202Egpj.pdf", "a\u200B.pdf", "a\u2066.pdf", "\uFEFFa.pdf", "a\uD800.pdf", "a\uFFFF.pdf",
            ".pdf", "pdf", "a.pdf.", "", "..", "a/", "a\u007F.pdf"})
    @DisplayName("refuses names that deceive")
    void hostileNames(String name) {
        assertRefused("document.name", name, PDF);
        assertRefused("document.name", "安".repeat(84) + ".pdf", PDF);
        assertRefused("document.name", null, PDF);
    }

    @Test
    @DisplayName("keeps nothing of an image but its pixels")
    void reencoded() throws IOException {
        var hidden = "PK\u0003\u0004<script>hidden</script>".getBytes(StandardCharsets.ISO_8859_1);
        for (var name : List.of("a.png", "a.jpg")) {
            var image = name.endsWith("png") ? Pictures.png(300, 400) : Pictures.jpeg(300, 400);
            var stored = gate.admit("other", name, joined(image, hidden)).content();
            assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain("hidden");
            assertThat(read(stored).getWidth()).isEqualTo(300);
        }
    }

    @Test
    @DisplayName("refuses a flood of pixels before it is decoded, and damaged images")
    void pixels() {
        assertRefused("document.pixels", "a.png", pngHeader(50_000, 50_000));
        assertRefused("document.image", "a.png", Arrays.copyOf(Pictures.png(300, 400), 200));
        assertRefused("document.image", "a.png", pngHeader(10, 10));
    }

    @Test
    @DisplayName("turns a photo as the camera was held and makes it no larger than a print needs")
    void photos() throws IOException {
        var turned = read(gate.admit("photo", "a.jpg", withOrientation(Pictures.jpeg(400, 300), 6)).content());
        assertThat(turned.getWidth()).isEqualTo(300);
        assertThat(turned.getHeight()).isEqualTo(400);
        assertThat(isRed(turned, 290, 10)).as("upper left went to upper right").isTrue();
        assertThat(isRed(read(gate.admit("photo", "a.jpg", withOrientation(Pictures.jpeg(400, 300), 3)).content()), 390, 290)).isTrue();
        assertThat(isRed(read(gate.admit("photo", "a.jpg", withOrientation(Pictures.jpeg(400, 300), 8)).content()), 10, 390)).isTrue();
        var small = read(gate.admit("photo", "a.png", Pictures.png(3000, 2000)).content());
        assertThat(small.getWidth()).isEqualTo(ImageGate.MAX_PHOTO_SIDE);
        assertThat(small.getHeight()).isEqualTo(800);
    }

    @Test
    @DisplayName("refuses office files with macros, strange paths or bombs inside")
    void office() {
        assertRefused("document.type", "a.docx", office("word/document.xml", "word/vbaProject.bin"));
        assertRefused("document.type", "a.docx", office("word/document.xml", "../../x"));
        assertRefused("document.type", "a.docx", office("word/document.xml", "word/embeddings/oleObject1.bin"));
        assertRefused("document.size", "a.xlsx", zip(List.of("[Content_Types].xml", "xl/workbook.xml"), 60 * 1024 * 1024));
        assertRefused("document.type", "a.docx", Arrays.copyOf(office("word/document.xml"), 60));
    }

    private void assertRefused(String code, String name, byte[] content) {
        assertThatThrownBy(() -> gate.admit("other", name, content)).hasMessage(code);
    }

    private static boolean isRed(BufferedImage image, int x, int y) {
        int rgb = image.getRGB(x, y);
        return (rgb >> 16 & 0xFF) > 180 && (rgb >> 8 & 0xFF) < 90;
    }

    private static BufferedImage read(byte[] content) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(content));
    }

    private static byte[] joined(byte[] one, byte[] other) {
        return ByteBuffer.allocate(one.length + other.length).put(one).put(other).array();
    }

    /** Puts an Exif header with only an orientation after the JPEG's first marker. */
    private static byte[] withOrientation(byte[] jpeg, int orientation) {
        var exif = ByteBuffer.allocate(36).putShort((short) 0xFFE1).putShort((short) 34).putInt(0x45786966).putShort((short) 0)
                .putInt(0x4D4D002A).putInt(8).putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1)
                .putShort((short) orientation).putShort((short) 0).putInt(0).array();
        return joined(joined(Arrays.copyOf(jpeg, 2), exif), Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    private static byte[] pngHeader(int width, int height) {
        var header = ByteBuffer.allocate(17).putInt(0x49484452).putInt(width).putInt(height).put(new byte[] {8, 2, 0, 0, 0}).array();
        var crc = new CRC32();
        crc.update(header);
        return ByteBuffer.allocate(33).putLong(0x89504E470D0A1A0AL).putInt(13).put(header).putInt((int) crc.getValue()).array();
    }

    private static byte[] office(String... names) {
        var all = new java.util.ArrayList<>(List.of("[Content_Types].xml"));
        all.addAll(List.of(names));
        return zip(all, 100);
    }

    private static byte[] zip(List<String> names, int size) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(new byte[size]);
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }
}
