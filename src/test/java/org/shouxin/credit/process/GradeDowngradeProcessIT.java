package org.shouxin.credit.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shouxin.IntegrationTest;
import org.shouxin.credit.DowngradeStatus;
import org.shouxin.credit.EnterpriseRegistry;
import org.shouxin.credit.GradeChange;
import org.shouxin.credit.GradeView;
import org.shouxin.documents.Documents;
import org.shouxin.kernel.Problem;
import org.shouxin.kernel.Refused;
import org.shouxin.scoring.Grade;
import org.shouxin.trail.Trail;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
@DisplayName("A downgrade")
class GradeDowngradeProcessIT extends DowngradeScene {

    @Autowired
    Trail trail;
    @Autowired
    Documents documents;

    @Test
    @DisplayName("begins with a notice among the documents of the case, of which the contact is told")
    void begun() {
        var number = opened("enterprise", Grade.C);
        assertThat(process.openTasks(number)).containsExactly(DowngradeModel.SERVE_NOTICE);
        assertThat(documents.of(number)).singleElement().satisfies(file -> {
            assertThat(file.kind()).isEqualTo("downgrade-notice");
            assertThat(file.fileName()).isEqualTo(view(number).noticeNumber() + ".pdf");
            assertThat(file.previewable()).isTrue();
        });
        assertThat(all.find(people.actor("enterprise"), number).subject()).isEqualTo(view(number).enterpriseName());
        assertThat(grade(number)).as("nothing has changed yet").isEqualTo(Grade.A);
        assertThat(grades.changeOf(number).state()).isEqualTo(GradeChange.State.OPEN);
    }

    @Test
    @DisplayName("to B takes effect after the manager approves, and ends there")
    void toB() {
        var number = undisputed(Grade.B);
        decide(number, "approve");
        assertThat(process.endOf(number)).isEqualTo("endEvent_downgraded");
        assertThat(grade(number)).isEqualTo(Grade.B);
        assertThat(grades.current(view(number).enterpriseId()).orElseThrow()).satisfies(entry -> {
            assertThat(entry.cause()).isEqualTo(GradeView.Cause.DOWNGRADE);
            assertThat(entry.caseNumber()).isEqualTo(number);
            assertThat(entry.effectiveFrom()).isEqualTo(today());
        });
        assertThat(announced(number, "downgrade")).singleElement().asString().contains(view(number).enterpriseName(), "\"B\"");
        assertThat(trail.entries(number, 0, 100)).extracting("action").containsSubsequence("downgrade.proposed", "downgrade.notice-drafted",
                "downgrade.served", "objection.window-opened", "objection.window-closed", "downgrade.decided", "downgrade.effective");
        assertThat(trail.verify(number).intact()).isTrue();
    }

    @Test
    @DisplayName("that the manager refuses changes nothing")
    void refused() {
        var number = undisputed(Grade.C);
        decide(number, "refuse");
        assertThat(process.endOf(number)).isEqualTo("endEvent_refused");
        assertThat(view(number).status()).isEqualTo(DowngradeStatus.REFUSED);
        assertThat(grade(number)).isEqualTo(Grade.A);
        assertThat(grades.changeOf(number).state()).isEqualTo(GradeChange.State.REFUSED);
    }

    @Test
    @DisplayName("is withdrawn when the enterprise objects and no longer scores lower")
    void withdrawn() {
        var enterprise = sound("enterprise");
        var rows = fall(enterprise, Grade.D);
        var number = open(enterprise);
        serve(number, today());
        complete(number, DowngradeModel.FILE_OBJECTION, "enterprise", Map.of("statement", "事故发生在另一家企业"));
        mend(enterprise, rows);
        review(number, "accept");
        assertThat(process.endOf(number)).isEqualTo("endEvent_withdrawn");
        assertThat(grade(number)).isEqualTo(Grade.A);
        assertThat(grades.changeOf(number).state()).isEqualTo(GradeChange.State.WITHDRAWN);
    }

    @Test
    @DisplayName("of which the objection finds a milder grade goes on with the milder one")
    void milder() {
        var enterprise = sound("");
        var rows = fall(enterprise, Grade.C);
        var number = open(enterprise);
        serve(number, today());
        object(number);
        grading.observe(enterprise, "E09", "implemented", today(), rows.get("E09"));
        grading.observe(enterprise, "E01", "96", today(), rows.get("E01"));
        review(number, "accept");
        decide(number, "approve");
        assertThat(grade(number)).isEqualTo(Grade.B);
        assertThat(view(number).finalGrade()).isEqualTo(Grade.B);
        assertThat(process.endOf(number)).isEqualTo("endEvent_downgraded");
    }

