package org.shouxin.credit.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.shouxin.IntegrationTest;
import org.shouxin.credit.EnterpriseGrades;
import org.shouxin.credit.GradeView;
import org.shouxin.credit.RepairStatus;
import org.shouxin.credit.Repairs;
import org.shouxin.kernel.InvalidInput;
import org.shouxin.kernel.NotFound;
import org.shouxin.kernel.Refused;
import org.shouxin.scoring.Grade;
import org.shouxin.trail.Trail;
import org.shouxin.workflow.camunda.ModelCoverage;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("A credit repair")
class CreditRepairProcessIT extends DowngradeScene {

    @Autowired
    Repairs repairs;
    @Autowired
    Trail trail;
    @Autowired
    ModelCoverage coverage;

    @Test
    @DisplayName("lifts the veto that every assessment before it kept, and puts the grade without it in force")
    void repaired() {
        var enterprise = vetoed("enterprise");
        assertThat(grading.assess(enterprise).grade()).as("the veto stays").isEqualTo(Grade.D);
        var number = apply("enterprise", enterprise);
        check(number, "accept");
        inspect(number, "passed");
        decide(number, "approve");

        assertThat(process.endOf(number)).isEqualTo("endEvent_repaired");
        assertThat(repairs.of(number).status()).isEqualTo(RepairStatus.REPAIRED);
        assertThat(grades.current(enterprise).orElseThrow()).satisfies(entry -> {
            assertThat(entry.grade()).as("75.5 points without the veto").isEqualTo(Grade.B);
            assertThat(entry.cause()).isEqualTo(GradeView.Cause.REPAIR);
            assertThat(entry.caseNumber()).isEqualTo(number);
        });
        assertThat(grades.history(enterprise)).as("nothing older is shown").hasSize(1);
        assertThat(grading.assess(enterprise).grade()).as("nor found again").isEqualTo(Grade.B);
        assertThat(product.getBean(EnterpriseGrades.class).cases(people.actor("reviewer"), enterprise)).as("it is among the cases of the enterprise")
                .anySatisfy(one -> assertThat(List.of(one.caseNumber(), one.kind(), one.stateKey())).isEqualTo(List.of(number, "REPAIR", "enum.RepairStatus.REPAIRED")));
        assertThat(announced(number, "credit-repair")).singleElement().asString().contains(code(enterprise), today().toString());
        assertThat(trail.entries(number, 0, 100)).extracting("action")
                .containsSubsequence("repair.applied", "repair.checked", "repair.inspected", "repair.decided", "repair.passed");
        assertThat(trail.verify(number).intact()).isTrue();
    }

    @Test
    @DisplayName("refused by whoever checks, inspects or decides changes nothing, and may be asked for again")
    void refused() {
        var enterprise = vetoed("");
        var first = apply("reviewer", enterprise);
        check(first, "refuse");
        assertRefused(first, enterprise);
        var second = apply("reviewer", enterprise);
        check(second, "accept");
        inspect(second, "failed");
        assertRefused(second, enterprise);
        var third = apply("reviewer", enterprise);
        check(third, "accept");
        inspect(third, "passed");
        decide(third, "refuse");
        assertRefused(third, enterprise);
    }

    @Test
    @DisplayName("is not inspected before it was asked for")
    void inspectedEarlier() {
        var number = apply("reviewer", vetoed(""));
        check(number, "accept");
        assertThatThrownBy(() -> complete(number, RepairModel.INSPECT_REPAIR, "investigator", Map.of("outcome", "passed", "inspectedOn",
                today().minusDays(1).toString(), "findings", "现场核查"))).isInstanceOfSatisfying(InvalidInput.class,
                        refused -> assertThat(refused.fields()).extracting("path", "code").containsExactly(tuple("inspectedOn", "inspection.early")));
        inspect(number, "passed");
        decide(number, "refuse");
    }

    @Test
    @DisplayName("is not checked by the reviewer who asked for it in the place of the enterprise")
    void otherPeople() {
        var number = apply("reviewer2", vetoed(""));
        assertThatThrownBy(() -> complete(number, RepairModel.CHECK_REPAIR, "reviewer2", Map.of("outcome", "accept")))
                .isInstanceOf(Refused.class).hasMessage("duty.excluded");
    }

    @Test
    @DisplayName("is asked for once, by the own contact or the bureau, and where there is something to repair")
    void admitted() {
        var enterprise = vetoed("");
        apply("reviewer", enterprise);
        assertThatThrownBy(() -> apply("reviewer", enterprise)).isInstanceOf(Refused.class).hasMessage("repair.applied");
        assertThatThrownBy(() -> apply("reviewer", sound(""))).isInstanceOf(Refused.class).hasMessage("repair.nothing");
        var mistaken = sound("");
        var row = grading.observe(mistaken, "E22", "1", today());
        grading.assess(mistaken);
        grading.observe(mistaken, "E22", "0", today(), row);
        assertThatThrownBy(() -> apply("reviewer", mistaken)).as("the accident was a mistake").isInstanceOf(Refused.class).hasMessage("repair.nothing");
        var others = vetoed("");
        assertThatThrownBy(() -> apply("enterprise", others)).as("somebody else's").isInstanceOf(NotFound.class).hasMessage("enterprise.unknown");
        assertThatThrownBy(() -> apply("xb.reviewer", others)).as("another bureau's").isInstanceOf(NotFound.class).hasMessage("enterprise.unknown");
        var early = form(others);
        early.put("rectifiedOn", today().plusDays(1).toString());
        assertThatThrownBy(() -> all.start(people.actor("reviewer"), RepairModel.PROCESS, early, null, null)).isInstanceOf(InvalidInput.class);
    }

