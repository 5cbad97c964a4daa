package org.shouxin.credit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
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
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shouxin.IntegrationTest;
import org.shouxin.TestPeople;
import org.shouxin.Visitor;
import org.springframework.boot.test.web.server.LocalServerPort;

@IntegrationTest
@DisplayName("The pages of measures and shares")
class SharePagesIT {

    private static final int ROWS = 20;
    private static final int PAGES = 200;

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
        var head = Visitor.as(port, "head");
        head.get("/credit/shares");
        assertThat(head.post("/credit/shares/export", Map.of("department", "banking", "purpose", "季度核对", "format", "xlsx")).statusCode()).isEqualTo(200);
        var visitor = Visitor.as(port, "auditor");
        assertThat(visitor.get("/credit/shares").body()).as("reads and gives nothing").doesNotContain("/credit/shares/export");
        assertThat(visitor.post("/credit/shares/export", Map.of("department", "banking", "purpose", "季度核对", "format", "xlsx")).statusCode()).isEqualTo(403);
        visitor.get("/credit/shares?lang=zh-CN");
        assertThat(Stream.iterate(0, from -> from < PAGES * ROWS, from -> from + ROWS).map(from -> visitor.get("/credit/shares?from=" + from).body()))
                .as("however much was handed out later, by a clock that other tests move").anyMatch(page -> page.contains("季度核对") && page.contains("金融监管及银行"));
        assertThat(visitor.get("/credit/measures?lang=en").body()).contains("Bank loans restricted", "NB-3(2)");
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