    @Test
    @DisplayName("never grows harder than what the enterprise was told of")
    void notHarder() {
        var enterprise = sound("");
        fall(enterprise, Grade.B);
        var number = open(enterprise);
        serve(number, today());
        object(number);
        fall(enterprise, Grade.D);
        review(number, "reject");
        decide(number, "approve");
        assertThat(grade(number)).as("of D it was not told").isEqualTo(Grade.B);
        grading.regrade();
        assertThat(product.getBean(JdbcClient.class).sql("select concat(from_grade, ' ', to_grade, ' ', state) from credit_grade_change where open_marker = ?")
                .param(enterprise).query(String.class).list()).as("of which another notice tells it").containsExactly("B D OPEN");
    }

    @Test
    @DisplayName("goes to the manager as it was proposed when no grade is found after the objection, and is withdrawn when the enterprise has closed")
    void ungraded() {
        var enterprise = sound("");
        fall(enterprise, Grade.C);
        var number = open(enterprise);
        serve(number, today());
        object(number);
        grading.observe(enterprise, "E19", "listed", today());
        review(number, "reject");
        assertThat(process.openTasks(number)).containsExactly(DowngradeModel.DECIDE_DOWNGRADE);
        assertThat(view(number).to()).isEqualTo(Grade.C);
        assertThat(all.facts(people.actor("auditor"), number).sections().toString()).contains("A → C");
        decide(number, "refuse");

        var other = served("", Grade.C);
        object(other);
        product.getBean(EnterpriseRegistry.class).close(people.actor("head"), view(other).enterpriseId(), "停业", 0, null);
        review(other, "reject");
        assertThat(process.endOf(other)).isEqualTo("endEvent_withdrawn");
        assertThat(grades.changeOf(other).state()).isEqualTo(GradeChange.State.WITHDRAWN);
    }

    @Test
    @DisplayName("is not approved once a later assessment no longer finds a lower grade")
    void superseded() {
        var enterprise = sound("");
        var rows = fall(enterprise, Grade.C);
        var number = open(enterprise);
        serve(number, today());
        over(number);
        mend(enterprise, rows);
        assertThat(grades.change(grading.propose(grading.assess(enterprise)).id()).caseNumber()).as("no second case").isEqualTo(number);
        assertThatThrownBy(() -> decide(number, "approve")).isInstanceOf(Refused.class).hasMessage("downgrade.superseded");
        decide(number, "refuse");
        assertThat(grade(number)).isEqualTo(Grade.A);
    }

    @Test
    @DisplayName("is approved when the better assessment that was noted is older than the score after the objection")
    void noteOutOfDate() {
        var enterprise = sound("");
        var rows = fall(enterprise, Grade.C);
        var number = open(enterprise);
        serve(number, today());
        mend(enterprise, rows);
        var noted = grading.assess(enterprise);
        assertThat(noted.grade()).isEqualTo(Grade.A);
        grading.propose(noted);
        object(number);
        fall(enterprise, Grade.D);
        review(number, "reject");
        decide(number, "approve");
        assertThat(grade(number)).as("of D it was not told").isEqualTo(Grade.C);
        assertThat(view(number).rescoredId()).isNotEqualTo(noted.id());
    }

    @Test
    @DisplayName("is not reviewed by whoever served the notice, nor decided by whoever served it or took down the objection")
    void otherPeople() {
        var number = served("", Grade.C);
        object(number);
        assertThatThrownBy(() -> complete(number, DowngradeModel.REVIEW_OBJECTION, SERVED_BY, Map.of("outcome", "reject", "reason", "无依据")))
                .isInstanceOf(Problem.class).hasMessage("duty.excluded");
        review(number, "reject");
        assertThat(barred(number, SERVED_BY)).isEqualTo(Set.of("SERVE", "CONTEST"));
        assertThat(barred(number, REVIEWED_BY)).isEqualTo(Set.of("REVIEW"));
        decide(number, "refuse");
    }

    /** Duties of the person that keep them from deciding, were they a manager too. */
    private Set<String> barred(String number, String username) {
        return Set.copyOf(product.getBean(JdbcClient.class)
                .sql("select distinct d.duty from identity_duty d join identity_duty_rule r on (r.duty_a = d.duty and r.duty_b = 'DECIDE')"
                        + " or (r.duty_b = d.duty and r.duty_a = 'DECIDE') where d.case_number = ? and d.person_id = ?")
                .params(number, people.actor(username).personId()).query(String.class).list());
    }
}
