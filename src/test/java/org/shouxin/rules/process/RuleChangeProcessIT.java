package org.shouxin.rules.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.shouxin.IntegrationTest;
import org.shouxin.TestPeople;
import org.shouxin.kernel.InvalidInput;
import org.shouxin.rules.RuleChangeStatus;
import org.shouxin.trail.Trail;
import org.shouxin.workflow.camunda.ModelCoverage;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("A rule change")
class RuleChangeProcessIT extends RuleChangeScene {

    @Autowired
    Trail trail;
    @Autowired
    ModelCoverage coverage;

    @Test
    @DisplayName("is proposed, checked and approved, and holds from its day on, for its bureau alone")
    void enacted() {
        var before = latest(DAYS);
        var day = next(DAYS);
        var number = propose("reviewer", DAYS, "60", day);
        complete(number, RuleChangeModel.CHECK_RULE, "head", ACCEPT);
        assertThat(latest(DAYS)).as("nothing holds before the approval").isEqualTo(before);
        complete(number, RuleChangeModel.APPROVE_RULE, "manager", APPROVE);

        assertEnd(number, "endEvent_ruleEnacted", RuleChangeStatus.ENACTED);
        var enacted = latest(DAYS);
        assertThat(enacted.value()).isEqualTo("60");
        assertThat(enacted.reference()).isEqualTo(changes.of(number).enactedReference());
        assertThat(enacted.articles()).isEqualTo(before.articles());
        assertThat(enacted.localDefault()).isTrue();
        assertThat(rulebook.on(DAYS, TestPeople.WUJIN, day)).isEqualTo(enacted);
        assertThat(rulebook.on(DAYS, TestPeople.WUJIN, day.minusDays(1)).reference()).isEqualTo(before.reference());
        assertThat(rulebook.on(DAYS, "320411", day).reference()).isEqualTo(DAYS + "@1");
        assertThat(rulebook.on(DAYS, day).reference()).isEqualTo(DAYS + "@1");
        assertThat(rulebook.byReference(enacted.reference())).contains(enacted);
        assertThat(trail.entries(number, 0, 100)).extracting("action")
                .containsSubsequence("rule.proposed", "rule.checked", "rule.decided", "rule.enacted");
    }

    @Test
    @DisplayName("that is returned is revised by whoever proposed it, on the version of that time")
    void returned() {
        var number = propose("reviewer", DAYS, "61", next(DAYS));
        var meanwhile = through(propose("reviewer2", DAYS, "62", next(DAYS)));
        complete(number, RuleChangeModel.CHECK_RULE, "head", Map.of("outcome", "return", "reason", "请写明文号"));
        assertThat(process.openTasks(number)).containsExactly(RuleChangeModel.REVISE_RULE);
        assertThatThrownBy(() -> complete(number, RuleChangeModel.REVISE_RULE, "reviewer", form(DAYS, "62", next(DAYS))))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> complete(number, RuleChangeModel.REVISE_RULE, "reviewer", form("expert.test.max.hazard", "29", next(DAYS))))
                .isInstanceOf(InvalidInput.class);
        complete(number, RuleChangeModel.REVISE_RULE, "reviewer", form(DAYS, "63", next(DAYS)));
        assertThat(changes.of(number).baseReference()).isEqualTo(changes.of(meanwhile).enactedReference());
        complete(number, RuleChangeModel.CHECK_RULE, "head", ACCEPT);
        complete(number, RuleChangeModel.APPROVE_RULE, "manager", APPROVE);
        assertThat(latest(DAYS).value()).isEqualTo("63");
    }

    @Test
    @DisplayName("refused in the check or by the director leaves the rule as it is")
    void refused() {
        var before = latest(DAYS);
        var first = propose("reviewer", DAYS, "64", next(DAYS));
        complete(first, RuleChangeModel.CHECK_RULE, "head", REFUSE);
        assertEnd(first, "endEvent_ruleRefused", RuleChangeStatus.REFUSED);
        var second = propose("reviewer", DAYS, "64", next(DAYS));
        complete(second, RuleChangeModel.CHECK_RULE, "head", ACCEPT);
        complete(second, RuleChangeModel.APPROVE_RULE, "manager", REFUSE);
        assertEnd(second, "endEvent_ruleRefused", RuleChangeStatus.REFUSED);
        assertThat(latest(DAYS)).isEqualTo(before);
    }

    @AfterAll
    void everyNodeAndFlowPassed() {
        coverage.assertWhole(RuleChangeModel.PROCESS, cases);
    }

    private void assertEnd(String number, String endEvent, RuleChangeStatus status) {
        assertThat(process.endOf(number)).isEqualTo(endEvent);
        assertThat(changes.of(number).status()).isEqualTo(status);
        assertThat(trail.verify(number).intact()).isTrue();
    }
}
