package org.shouxin.credit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shouxin.IntegrationTest;
import org.shouxin.TestPeople;
import org.shouxin.Visitor;
import org.shouxin.credit.Assessments;
import org.shouxin.credit.CreditExample;
import org.shouxin.credit.EnterpriseDirectory;
import org.shouxin.credit.EnterpriseRegistry;
import org.shouxin.credit.Grades;
import org.shouxin.credit.GradingScene;
import org.shouxin.credit.SampleEnterprise;
import org.shouxin.kernel.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@IntegrationTest
@DisplayName("The page of a grade")
class GradePagesIT {

    @LocalServerPort
    int port;
    @Autowired
    ApplicationContext product;
    private GradingScene scene;
    private String id;
    private String page;

    @BeforeEach
    void grade() {
        scene = new GradingScene(product);
        id = scene.known(SampleEnterprise.of("enterprise"), CreditExample.VALUES);
        page = "/credit/enterprises/" + id + "/grade";
    }

    @Test
    @DisplayName("says when there is none, then the grade, its history, what it rests on and which change is open")
    void shown() {
        var reviewer = Visitor.as(port, "reviewer");
        assertThat(reviewer.get(page).body()).contains("尚未评级").doesNotContain("<svg viewBox=\"0 0 420");
        assertThat(reviewer.call("/api/v1/credit/enterprises/" + id + "/grade", "reviewer", TestPeople.PASSWORD).statusCode()).isEqualTo(404);
        var assessed = scene.first(id);
        assertThat(reviewer.get(page).body()).contains("<strong>B</strong>", "75.25", "首次评级", "<svg viewBox=\"0 0 420", "/credit/assessments/" + assessed.id());
        assertThat(reviewer.get("/credit/assessments/" + assessed.id()).body()).contains("CR@1", "E22", "75.25").doesNotContain("href=\"#f-");
        dated(assessed.id());
        scene.observe(id, "E22", "1", scene.today());
        scene.propose(scene.assess(id));
        assertThat(reviewer.get(page).body()).contains("拟降级：B → D");
        assertThat(reviewer.call("/api/v1/credit/enterprises/" + id + "/grades", "reviewer", TestPeople.PASSWORD).body())
                .contains("\"grade\":\"B\"", "\"composite\":75.25", "\"cause\":\"first\"");
        assertThat(reviewer.call("/api/v1/credit/assessments/" + assessed.id(), "reviewer", TestPeople.PASSWORD).body())
                .contains("\"composite\":75.25", "\"rulebookVersion\":\"CR@1\"");
    }

    /** Every line says of which day its evidence is, and a veto too; a preview has no evidence and no column for it. */
    private void dated(String assessmentId) {
        var reviewer = Visitor.as(port, "reviewer");
        var evidence = scene.today().minusDays(100).toString();
        var address = "/api/v1/credit/assessments/" + assessmentId;
        assertThat(occurrences(reviewer.call(address, "reviewer", TestPeople.PASSWORD).body(), "\"evidenceOn\":\"" + evidence + "\"")).isEqualTo(37);
        assertThat(occurrences(reviewer.get("/credit/assessments/" + assessmentId).body(), evidence)).as("36 lines and the gate").isEqualTo(37);
        assertThat(reviewer.get("/credit/preview?scheme=CR&asOf=2026-03-01" + CreditExample.QUERY).body()).contains("75.25").doesNotContain("证据日期");
        scene.observe(id, "E22", "1", scene.today().minusDays(3));
        assertThat(reviewer.get("/credit/assessments/" + scene.assess(id).id()).body()).containsPattern("等级最高为[^<]*<span>证据日期 " + scene.today().minusDays(3));
    }

    private static int occurrences(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }

