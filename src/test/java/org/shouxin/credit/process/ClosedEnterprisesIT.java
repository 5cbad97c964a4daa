package org.shouxin.credit.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shouxin.IntegrationTest;
import org.shouxin.credit.CreditExample;
import org.shouxin.credit.DowngradeStatus;
import org.shouxin.credit.EnterpriseRegistry;
import org.shouxin.credit.SampleEnterprise;
import org.shouxin.kernel.Refused;
import org.shouxin.scoring.Grade;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
@DisplayName("An enterprise that was closed")
class ClosedEnterprisesIT extends DowngradeScene {

    @Autowired
    EnterpriseRegistry registry;
    @Autowired
    JdbcClient jdbc;

    @Test
    @DisplayName("after it was scored gets no first grade, and is told why the assessment ended without one")
    void scored() {
        var enterprise = grading.known(SampleEnterprise.of("enterprise"), CreditExample.VALUES);
        var steps = new GradingSteps(product);
        var number = steps.open("reviewer", enterprise);
        close(enterprise);
        assertThatThrownBy(() -> steps.confirm(number)).isInstanceOf(Refused.class).hasMessage("assessment.closed");
        assertThat(grades.current(enterprise)).isEmpty();
        steps.complete(number, AssessmentModel.CONFIRM_ASSESSMENT, "reviewer2", Map.of("outcome", "return", "reason", "企业已注销"));
        steps.complete(number, AssessmentModel.SUPPLY_OBSERVATIONS, "reviewer", Map.of("observations", List.of(), "restUnavailable", true));
        assertThat(process.endOf(number)).isEqualTo("endEvent_ungraded");
        assertThat(grades.current(enterprise)).isEmpty();
        assertThat(told(number)).contains("grading.closed").doesNotContain("grading.ungraded");
    }

    @Test
    @DisplayName("in its objection period without objecting is not downgraded, and called to no interview")
    void undisputed() {
        var number = served("", Grade.C);
        close(view(number).enterpriseId());
        over(number);
        assertThatThrownBy(() -> decide(number, "approve")).isInstanceOf(Refused.class).hasMessage("downgrade.closed");
        assertThat(process.openTasks(number)).containsExactly(DowngradeModel.DECIDE_DOWNGRADE);
        decide(number, "refuse");
        assertThat(process.endOf(number)).isEqualTo("endEvent_refused");
        assertThat(view(number).status()).isEqualTo(DowngradeStatus.REFUSED);
        assertThat(grade(number)).isEqualTo(Grade.A);
    }

    @Test
    @DisplayName("is not repaired: neither applied for nor, when it was closed meanwhile, approved")
    void repair() {
        var enterprise = unratedSound("");
        fall(enterprise, Grade.C);
        grading.first(enterprise);
        var number = applied(enterprise);
        inspected(number);
        close(enterprise);
        assertThatThrownBy(() -> complete(number, RepairModel.DECIDE_REPAIR, "manager", Map.of("outcome", "approve"))).isInstanceOf(Refused.class)
                .hasMessage("repair.closed");
        complete(number, RepairModel.DECIDE_REPAIR, "manager", Map.of("outcome", "refuse", "reason", "企业已注销"));
        assertThatThrownBy(() -> applied(enterprise)).isInstanceOf(Refused.class).hasMessage("repair.closed");
    }

    @Test
    @DisplayName("under public notice is told that it is graded no more, one that is no longer better that it is not, and neither of an objection")
    void upgrade() {
        var steps = new GradingSteps(product);
        var closed = proposed(steps);
        close(closed.enterprise());
        process.strike(closed.number(), UpgradeModel.NOTICE_ENDED);
        assertThat(process.endOf(closed.number())).isEqualTo("endEvent_withdrawn");
        assertThat(told(closed.number())).contains("grading.closed").doesNotContain("grading.upgrade-withdrawn", "grading.upgrade-unfounded");
        var worse = proposed(steps);
        grading.observe(worse.enterprise(), "E22", "1", today());
        process.strike(worse.number(), UpgradeModel.NOTICE_ENDED);
        assertThat(told(worse.number())).contains("grading.upgrade-unfounded").doesNotContain("grading.upgrade-withdrawn");
    }

    private record Proposed(String enterprise, String number) {
    }

    /** The upgrade of an enterprise of grade B, which has a contact. */
    private Proposed proposed(GradingSteps steps) {
        var enterprise = grading.known(SampleEnterprise.of("enterprise"), CreditExample.VALUES);
        grading.first(enterprise);
        Map.of("E09", "implemented", "E10", "2", "C05", "yes", "C12", "95", "E24", "0", "E01", "99", "E17", "0", "E05", "yes")
                .forEach((code, value) -> grading.correct(enterprise, code, value, today().minusDays(1)));
        steps.assessed(enterprise);
        return new Proposed(enterprise, jdbc.sql("select case_number from credit_grade_change where open_marker = ?").param(enterprise)
                .query(String.class).single());
    }

    private void close(String enterprise) {
        registry.close(people.actor("head"), enterprise, "停业", 0, null);
    }

    private List<String> told(String number) {
        return jdbc.sql("select template from notices_notice where case_number = ?").param(number).query(String.class).list();
    }
}
