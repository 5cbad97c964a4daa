package org.shouxin.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDateTime;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouxin.IntegrationTest;
import org.shouxin.TestPeople;
import org.shouxin.documents.Documents;
import org.shouxin.workflow.Tasks;
import org.shouxin.workflow.camunda.ProcessSteps;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
@DisplayName("The notice of a downgrade from B to D")
class DowngradeNoticeIT {

    @Autowired
    ApplicationContext product;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    Documents documents;
    private GradingScene scene;

    @BeforeEach
    void scene() {
        scene = new GradingScene(product);
    }

    @ParameterizedTest
    @CsvSource({"C D, true", "D, true", "C, false", "B C, false"})
    @DisplayName("announces an interview when the bureau's rule of that day holds one for the grade, and else none")
    void interview(String grades, boolean announced) throws IOException {
        jdbc.sql("insert into rulebook_bureau_rule (bureau_id, rule_key, version_no, common_version, rule_value, effective_from, case_number, enacted_at)"
                + " values (?, ?, 1, 1, ?, ?, 'test-interview', ?)").params(TestPeople.WUJIN, GradeConsequences.INTERVIEW, grades, scene.today(),
                        LocalDateTime.now()).update();
        try {
            var text = text(opened());
            assertThat(text).contains("由我局审定并公告。");
            assertThat(text.contains("降为 D 级后，将依规约谈并督促整改。")).isEqualTo(announced);
            assertThat(text.contains("约谈")).isEqualTo(announced);
        } finally {
            jdbc.sql("delete from rulebook_bureau_rule where case_number = 'test-interview'").update();
        }
    }

    @Test
    @DisplayName("leaves the desk a task that is not late before the desk closes")
    void desk() {
        var number = opened();
        product.getBean(Tasks.class).complete(scene.reviewer(), task(number, "userTask_serveDowngradeNotice"), Map.of("method", "mail",
                "deliveredOn", scene.today().toString(), "receivedBy", "潘伟明", "receiptNumber", "EMS1037700012345"), null);
        assertThat(due(number, "userTask_recordObjection")).isAfter(due(number, "userTask_fileObjection"))
                .isEqualTo(jdbc.sql("select j.DUEDATE_ from ACT_RU_JOB j join ACT_HI_PROCINST p on p.PROC_INST_ID_ = j.PROCESS_INSTANCE_ID_"
                        + " where p.BUSINESS_KEY_ = ? and j.TYPE_ = 'timer'").param(number).query(LocalDateTime.class).single());
    }

    private LocalDateTime due(String number, String step) {
        return jdbc.sql("select DUE_DATE_ from ACT_RU_TASK where ID_ = ?").param(task(number, step)).query(LocalDateTime.class).single();
    }

    private String task(String number, String step) {
        return product.getBean(ProcessSteps.class).taskOf(number, step);
    }

    private String opened() {
        var enterprise = scene.known(SampleEnterprise.of("enterprise"), CreditExample.VALUES);
        scene.first(enterprise);
        return scene.in(() -> product.getBean(GradeChangeCases.class).open(scene.lower(enterprise).id()).orElseThrow());
    }

    private String text(String number) throws IOException {
        try (var paper = Loader.loadPDF(documents.content(documents.of(number).get(0)))) {
            return new PDFTextStripper().getText(paper).replaceAll("\\R", "");
        }
    }
}
