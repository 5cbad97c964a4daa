package org.shouxin.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouxin.workbench.HostileInputAnswers.assertDiscreet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouxin.IntegrationTest;
import org.shouxin.TestPeople;
import org.shouxin.TestPeople.People;
import org.shouxin.Visitor;
import org.shouxin.documents.Disposition;
import org.shouxin.expert.Nominee;
import org.shouxin.kernel.Ids;
import org.shouxin.workflow.Cases;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Files that are not what they say, sent to a case over the API and over its page. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("A hostile file")
class HostileInputFilesIT {

    private static final byte[] PDF = ascii("%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n");
    private static final String XXE = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>";
    private static final String SVG = "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"><script>alert(1)</script></svg>";

    @LocalServerPort
    int port;
    private String number;

    @BeforeAll
    void file(@Autowired Cases cases, @Autowired People people) {
        number = cases.start(people.actor("nominator"), "expert-recruitment", Nominee.fit().values(), null, null);
    }

    static Stream<Arguments> hostile() throws IOException {
        return Stream.of(
                Arguments.of("other", "page.html", ascii("<script>alert(1)</script>"), "document.type"),
                Arguments.of("other", "page.pdf", ascii("<html><script>alert(1)</script></html>"), "document.type"),
                Arguments.of("other", "late.pdf", ascii("<script>alert(1)</script>\n%PDF-1.4\n"), "document.type"),
                Arguments.of("photo", "photo.svg", ascii(SVG), "document.type"),
                Arguments.of("photo", "photo.png", ascii(SVG), "document.type"),
                Arguments.of("photo", "photo.png", ascii("\u0089PNG\r\n\u001A\nnothing"), "document.image|document.type"),
                Arguments.of("photo", "photo.gif", ascii("GIF89a/*<script>*/=alert(1)"), "document.type"),
                Arguments.of("photo", "photo.pdf", PDF, "document.photo"),
                Arguments.of("other", "tool.pdf", ascii("MZ\u0090\u0000"), "document.type"),
                Arguments.of("other", "tool.exe", PDF, "document.type"),
                Arguments.of("other", "letter.docx", zip("[Content_Types].xml", XXE, "evil.bin", "x"), "document.type"),
                Arguments.of("other", "letter.docx", zip("[Content_Types].xml", XXE, "word/document.xml", XXE, "word/vbaProject.bin", "x"), "document.type"),
                Arguments.of("other", "letter.docx", zip("[Content_Types].xml", XXE, "../../word/document.xml", XXE), "document.type"),
                Arguments.of("other", "table.xlsx", bomb(), "document.size"),
                Arguments.of("other", "empty.pdf", new byte[0], "document.empty"),
                Arguments.of("other", "a\u202Efdp.pdf", PDF, "document.name"),
                Arguments.of("other", "a\u200B.pdf", PDF, "document.name"),
                Arguments.of("other", ".pdf", PDF, "document.name"),
                Arguments.of("other", "x".repeat(300) + ".pdf", PDF, "document.name"),
                Arguments.of("../photo", "a.pdf", PDF, "document.kind"),
                Arguments.of("<script>", "a.pdf", PDF, "document.kind"));
    }

    @ParameterizedTest(name = "{0} {1} → {3}")
    @MethodSource("hostile")
    @DisplayName("is refused by name")
    void refused(String kind, String name, byte[] content, String code) {
        var api = upload(kind, name, content);
        assertDiscreet(api);
        assertThat(api.statusCode()).isBetween(400, 422);
        assertThat(api.body()).containsPattern("\"code\":\"(" + code.replace(".", "\\.") + ")\"");
        var visitor = Visitor.as(port, "nominator");
        visitor.get("/cases/" + number);
        var page = visitor.upload("/cases/" + number + "/documents", Map.of("kind", kind, "idempotencyKey", Ids.next()), name, content);
        assertDiscreet(page);
        assertThat(page.statusCode()).isBetween(400, 422);
        assertThat(page.body()).doesNotContain("<script>alert", "/etc/passwd", "root:");
    }

