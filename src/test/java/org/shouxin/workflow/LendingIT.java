package org.shouxin.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shouxin.IntegrationTest;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Forbidden;
import org.shouxin.kernel.Refused;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
@DisplayName("From hand to hand")
class LendingIT extends ErrandScene {

    @Autowired
    Lending lending;
    @Autowired
    Worklist worklist;

    @Test
    @DisplayName("a task is lent to a colleague who prepares it and gives it back; only its owner completes it")
    void lent() {
        assertThatThrownBy(() -> lending.lend(reviewer, task, reviewer2.userId(), "x", null)).hasMessage("task.not-claimed");
        tasks.claim(reviewer, task, null);
        assertThatThrownBy(() -> lending.lend(reviewer, task, people.userId("tester"), "x", null)).hasMessage("task.receiver-unfit");
        assertThatThrownBy(() -> lending.giveBack(reviewer, task, "x", null)).isInstanceOf(Refused.class).hasMessage("task.not-lent");
        lending.lend(reviewer, task, reviewer2.userId(), "please look at the papers", null);
        assertThat(errands.open(number)).matches(open -> reviewer2.userId().equals(open.assignee()) && reviewer.userId().equals(open.delegatedBy()));
        for (var refused : List.<Runnable>of(() -> tasks.complete(reviewer2, task, ACCEPT, null),
                () -> tasks.handOver(reviewer2, task, reviewer.userId(), "x", null), () -> lending.lend(reviewer2, task, reviewer.userId(), "x", null))) {
            assertThatThrownBy(refused::run).isInstanceOf(Refused.class).hasMessage("task.lent");
        }
        tasks.saveDraft(reviewer2, task, Map.of("outcome", "accept", "score", 77), 0, null);
        assertThat(worklist.rebuild()).as("a rebuilt worklist knows who lent it").isZero();
        lending.giveBack(reviewer2, task, "two papers are old", null);
        assertThat(errands.open(number)).matches(open -> reviewer.userId().equals(open.assignee()) && open.delegatedBy() == null);
        assertThat(tasks.view(reviewer, task, Locale.ENGLISH).values()).as("what was prepared came along").containsEntry("score", 77);
        tasks.complete(reviewer, task, ACCEPT, null);
        assertThat(actions()).containsSubsequence("task.lent", "task.given-back", "task.completed");
        var prepared = new Actor(reviewer2.userId(), reviewer2.personId(), "x", head.grants(), null);
        assertThatThrownBy(() -> tasks.claim(prepared, errands.open(number).taskId(), null)).as("who prepared a review decides nothing").hasMessage("duty.excluded");
    }

    @Test
    @DisplayName("a lent task is taken back by its owner, or given to the group by a head")
    void recalled() {
        tasks.claim(reviewer, task, null);
        lending.lend(reviewer, task, reviewer2.userId(), "x", null);
        assertThatThrownBy(() -> lending.recall(reviewer2, task, "x", null)).isInstanceOf(Forbidden.class);
        lending.recall(reviewer, task, "back already", null);
        assertThat(errands.open(number)).matches(open -> reviewer.userId().equals(open.assignee()) && open.delegatedBy() == null);
        lending.lend(reviewer, task, reviewer2.userId(), "x", null);
        tasks.release(head, task, "both away", null);
        assertThat(errands.open(number)).matches(open -> open.assignee() == null && open.delegatedBy() == null);
        tasks.complete(reviewer2, task, ACCEPT, null);
    }
}
