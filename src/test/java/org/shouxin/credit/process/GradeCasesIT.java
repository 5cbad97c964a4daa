package org.shouxin.credit.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shouxin.IntegrationTest;
import org.shouxin.credit.Assessments;
import org.shouxin.credit.Grades;
import org.shouxin.rules.Recomputation;
import org.shouxin.workflow.spi.ConsistencyCheck;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
@DisplayName("The cases of a grade")
class GradeCasesIT {

    @Autowired
    ApplicationContext product;
    @Autowired
    Recomputation recomputation;
    @Autowired
    List<ConsistencyCheck> checks;
    @Autowired
    JdbcClient jdbc;
    private GradingSteps steps;

    @BeforeEach
    void steps() {
        steps = new GradingSteps(product);
    }

    @Test
    @DisplayName("stand where the engine says; a status changed behind the back of the product is found")
    void compared() {
        var open = steps.open("reviewer", steps.scene.incomplete());
        var ended = steps.assessed(steps.scene.graded());
        assertThat(about(open)).isEmpty();
        assertThat(about(ended)).isEmpty();
        status(ended, "UNCHANGED");
        status(open, "GRADED");
        assertThat(about(ended)).containsExactly("assessment.case");
        assertThat(about(open)).containsExactly("assessment.case");
        status(ended, "GRADED");
        status(open, "SUPPLYING");
        assertThat(about(open)).isEmpty();
    }

    @Test
    @DisplayName("tell after a repair that the number was computed again and agreed, and not which it was")
    void withheld() {
        var id = steps.scene.graded();
        var number = steps.assessed(id);
        var auditor = steps.people().actor("auditor");
        assertThat(recomputation.of(auditor, number).stream().filter(one -> one.kind().equals("assessment"))).singleElement()
                .satisfies(one -> assertThat(one.stored()).containsExactly("75.25", "B"));
        steps.scene.in(() -> {
            var assessed = product.getBean(Assessments.class).assessRepaired(steps.scene.reviewer(), id, "CR", steps.scene.today(), null);
            product.getBean(Grades.class).repaired(steps.scene.reviewer(), id, assessed.id(), null, steps.scene.today());
            return assessed;
        });
        assertThat(recomputation.of(auditor, number).stream().filter(one -> one.kind().equals("assessment"))).singleElement()
                .satisfies(one -> {
                    assertThat(one.agrees()).isTrue();
                    assertThat(one.stored()).containsExactly("assessment.withheld");
                });
    }

    private List<String> about(String number) {
        return checks.stream().filter(check -> check.name().equals("grade-cases")).flatMap(check -> check.check().stream())
                .filter(finding -> finding.caseNumber().equals(number)).map(ConsistencyCheck.Finding::code).toList();
    }

    private void status(String number, String status) {
        jdbc.sql("update credit_assessment_case set status = ? where case_number = ?").params(status, number).update();
    }
}
