package org.shouxin.credit.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shouxin.IntegrationTest;
import org.shouxin.TestPeople;
import org.shouxin.Visitor;
import org.shouxin.documents.Documents;
import org.shouxin.scoring.Grade;
import org.shouxin.scoring.Grading.Outcome;
import org.shouxin.workflow.spi.ConsistencyCheck;
import org.shouxin.workflow.spi.StoredDecisions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@IntegrationTest
@DisplayName("An enterprise of which data are missing")
class UnscoredGradeIT extends DowngradeScene {

    @LocalServerPort
    int port;
    @Autowired
    Documents documents;

    @Test
    @DisplayName("goes down to D by a fatal accident all the same: its notice, its pages and the proof do without a composite")
    void vetoed() throws IOException {
        var enterprise = withoutPatrol();
        grading.observe(enterprise, "E22", "2", today());
        var number = open(enterprise);
        var assessment = grades.changeOf(number).assessmentId();
        assertThat(view(number).to()).isEqualTo(Grade.D);
        assertThat(notice(number)).contains("未计算综合得分", "由 A 级调整为 D 级", "无论综合得分如何，等级最高为 D 级").doesNotContain("null");
        assertThat(all.facts(people.actor("auditor"), number).sections().toString()).contains("—");
        var reviewer = Visitor.as(port, "reviewer");
        assertThat(reviewer.get("/credit/assessments/" + assessment).body()).contains("无论得分如何", "E10", "必须补齐").doesNotContain("（仅按得分为");
        assertThat(reviewer.call("/api/v1/credit/assessments/" + assessment, "reviewer", TestPeople.PASSWORD).body())
                .contains("\"outcome\":\"graded\"", "\"composite\":null", "\"grade\":\"D\"", "\"blocking\":[\"E10\"]");
        serve(number, today());
        over(number);
        decide(number, "approve");
        assertThat(grades.current(enterprise)).get().satisfies(grade -> {
            assertThat(grade.grade()).isEqualTo(Grade.D);
            assertThat(grade.composite()).isNull();
        });
        assertThat(product.getBeansOfType(StoredDecisions.class).values().stream().flatMap(decisions -> decisions.of(number).stream()))
                .isNotEmpty().allMatch(StoredDecisions.Recomputed::agrees);
        assertThat(product.getBeansOfType(ConsistencyCheck.class).values()).filteredOn(check -> check.name().equals("grades")).singleElement()
                .satisfies(check -> assertThat(check.check()).noneMatch(finding -> finding.toString().contains(enterprise) || finding.toString().contains(number)));
    }

    @Test
    @DisplayName("is shown with D and why there is no composite")
    void shown() {
        var enterprise = unratedSound("");
        grading.correct(enterprise, "E10", "", today());
        grading.observe(enterprise, "E22", "2", today());
        grading.first(enterprise);
        assertThat(Visitor.as(port, "reviewer").get("/credit/enterprises/" + enterprise + "/grade").body()).contains("<strong>D</strong>", "等级由否决情形直接确定")
                .doesNotContain("null", "未能定级：");
    }

    @Test
    @DisplayName("and that nothing vetoes keeps its grade, and its page says what is missing until that is recorded")
    void blocked() {
        var enterprise = withoutPatrol();
        assertThat(grading.assess(enterprise).outcome()).isEqualTo(Outcome.BLOCKED);
        var page = "/credit/enterprises/" + enterprise + "/grade";
        assertThat(Visitor.as(port, "reviewer").get(page).body()).contains("<strong>A</strong>", "缺少以下数据未能定级：E10。");
        grading.observe(enterprise, "E10", "3", today());
        grading.assess(enterprise);
        assertThat(Visitor.as(port, "reviewer").get(page).body()).doesNotContain("未能定级：");
    }

    private String withoutPatrol() {
        var enterprise = sound("");
        grading.correct(enterprise, "E10", "", today());
        return enterprise;
    }

    private String notice(String number) throws IOException {
        var file = documents.of(number).get(0);
        try (var paper = Loader.loadPDF(documents.content(file))) {
            return new PDFTextStripper().getText(paper).replaceAll("\\R", "");
        }
    }
}
