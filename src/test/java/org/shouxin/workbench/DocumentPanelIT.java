package org.shouxin.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shouxin.IntegrationTest;
import org.shouxin.TestPeople;
import org.shouxin.TestPeople.People;
import org.shouxin.Visitor;
import org.shouxin.expert.Nominee;
import org.shouxin.kernel.Ids;
import org.shouxin.workflow.Attachments;
import org.shouxin.workflow.Cases;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@IntegrationTest
@DisplayName("The files of a case")
class DocumentPanelIT {

    private static final Pattern PREVIEW = Pattern.compile("/cases/[^\"]*/preview");

    @LocalServerPort
    int port;
    @Autowired
    Cases cases;
    @Autowired
    Attachments attachments;
    @Autowired
    People people;
    private String number;
    private Visitor visitor;

    @BeforeEach
    void file() {
        number = cases.start(people.actor("nominator"), "expert-recruitment", Nominee.fit().values(), null, null);
        visitor = Visitor.as(port, "nominator");
        visitor.get("/cases/" + number);
    }

    @Test
    @DisplayName("show a PDF in the page, under a policy that runs nothing and lets only our own pages frame it")
    void preview() {
        assertThat(upload(Map.of("kind", "diploma"), "证书.pdf", "plain").statusCode()).isEqualTo(200);
        var page = visitor.get("/cases/" + number).body();
        assertThat(page).contains("<iframe loading=\"lazy\"");
        var found = PREVIEW.matcher(page);
        assertThat(found.find()).isTrue();
        var shown = visitor.get(found.group());
        assertThat(shown.body()).isEqualTo("%PDF-1.7\nplain");
        assertThat(shown.headers().firstValue("Content-Disposition").orElse("")).startsWith("inline; filename=\"__.pdf\"");
        assertThat(shown.headers().allValues("Content-Security-Policy")).singleElement().asString().contains("default-src 'none'", "frame-ancestors 'self'")
                .doesNotContain("script-src");
        assertThat(shown.headers().allValues("X-Frame-Options")).containsExactly("SAMEORIGIN");
        assertThat(shown.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(shown.headers().allValues("Cache-Control")).singleElement().asString().contains("no-store");
        assertThat(visitor.get("/cases/" + number).headers().allValues("X-Frame-Options")).containsExactly("DENY");
        assertThat(new Visitor(port).get(found.group()).statusCode()).as("to nobody else").isEqualTo(302);
    }

    @Test
    @DisplayName("do not show what acts, and hand it out as a download all the same")
    void acting() {
        upload(Map.of("kind", "other"), "a.pdf", "<</S/JavaScript/JS(app.alert(1))>>");
        assertThat(visitor.get("/cases/" + number).body()).doesNotContain("/preview\"");
        var id = attachments.of(people.actor("nominator"), number).get(0).id();
        var refused = visitor.get("/cases/" + number + "/documents/" + id + "/preview");
        assertThat(refused.statusCode()).isEqualTo(404);
        assertThat(refused.body()).contains("<code>document.no-preview</code>");
        assertThat(visitor.get("/cases/" + number + "/documents/" + id).headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment");
    }

    @Test
    @DisplayName("keep earlier versions readable under the one that counts")
    void versions() {
        upload(Map.of("kind", "diploma"), "旧.pdf", "one");
        var first = attachments.of(people.actor("nominator"), number).get(0).id();
        var panel = upload(Map.of("replaces", first), "新.pdf", "two");
        assertThat(panel.body()).contains("第 2 版", "历史版本（1）", "旧.pdf", "新.pdf");
        assertThat(visitor.get("/cases/" + number + "/documents/" + first).body()).isEqualTo("%PDF-1.7\none");
        var other = cases.start(people.actor("nominator"), "expert-recruitment", Nominee.fit().values(), null, null);
        assertThat(visitor.upload("/cases/" + other + "/documents", Map.of("replaces", first, "idempotencyKey", Ids.next()), "x.pdf", pdf("x")).statusCode())
                .as("a file of another case").isEqualTo(404);
        var api = new Visitor(port).upload("/api/v1/cases/" + number + "/documents", Map.of("replaces", first), "三.pdf", pdf("three"), "Authorization",
                Visitor.basic("nominator", TestPeople.PASSWORD));
        assertThat(api.body()).contains("\"version\":3", "\"slot\":\"" + first + "\"", "\"kind\":\"diploma\"");
    }

    private HttpResponse<String> upload(Map<String, String> fields, String name, String text) {
        var form = new HashMap<>(fields);
        form.put("idempotencyKey", Ids.next());
        return visitor.upload("/cases/" + number + "/documents", form, name, pdf(text), "HX-Request", "true");
    }

    private static byte[] pdf(String text) {
        return ("%PDF-1.7\n" + text).getBytes(StandardCharsets.UTF_8);
    }
}
