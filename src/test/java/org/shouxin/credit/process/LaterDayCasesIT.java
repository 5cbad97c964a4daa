package org.shouxin.credit.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shouxin.IntegrationTest;
import org.shouxin.credit.AssessmentConclusions;
import org.shouxin.credit.AssessmentStatus;
import org.shouxin.credit.Assessments;
import org.shouxin.credit.CreditExample;
import org.shouxin.credit.GradeView;
import org.shouxin.credit.GradeView.Cause;
import org.shouxin.credit.Grades;
import org.shouxin.credit.GradingScene;
import org.shouxin.scoring.Grade;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@IntegrationTest
@DisplayName("An assessment during which the enterprise was graded as of a later day")
class LaterDayCasesIT {

    @Autowired
    ApplicationContext product;
    @Autowired
    AssessmentConclusions conclusions;
    @Autowired
    Assessments assessments;
    @Autowired
    Grades grades;
    private GradingSteps steps;
    private GradingScene scene;
    private String enterprise;
    private String number;

    @BeforeEach
    void asked() {
        steps = new GradingSteps(product);
        scene = steps.scene;
        var values = new LinkedHashMap<>(CreditExample.VALUES);
        values.remove("C10");
        enterprise = scene.known(values);
        number = steps.open("reviewer", Map.of("creditCode", steps.code(enterprise), "asOf", scene.today().minusDays(1).toString()));
        assertThat(steps.process.openTasks(number)).containsExactly(AssessmentModel.SUPPLY_OBSERVATIONS);
        assertThat(scene.first(enterprise).grade()).isEqualTo(Grade.B);
    }

    @Test
    @DisplayName("is made as of that day, and suspends the grade when it says so")
    void suspended() {
        scene.observe(enterprise, "E19", "listed", scene.today().minusDays(1));
        supply();
        assertThat(steps.process.endOf(number)).isEqualTo("endEvent_suspended");
        assertThat(grades.current(enterprise)).get().extracting(GradeView::grade, GradeView::cause).containsExactly(null, Cause.SUSPENSION);
        assertThat(assessments.byId(conclusions.of(number).assessmentId()).asOf()).isEqualTo(scene.today());
    }

    @Test
    @DisplayName("does not lose what is found")
    void found() {
        scene.observe(enterprise, "E22", "1", scene.today().minusDays(1));
        supply();
        steps.confirm(number);
        assertThat(conclusions.of(number).status()).isEqualTo(AssessmentStatus.CHANGE_OPENED);
    }

    private void supply() {
        steps.complete(number, AssessmentModel.SUPPLY_OBSERVATIONS, "reviewer", Map.of("observations", List.of(), "restUnavailable", true));
    }
}