    @ParameterizedTest(name = "{0} MB")
    @ValueSource(ints = {20, 21, 26, 60})
    @DisplayName("that is too large is refused in full, and the connection holds until the answer is read")
    void large(int megabytes) {
        var much = Arrays.copyOf(PDF, megabytes * 1024 * 1024 + 1);
        var api = upload("other", "large.pdf", much);
        assertThat(api.statusCode()).isEqualTo(megabytes < 21 ? 422 : 413);
        assertThat(api.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(api.body()).contains("\"code\":\"document.size\"", "20 MB");
        var visitor = Visitor.as(port, "nominator");
        visitor.get("/cases/" + number);
        var form = Map.of("kind", "diploma", "idempotencyKey", Ids.next());
        var page = visitor.upload("/cases/" + number + "/documents", form, "large.pdf", much);
        assertThat(page.statusCode()).isEqualTo(megabytes < 21 ? 422 : 413);
        assertThat(page.body()).contains("<code>document.size</code>", "20 MB", "href=\"/\"");
        var beside = visitor.upload("/cases/" + number + "/documents", form, "large.pdf", much, "HX-Request", "true");
        assertThat(beside.body()).contains("20 MB").doesNotContain("<html");
        assertThat(beside.headers().firstValue("HX-Retarget")).isEqualTo(megabytes < 21 ? Optional.empty() : Optional.of("#messages"));
        assertThat(new Visitor(port).upload("/cases/" + number + "/documents", form, "large.pdf", much).statusCode()).as("of nobody").isIn(403, 413);
    }

    @Test
    @DisplayName("of the largest size is taken")
    void largest() {
        assertThat(upload("other", "largest.pdf", Arrays.copyOf(PDF, 20 * 1024 * 1024)).statusCode()).isEqualTo(201);
    }

    @Test
    @DisplayName("that is a form of five megabytes is refused by name")
    void largeForm() {
        var visitor = Visitor.as(port, "nominator");
        visitor.get("/cases/new");
        var answer = visitor.post("/drafts", Map.of("process", "x".repeat(5 * 1024 * 1024)));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("<code>form.too-large</code>", "4 MB");
        assertThat(visitor.post("/drafts", Map.of("idempotencyKey", "large", "process", "x".repeat(3 * 1024 * 1024))).statusCode()).isEqualTo(404);
    }

    @Test
    @DisplayName("keeps no path in its name, and comes back as a download that no browser opens")
    void harmless() throws IOException {
        var names = Map.of("../../etc/passwd.pdf", "passwd.pdf", "C:\\\\windows\\\\x.pdf", "x.pdf", "=cmd()|'x'!A1.pdf", "=cmd()|'x'!A1.pdf", "\uD842\uDFB7\u4DAE\uD871\uDE7A\uD884\uDF7B.pdf",
                "\uD842\uDFB7\u4DAE\uD871\uDE7A\uD884\uDF7B.pdf", "<img src=x onerror=alert(1)>.pdf", "<img src=x onerror=alert(1)>.pdf");
        names.forEach((name, kept) -> {
            var stored = upload("other", name, PDF);
            assertThat(stored.statusCode()).as(stored.body()).isEqualTo(201);
            assertThat(stored.body()).contains("\"fileName\":\"" + kept + "\"");
            var back = new Visitor(port).get(stored.headers().firstValue("Location").orElseThrow(), "Authorization", Visitor.basic("reviewer", TestPeople.PASSWORD));
            assertThat(back.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment").doesNotContain("\n", "..").isEqualTo(Disposition.attachment(kept));
            assertThat(back.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(back.headers().firstValue("Content-Security-Policy").orElse("")).contains("default-src 'self'");
            assertThat(back.body()).isEqualTo(new String(PDF, StandardCharsets.US_ASCII));
        });
        assertThat(Visitor.as(port, "reviewer").get("/cases/" + number).body()).doesNotContain("<img src=x").contains("&lt;img src=x onerror=alert(1)&gt;.pdf");
        assertThat(upload("other", "letter.docx", zip("[Content_Types].xml", XXE, "word/document.xml", XXE)).body()).as("kept, and never parsed").doesNotContain("root:");
    }

    private HttpResponse<String> upload(String kind, String name, byte[] content) {
        return new Visitor(port).upload("/api/v1/cases/" + number + "/documents", Map.of("kind", kind), name, content, "Authorization",
                Visitor.basic("nominator", TestPeople.PASSWORD));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] zip(String... namesAndTexts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int at = 0; at < namesAndTexts.length; at += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[at]));
                zip.write(ascii(namesAndTexts[at + 1]));
            }
        }
        return bytes.toByteArray();
    }

    /** 120 MB of nothing in a few kilobytes. */
    private static byte[] bomb() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            var zeroes = new byte[1024 * 1024];
            for (int written = 0; written < 120; written++) {
                zip.write(zeroes);
            }
        }
        return bytes.toByteArray();
    }
}
