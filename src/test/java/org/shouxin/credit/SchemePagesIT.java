package org.shouxin.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.shouxin.IntegrationTest;
import org.shouxin.Visitor;
import org.shouxin.kernel.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("On the pages of schemes")
class SchemePagesIT {

    @Autowired
    ApplicationContext product;
    @Autowired
    SchemeVersions versions;
    @LocalServerPort
    int port;
    private GradingScene grading;
    private SchemeScene scene;

    @BeforeAll
    void bureau() {
        grading = new GradingScene(product);
        scene = new SchemeScene(product, grading);
        scene.open();
    }

    @Test
    @DisplayName("a section head keeps a draft after being told its number, and proposes it")
    void kept() {
        var round = scene.compared(scene.harmless());
        var page = "/rounds/" + round;
        assertThat(Visitor.as(port, SchemeScene.REVIEWER).get(page).body()).doesNotContain(page + "/keep");
        var head = Visitor.as(port, SchemeScene.HEAD);
        var inForce = product.getBean(CreditSchemes.class).on(SchemeScene.BUREAU, "NB", grading.today()).orElseThrow().reference();
        assertThat(head.get(page).body()).contains(page + "/keep", inForce, "data-confirm").doesNotContain("/propose", "??");
        assertThat(head.post(page + "/keep", Map.of()).headers().firstValue("Location")).hasValueSatisfying(to -> assertThat(to).endsWith(page));
        var reference = versions.list(scene.actor(SchemeScene.HEAD), 0, 100).stream().filter(one -> one.roundId().equals(round)).findFirst().orElseThrow()
                .reference();
        assertThat(head.get(page).body()).contains(reference, "/rules/credit.scheme.NB/propose").doesNotContain(page + "/keep");
        assertThat(Visitor.as(port, SchemeScene.MANAGER).get(page).body()).contains(reference).doesNotContain("/propose");

        var proposed = head.post("/rules/credit.scheme.NB/propose", Map.of("bureau", SchemeScene.BUREAU, "value", reference.substring("NB@".length()),
                "idempotencyKey", Ids.next()));
        var draft = proposed.headers().firstValue("Location").orElseThrow();
        assertThat(head.get(draft.substring(draft.indexOf("/drafts/"))).body()).contains("credit.scheme.NB", reference.substring("NB@".length()));
    }

    @Test
    @DisplayName("everybody who reads rounds sees which version is in force, which ones the bureau keeps, and their texts")
    void read() {
        var reference = versions.keep(scene.actor(SchemeScene.HEAD), scene.compared(scene.harmless()));
        var manager = Visitor.as(port, SchemeScene.MANAGER);
        assertThat(manager.get("/credit/schemes").body()).contains("/credit/schemes/" + reference, "/credit/schemes/CR@1", "/rules/credit.scheme.CR", "钟楼区应急管理局")
                .doesNotContain("??");
        assertThat(manager.get("/credit/schemes/" + reference).body()).contains("<textarea", "\ndeduction,V01,warning,violation,3,P6M").doesNotContain("??", "<pre");
        var text = manager.get("/credit/schemes/" + reference + "/text");
        assertThat(text.body()).contains("scheme," + reference.replace('@', ',') + ",2020-01-01,,").isEqualTo(versions.text(scene.actor(SchemeScene.HEAD), reference));
        assertThat(text.headers().firstValue("Content-Disposition")).contains("attachment; filename=\"scheme-" + reference.replace('@', '-') + ".csv\"");
        var stranger = Visitor.as(port, "manager");
        assertThat(stranger.get("/credit/schemes").body()).doesNotContain(reference);
        assertThat(stranger.get("/credit/schemes/" + reference + "/text").statusCode()).isEqualTo(404);
    }
}