    @Test
    @DisplayName("waits until a downgrade on its way is closed")
    void caseOpen() {
        var number = served("", Grade.C);
        assertThatThrownBy(() -> apply("reviewer", view(number).enterpriseId())).isInstanceOf(Refused.class).hasMessage("repair.case-open");
        over(number);
        super.decide(number, "refuse");
    }

    @Test
    @DisplayName("is not passed while a downgrade that began after the application is on its way, also when its grade is in force")
    void begunMeanwhile() {
        var enterprise = unratedSound("");
        fall(enterprise, Grade.C);
        grading.first(enterprise);
        var repair = apply("reviewer", enterprise);
        check(repair, "accept");
        inspect(repair, "passed");
        fall(enterprise, Grade.D);
        var downgrade = open(enterprise);
        serve(downgrade, today());
        assertThatThrownBy(() -> decide(repair, "approve")).isInstanceOf(Refused.class).hasMessage("repair.case-open");
        over(downgrade);
        super.decide(downgrade, "approve");
        assertThatThrownBy(() -> decide(repair, "approve")).as("the interview is still to come").isInstanceOf(Refused.class)
                .hasMessage("repair.case-open");
        decide(repair, "refuse");
        assertThat(grades.current(enterprise).orElseThrow().cause()).isEqualTo(GradeView.Cause.DOWNGRADE);
    }

    @Test
    @DisplayName("takes back what was announced of the downgrade, and its case shows the grades no more")
    void retracted() {
        var number = undisputed(Grade.B);
        super.decide(number, "approve");
        var enterprise = view(number).enterpriseId();
        var facts = all.facts(people.actor("auditor"), number).sections().toString();
        assertThat(facts).contains("A → B");
        assertThat(announced(number, "downgrade")).hasSize(1);
        var repair = apply("reviewer", enterprise);
        check(repair, "accept");
        inspect(repair, "passed");
        decide(repair, "approve");
        assertThat(view(number).repaired()).isTrue();
        assertThat(all.facts(people.actor("auditor"), number).sections().toString()).contains("page.downgrade.repaired").doesNotContain("A → B");
        assertThat(announced(number, "downgrade")).isEmpty();
        assertThat(trail.entries(number, 0, 100)).extracting("action").contains("announcement.withdrawn");
    }

    @AfterAll
    void everyNodeAndFlowPassed() {
        coverage.assertWhole(RepairModel.PROCESS, cases);
    }

    /** One with a fatal accident that its first grading found. */
    private String vetoed(String contact) {
        var enterprise = unratedSound(contact);
        grading.observe(enterprise, "E22", "1", today());
        grading.first(enterprise);
        return enterprise;
    }

    private void assertRefused(String number, String enterprise) {
        assertThat(process.endOf(number)).isEqualTo("endEvent_repairRefused");
        assertThat(repairs.of(number).status()).isEqualTo(RepairStatus.REFUSED);
        assertThat(grades.current(enterprise).orElseThrow().grade()).isEqualTo(Grade.D);
    }

    private String apply(String username, String enterprise) {
        var number = all.start(people.actor(username), RepairModel.PROCESS, form(enterprise), null, null);
        cases.add(number);
        return number;
    }

    private Map<String, Object> form(String enterprise) {
        return new HashMap<>(Map.of("creditCode", code(enterprise), "rectifiedOn", today().toString(), "measures", "更换联锁装置并通过验收", "commitment", "严格落实主体责任"));
    }

    private void check(String number, String outcome) {
        complete(number, RepairModel.CHECK_REPAIR, checker(number), judged(outcome, "accept"));
    }

    private String checker(String number) {
        return repairs.of(number).application().by().equals(people.actor("reviewer").displayName()) ? "reviewer2" : "reviewer";
    }

    private void inspect(String number, String outcome) {
        complete(number, RepairModel.INSPECT_REPAIR, "investigator", Map.of("outcome", outcome, "inspectedOn", today().toString(), "findings", "现场核查"));
    }

    @Override
    void decide(String number, String outcome) {
        complete(number, RepairModel.DECIDE_REPAIR, "manager", judged(outcome, "approve"));
    }

    private static Map<String, Object> judged(String outcome, String favourable) {
        return outcome.equals(favourable) ? Map.of("outcome", outcome) : Map.of("outcome", outcome, "reason", "材料不全");
    }
}
