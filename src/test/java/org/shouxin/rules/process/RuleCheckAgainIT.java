package org.shouxin.rules.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shouxin.IntegrationTest;
import org.shouxin.TestClock.MovableClock;
import org.shouxin.TestPeople.People;
import org.shouxin.kernel.Conflict;
import org.shouxin.kernel.Forbidden;
import org.shouxin.rules.RuleChangeStatus;
import org.shouxin.rules.RuleChanges;
import org.shouxin.trail.Trail;
import org.shouxin.workflow.Cases;
import org.shouxin.workflow.Returns;
import org.shouxin.workflow.Tasks;
import org.shouxin.workflow.camunda.ProcessSteps;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
@DisplayName("A rule change that was checked")
class RuleCheckAgainIT {

    private static final String RULE = "expert.correction.working-days";
    private static final Map<String, Object> ACCEPT = Map.of("outcome", "accept");

    @Autowired
    ProcessSteps process;
    @Autowired
    Cases cases;
    @Autowired
    Tasks tasks;
    @Autowired
    Returns returns;
    @Autowired
    RuleChanges changes;
    @Autowired
    People people;
    @Autowired
    Trail trail;
    @Autowired
    MovableClock clock;

    @AfterEach
    void setClock() {
        clock.reset();
    }

    @Test
    @DisplayName("and came too late for its day goes back to the checker and on to whoever proposed it")
    void tooLate() {
        var number = checked();
        clock.advance(Duration.ofDays(2));
        var approval = process.taskOf(number, RuleChangeModel.APPROVE_RULE);
        var manager = people.actor("manager");
        assertThatThrownBy(() -> tasks.complete(manager, approval, Map.of("outcome", "approve"), null)).hasMessage("rule.effective-past");
        assertThatThrownBy(() -> returns.giveBack(people.actor("head"), approval, "x", null)).isInstanceOf(Forbidden.class);
        returns.giveBack(manager, approval, "生效日期已过，请退回修改。", null);
        assertThat(changes.of(number).status()).isEqualTo(RuleChangeStatus.PROPOSED);
        assertThat(tasks.find(people.actor("head"), process.taskOf(number, RuleChangeModel.CHECK_RULE)).assignee()).isEqualTo(people.userId("head"));

        check(number, Map.of("outcome", "return", "reason", "请改生效日期。"));
        assertThat(process.openTasks(number)).containsExactly(RuleChangeModel.REVISE_RULE);
        assertThat(trail.entries(number, 0, 100)).extracting("action")
                .containsSubsequence("rule.checked", "task.returned", "rule.unchecked", "rule.checked");
        tasks.complete(people.actor("reviewer"), process.taskOf(number, RuleChangeModel.REVISE_RULE), form(), null);
        check(number, Map.of("outcome", "refuse", "reason", "无依据"));
        assertThat(process.ended(number)).isTrue();
    }

    @Test
    @DisplayName("is fetched back by the checker until whoever approves has begun")
    void fetched() {
        var number = checked();
        returns.fetch(people.actor("head"), process.taskOf(number, RuleChangeModel.APPROVE_RULE), "看错了文号。", null);
        assertThat(changes.of(number).status()).isEqualTo(RuleChangeStatus.PROPOSED);
        check(number, ACCEPT);
        var approval = process.taskOf(number, RuleChangeModel.APPROVE_RULE);
        tasks.claim(people.actor("manager"), approval, null);
        assertThatThrownBy(() -> returns.fetch(people.actor("head"), approval, "又看错了。", null)).isInstanceOf(Conflict.class).hasMessage("task.begun");
        tasks.complete(people.actor("manager"), approval, Map.of("outcome", "refuse", "reason", "无依据"), null);
        assertThat(changes.of(number).status()).isEqualTo(RuleChangeStatus.REFUSED);
        assertThat(trail.verify(number).intact()).isTrue();
    }

    private String checked() {
        var number = cases.start(people.actor("reviewer"), RuleChangeModel.PROCESS, form(), null, null);
        check(number, ACCEPT);
        return number;
    }

    private void check(String number, Map<String, Object> opinion) {
        tasks.complete(people.actor("head"), process.taskOf(number, RuleChangeModel.CHECK_RULE), opinion, null);
    }

    private Map<String, Object> form() {
        return Map.of("ruleKey", RULE, "newValue", "17", "effectiveFrom", LocalDate.now(clock).plusDays(1).toString(), "reason", "依据区局文件");
    }
}
