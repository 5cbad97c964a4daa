package org.shouxin.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.shouxin.AtOnce;
import org.shouxin.IntegrationTest;
import org.shouxin.kernel.Conflict;
import org.shouxin.kernel.Forbidden;
import org.shouxin.kernel.Ids;
import org.shouxin.kernel.NotFound;
import org.shouxin.kernel.Refused;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
@DisplayName("On the way back")
class ReturnsIT extends ErrandScene {

    @Autowired
    Returns returns;

    @Test
    @DisplayName("a case is given back to the step before and to its handler, with the reason, and goes on from there")
    void givenBack() {
        tasks.complete(reviewer, task, ACCEPT, null);
        var endorse = errands.open(number).taskId();
        assertThat(returns.of(head, errands.open(number))).hasValueSatisfying(before -> assertThat(before)
                .matches(one -> one.mayReturn() && !one.mayFetch() && one.taskKey().equals("userTask_checkErrand") && one.handler().equals(reviewer.displayName())));
        assertThatThrownBy(() -> returns.giveBack(head, endorse, " ", null)).hasMessage("input.invalid");
        assertThatThrownBy(() -> returns.giveBack(reviewer2, endorse, "x", null)).isInstanceOf(Forbidden.class);
        var key = Ids.next();
        returns.giveBack(head, endorse, "one page is missing", key);
        returns.giveBack(head, endorse, "one page is missing", key);
        var again = errands.open(number);
        assertThat(again).matches(open -> open.taskKey().equals("userTask_checkErrand") && reviewer.userId().equals(open.assignee()));
        assertThat(errands.tasks(number)).extracting(WorkItem::state).containsExactlyInAnyOrder("DONE", "CANCELLED", "CLAIMED");
        assertThat(trail.entries(number, 0, 100)).filteredOn(entry -> entry.action().equals("task.returned")).singleElement()
                .matches(entry -> "one page is missing".equals(entry.reason()) && "userTask_endorseErrand".equals(entry.before().get("task"))
                        && "userTask_checkErrand".equals(entry.after().get("task")));
        assertThat(actions()).containsSubsequence("task.completed", "task.returned", "errand.reopened");
        assertThatThrownBy(() -> tasks.complete(head, endorse, Map.of(), null)).isInstanceOf(Conflict.class).hasMessage("task.cancelled");
        tasks.complete(reviewer, again.taskId(), ACCEPT, null);
        tasks.complete(head, errands.open(number).taskId(), Map.of(), null);
        assertThat(cases.find(reviewer, number).state()).isEqualTo("ENDED");
    }

    @Test
    @DisplayName("there is no way back where the model names none")
    void noWay() {
        assertThat(returns.of(reviewer, errands.open(number))).isEmpty();
        assertThatThrownBy(() -> returns.giveBack(reviewer, task, "x", null)).isInstanceOf(Refused.class).hasMessage("task.no-return");
        assertThatThrownBy(() -> returns.fetch(reviewer, task, "x", null)).hasMessage("task.no-return");
        assertThatThrownBy(() -> returns.giveBack(people.actor("xb.reviewer"), task, "x", null)).isInstanceOf(NotFound.class);
    }

    @Test
    @DisplayName("the handler fetches the case back as long as nobody has begun the next step")
    void fetched() {
        tasks.complete(reviewer, task, ACCEPT, null);
        var endorse = errands.open(number).taskId();
        assertThat(returns.of(reviewer, errands.open(number))).hasValueSatisfying(before -> assertThat(before.mayFetch()).isTrue());
        assertThatThrownBy(() -> returns.fetch(reviewer2, endorse, "x", null)).isInstanceOf(Forbidden.class).hasMessage("task.not-yours-before");
        tasks.saveDraft(head, endorse, Map.of("remark", "well"), 0, null);
        assertThatThrownBy(() -> returns.fetch(reviewer, endorse, "x", null)).isInstanceOf(Conflict.class).hasMessage("task.begun");
        jdbc.sql("delete from workflow_draft where task_id = ?").param(endorse).update();
        tasks.claim(head, endorse, null);
        assertThatThrownBy(() -> returns.fetch(reviewer, endorse, "x", null)).hasMessage("task.begun");
        tasks.release(head, endorse, null, null);
        returns.fetch(reviewer, endorse, "a slip", null);
        assertThat(errands.open(number)).matches(open -> open.taskKey().equals("userTask_checkErrand") && reviewer.userId().equals(open.assignee()));
        assertThat(actions()).containsSubsequence("task.fetched", "errand.reopened");
    }

    @RepeatedTest(3)
    @DisplayName("of a claim and a fetch at once exactly one wins")
    void raced() {
        tasks.complete(reviewer, task, ACCEPT, null);
        var endorse = errands.open(number).taskId();
        assertThat(AtOnce.run(() -> tasks.claim(head, endorse, null), () -> returns.fetch(reviewer, endorse, "x", null)).refusals()).hasSize(1);
    }
}
