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
import org.shouxin.kernel.Conflict;
import org.shouxin.kernel.Forbidden;
import org.shouxin.kernel.Problem;
import org.shouxin.trail.TrailEntry;

@IntegrationTest
@DisplayName("Tasks in somebody's hands")
class TaskHandsIT extends ErrandScene {

    @Test
    @DisplayName("are claimed once, released with a reason and handed over to a colleague who may take them")
    void hands() {
        tasks.claim(reviewer, task, null);
        tasks.claim(reviewer, task, null);
        assertThatThrownBy(() -> tasks.claim(reviewer2, task, null)).isInstanceOf(Conflict.class).hasMessage("task.claimed-by-other")
                .satisfies(refused -> assertThat(((Problem) refused).arguments()).containsEntry("by", reviewer.displayName()));
        assertThatThrownBy(() -> tasks.complete(reviewer2, task, ACCEPT, null)).hasMessage("task.claimed-by-other");
        assertThatThrownBy(() -> tasks.handOver(reviewer, task, reviewer2.userId(), " ", null)).hasMessage("input.invalid");
        assertThatThrownBy(() -> tasks.handOver(reviewer, task, people.userId("tester"), "away", null)).hasMessage("task.receiver-unfit");
        assertThatThrownBy(() -> tasks.handOver(reviewer, task, people.userId("xb.reviewer"), "away", null)).hasMessage("task.receiver-unfit");
        tasks.handOver(reviewer, task, reviewer2.userId(), "away", null);
        assertThat(errands.open(number).assignee()).isEqualTo(reviewer2.userId());
        tasks.release(reviewer2, task, "too much", null);
        assertThat(errands.open(number)).matches(open -> open.assignee() == null && "OPEN".equals(open.state()));
        assertThatThrownBy(() -> tasks.release(reviewer2, task, null, null)).hasMessage("task.not-claimed");
        assertThat(trail.entries(number, 0, 50)).extracting(TrailEntry::action)
                .containsSubsequence("task.claimed", "task.handed-over", "task.released");
    }

    @Test
    @DisplayName("are no longer done or read by somebody whose role was taken away, who may only give them back")
    void roleTakenAway() {
        tasks.claim(reviewer, task, null);
        var former = new Actor(reviewer.userId(), reviewer.personId(), reviewer.displayName(), List.of(), null);
        assertThat(tasks.view(former, task, Locale.ENGLISH)).matches(view -> view.values().isEmpty() && view.actions().equals(List.of("release")));
        assertThatThrownBy(() -> tasks.complete(former, task, ACCEPT, null)).isInstanceOf(Forbidden.class).hasMessage("task.not-in-your-groups");
        assertThatThrownBy(() -> tasks.saveDraft(former, task, Map.of(), 0, null)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> tasks.handOver(former, task, reviewer2.userId(), "away", null)).isInstanceOf(Forbidden.class);
        tasks.release(former, task, null, null);
        assertThat(errands.open(number).assignee()).isNull();
    }

    @Test
    @DisplayName("are taken back from whoever claimed them by a head or manager of the bureau, with a reason that names both")
    void takenBack() {
        for (var name : List.of("head", "manager")) {
            var overseer = people.actor(name);
            assertThatThrownBy(() -> tasks.release(overseer, task, "on leave", null)).hasMessage("task.not-claimed");
            tasks.claim(reviewer, task, null);
            var view = tasks.view(overseer, task, Locale.ENGLISH);
            assertThat(view.actions()).containsExactly("release");
            assertThat(view.values()).isEmpty();
            assertThatThrownBy(() -> tasks.release(overseer, task, " ", null)).hasMessage("input.invalid");
            tasks.release(overseer, task, "on leave", null);
            assertThat(errands.open(number).assignee()).isNull();
            assertThat(trail.entries(number, 0, 50)).last().matches(entry -> "task.released".equals(entry.action())
                    && reviewer.userId().equals(entry.before().get("assignee"))).asString().contains(overseer.userId());
        }
    }

    @Test
    @DisplayName("given to somebody by name belong to nobody else")
    void personal() {
        tasks.complete(reviewer, task, Map.of("outcome", "return", "reason", "mend it"), null);
        var mine = errands.open(number).taskId();
        assertThat(tasks.view(requester, mine, Locale.ENGLISH).actions()).containsExactly("draft", "complete");
        assertThatThrownBy(() -> tasks.release(requester, mine, null, null)).hasMessage("task.personal");
        assertThatThrownBy(() -> tasks.complete(people.actor("requester2"), mine, Map.of("title", "x"), null)).hasMessage("task.not-in-your-groups");
        tasks.complete(requester, mine, Map.of("title", "mended"), null);
        assertThat(errands.open(number).taskKey()).isEqualTo("userTask_checkErrand");
    }

    @Test
    @DisplayName("keep drafts sealed and for one person, and notice that another window was faster")
    void drafts() {
        assertThat(tasks.saveDraft(reviewer, task, Map.of("reason", "机密草稿", "junk", 1), 0, null)).isEqualTo(1);
        assertThat(tasks.saveDraft(reviewer, task, Map.of("reason", "机密草稿二"), 1, null)).isEqualTo(2);
        assertThatThrownBy(() -> tasks.saveDraft(reviewer, task, Map.of("reason", "old window"), 1, null)).isInstanceOf(Conflict.class)
                .hasMessage("draft.stale").satisfies(stale -> assertThat(((Problem) stale).arguments()).containsEntry("yours", 1L).containsEntry("stored", 2L));
        var view = tasks.view(reviewer, task, Locale.ENGLISH);
        assertThat(view.draftVersion()).isEqualTo(2);
        assertThat(view.values()).containsEntry("reason", "机密草稿二").containsEntry("score", 60);
        assertThat(tasks.view(reviewer2, task, Locale.ENGLISH).values()).doesNotContainKey("reason");
        assertThat(jdbc.sql("select sealed_values from workflow_draft where task_id = ?").param(task).query(String.class).single()).doesNotContain("机密");
        tasks.complete(reviewer, task, ACCEPT, null);
        assertThat(jdbc.sql("select count(*) from workflow_draft where task_id = ?").param(task).query(Long.class).single()).isZero();
    }
}