    @Test
    @DisplayName("shows nothing of what lies before a repair, to nobody and nowhere")
    void repaired() {
        scene.observe(id, "E22", "1", scene.today().minusDays(3));
        var before = scene.first(id);
        scene.observe(id, "E22", "0", scene.today());
        var after = scene.in(() -> {
            var assessed = scene.bean(Assessments.class).assessRepaired(scene.reviewer(), id, "CR", scene.today(), null);
            scene.bean(Grades.class).repaired(scene.reviewer(), id, assessed.id(), null, scene.today());
            return assessed;
        });
        for (var user : new String[] {"reviewer", "manager", "auditor", "enterprise"}) {
            var visitor = Visitor.as(port, user);
            assertThat(visitor.get(page).body()).as(user).contains("信用修复", after.id()).doesNotContain(before.id(), "首次评级");
            assertThat(visitor.get("/credit/assessments/" + before.id()).statusCode()).as(user).isEqualTo(404);
            assertThat(visitor.get("/credit/assessments/" + after.id()).statusCode()).as(user).isEqualTo(200);
        }
        var api = Visitor.as(port, "reviewer");
        assertThat(api.call("/api/v1/credit/enterprises/" + id + "/grades", "reviewer", TestPeople.PASSWORD).body()).contains("\"cause\":\"repair\"")
                .doesNotContain(before.id());
        assertThat(api.call("/api/v1/credit/assessments/" + before.id(), "reviewer", TestPeople.PASSWORD).statusCode()).isEqualTo(404);
    }

    @Test
    @DisplayName("begins an assessment and a repair with the enterprise filled in, for those who may")
    void begun() {
        var reviewer = Visitor.as(port, "reviewer");
        reviewer.get(page);
        for (var process : new String[] {"enterprise-assessment", "credit-repair"}) {
            var begun = reviewer.post("/credit/enterprises/" + id + "/cases", Map.of("process", process, "idempotencyKey", Ids.next()));
            assertThat(begun.statusCode()).as(process).isEqualTo(302);
            var draft = begun.headers().firstValue("Location").orElseThrow();
            assertThat(draft).contains("/drafts/");
            assertThat(reviewer.get(draft.substring(draft.indexOf("/drafts/"))).body()).contains(scene.bean(EnterpriseDirectory.class).find(scene.reviewer(), id).row().creditCode());
        }
        assertThat(reviewer.post("/credit/enterprises/" + id + "/cases", Map.of("process", "director-meeting", "idempotencyKey", Ids.next()))
                .statusCode()).isEqualTo(400);
        var manager = Visitor.as(port, "manager");
        manager.get(page);
        assertThat(manager.post("/credit/enterprises/" + id + "/cases", Map.of("process", "enterprise-assessment", "idempotencyKey", Ids.next()))
                .statusCode()).isEqualTo(403);
    }

    @Test
    @DisplayName("is that of the enterprise's own bureau and contact, and the figures count what is in sight and does business")
    void figures() {
        scene.first(id);
        var contact = Visitor.as(port, "enterprise");
        assertThat(contact.get(page).statusCode()).isEqualTo(200);
        assertThat(Visitor.as(port, "xb.reviewer").get(page).statusCode()).isEqualTo(404);
        assertThat(Visitor.as(port, "reviewer").get("/grades").body()).contains("按行业", "320412");
        assertThat(Visitor.as(port, "xb.reviewer").get("/grades").body()).doesNotContain("320412");
        var other = scene.known(SampleEnterprise.any(), CreditExample.VALUES);
        scene.first(other);
        var counted = count();
        scene.bean(EnterpriseRegistry.class).close(scene.reviewer(), other, "停业", 0, null);
        assertThat(count()).isEqualTo(counted - 1);
    }

    /** Enterprises with grade B in the division, as the manager's page says. */
    private long count() {
        var body = Visitor.as(port, "manager").get("/grades").body();
        var row = body.substring(body.indexOf("320412"));
        return Long.parseLong(row.replaceAll("(?s)^.*?data-label=\"B\">(\\d+)<.*$", "$1"));
    }
}
