package org.shouxin.credit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shouxin.IntegrationTest;
import org.shouxin.TestPeople;
import org.shouxin.Visitor;
import org.shouxin.kernel.Ids;
import org.springframework.boot.test.web.server.LocalServerPort;

@IntegrationTest
@DisplayName("The pages of measures and shares")
class SharePagesIT {

    private static final Pattern NEXT = Pattern.compile("rel=\"next\"[^>]* href=\"([^\"]+)\"");

    @LocalServerPort
    int port;

    @Test
    @DisplayName("hand out a list whose signature anybody can verify with the public key")
    void signed() throws IOException, GeneralSecurityException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/credit/shares/export?department=banking&purpose=x"))
                .header("Authorization", Visitor.basic("head", TestPeople.PASSWORD)).build();
        var files = unzip(HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray()).body());
        assertThat(files).containsOnlyKeys("shares.csv", "shares.csv.sha256", "shares.csv.sha256.sig");
        assertThat(text(files, "shares.csv")).startsWith("\"creditCode\",\"name\"");
        assertThat(text(files, "shares.csv.sha256")).isEqualTo(
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(files.get("shares.csv"))) + "  shares.csv\n");
        var key = new Visitor(port).call("/api/v1/credit/shares/key", "reviewer", TestPeople.PASSWORD).body();
        assertThat(fits(key, files.get("shares.csv.sha256"), files.get("shares.csv.sha256.sig"))).isTrue();
        files.get("shares.csv.sha256")[0] ^= 1;
        assertThat(fits(key, files.get("shares.csv.sha256"), files.get("shares.csv.sha256.sig"))).as("one bit").isFalse();
    }

    @Test
    @DisplayName("tell in both languages what departments do, and what was handed out")
    void pages() {
        var purpose = "季度核对 " + Ids.next();
        var refused = "季度核对 " + Ids.next();
        var head = Visitor.as(port, "head");
        head.get("/credit/shares");
        assertThat(head.post("/credit/shares/export", Map.of("department", "banking", "purpose", purpose, "format", "xlsx")).statusCode()).isEqualTo(200);
        var visitor = Visitor.as(port, "auditor");
        assertThat(visitor.get("/credit/shares").body()).as("reads and gives nothing").doesNotContain("/credit/shares/export");
        assertThat(visitor.post("/credit/shares/export", Map.of("department", "banking", "purpose", refused, "format", "xlsx")).statusCode()).isEqualTo(403);
        visitor.get("/credit/shares?lang=zh-CN");
        var pages = pagesOf(visitor);
        assertThat(pages).as("however much was handed out later, by a clock that other tests move")
                .anySatisfy(page -> assertThat(page).containsPattern("金融监管及银行</td>\\s*<td[^>]*>" + purpose));
        assertThat(pages).as("what was refused was not handed out").noneMatch(page -> page.contains(refused));
        assertThat(visitor.get("/credit/measures?lang=en").body()).contains("Bank loans restricted", "NB-3(2)");
    }

    @Test
    @DisplayName("say what is wrong with a purpose where it is typed, and keep the rest")
    void faulty() {
        var head = Visitor.as(port, "head");
        head.get("/credit/shares?lang=en");
        var answer = head.post("/credit/shares/export", Map.of("department", "banking", "purpose", " ", "format", "zip"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("<h1", "aria-invalid=\"true\"").containsPattern("role=\"alert\">Purpose[^<]+<").containsPattern("value=\"banking\"[^>]* selected");
    }

    /** From the latest delivery to the first. */
    private static List<String> pagesOf(Visitor visitor) {
        return Stream.iterate(visitor.get("/credit/shares"), page -> page != null, page -> {
            var next = NEXT.matcher(page.body());
            return next.find() ? visitor.get(next.group(1)) : null;
        }).map(HttpResponse::body).toList();
    }

    private static boolean fits(String pem, byte[] content, byte[] signature) throws GeneralSecurityException {
        var der = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
        var verifier = Signature.getInstance("Ed25519");
        verifier.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(der)));
        verifier.update(content);
        return verifier.verify(signature);
    }

    private static Map<String, byte[]> unzip(byte[] zipped) throws IOException {
        var files = new HashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(zipped))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private static String text(Map<String, byte[]> files, String name) {
        return new String(files.get(name), StandardCharsets.UTF_8);
    }
}
