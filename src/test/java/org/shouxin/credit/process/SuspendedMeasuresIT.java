package org.shouxin.credit.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shouxin.IntegrationTest;
import org.shouxin.credit.Assessments;
import org.shouxin.credit.Departments;
import org.shouxin.credit.Measure.Applied;
import org.shouxin.credit.Measures;
import org.shouxin.credit.Sanctions;
import org.shouxin.credit.ShareView;
import org.shouxin.scoring.Grade;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
@DisplayName("An enterprise that is listed for serious dishonesty, so that grading is suspended,")
class SuspendedMeasuresIT extends DowngradeScene {

    @Autowired
    Measures measures;
    @Autowired
    Sanctions sanctions;
    private Departments departments;

    @BeforeEach
    void listen() {
        departments = new Departments(product);
    }

    @Test
    @DisplayName("stays under the constraints of its last grade, from the day they began")
    void constrained() {
        var enterprise = unratedSound("");
        fall(enterprise, Grade.D);
        grading.first(enterprise);
        var since = today();
        hear("banking", enterprise);
        advanceTo(since.plusDays(10), Duration.ofHours(9));
        suspend(enterprise);

        var told = hear("banking", enterprise);
        assertThat(told.grade()).isNull();
        assertThat(told.since()).isEqualTo(today());
        assertThat(told.measures()).singleElement().satisfies(one -> {
            assertThat(one.measure().code()).isEqualTo("M11");
            assertThat(one.from()).isEqualTo(since);
        });
        assertThat(hear("finance-tax", enterprise).measures()).extracting(Applied::until).containsExactly(since.plusYears(1).minusDays(1));
        var expected = measures.of(people.actor("head"), enterprise);
        assertThat(expected.grade()).isNull();
        assertThat(expected.since()).isEqualTo(today());
        assertThat(expected.measures()).extracting(one -> one.measure().code()).contains("M05", "M07", "M09", "M11", "M14");
        assertThat(expected.measures()).extracting(Applied::from).containsOnly(since);
    }

    @Test
    @DisplayName("has no incentives meanwhile, and nothing at all when it never had a grade")
    void noIncentives() {
        var enterprise = sound("");
        assertThat(hear("emergency", enterprise).measures()).extracting(one -> one.measure().code()).contains("M12");
        suspend(enterprise);
        assertThat(hear("emergency", enterprise).measures()).isEmpty();
        assertThat(measures.of(people.actor("head"), enterprise).measures()).isEmpty();
        var never = unratedSound("");
        fall(never, Grade.D);
        suspend(never);
        assertThat(hear("banking", never).measures()).isEmpty();
    }

    @Test
    @DisplayName("is sanctioned all the same, when the case of its downgrade came so far")
    void sanctioned() {
        var number = undisputed(Grade.D);
        decide(number, "approve");
        interview(number, false);
        var enterprise = view(number).enterpriseId();
        suspend(enterprise);
        sanction(number, "impose");
        assertThat(process.endOf(number)).isEqualTo("endEvent_sanctioned");
        assertThat(sanctions.holding(enterprise)).hasSize(2);
        assertThat(Departments.sanctions(hear("market-regulation", enterprise))).containsExactly("S01", "S02");
    }

    private ShareView hear(String department, String enterprise) {
        var heard = departments.hear(department, code(enterprise));
        assertThat(heard).hasSize(1);
        return heard.get(0);
    }

    private void suspend(String enterprise) {
        grading.observe(enterprise, "E19", "listed", today());
        grading.run(() -> grades.suspend(grading.reviewer(), grading.bean(Assessments.class).assess(grading.reviewer(), enterprise, "CR", today(), null).id(),
                null, today()));
    }
}
