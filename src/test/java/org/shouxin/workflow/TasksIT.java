package org.shouxin.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shouxin.TestPeople.WUJIN;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.shouxin.AtOnce;
import org.shouxin.IntegrationTest;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Conflict;
import org.shouxin.kernel.Forbidden;
import org.shouxin.kernel.Grant;
import org.shouxin.kernel.Ids;
import org.shouxin.kernel.NotFound;
import org.shouxin.kernel.Problem;
import org.shouxin.kernel.Refused;
import org.shouxin.kernel.Role;
import org.shouxin.trail.TrailEntry;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
@DisplayName("Tasks")
class TasksIT extends ErrandScene {

    @Autowired
    ManagementService jobs;

    @Test
    @DisplayName("show form, values, facts and what can be done, to whoever may do them")
    void view() {
        var view = tasks.view(reviewer, task, Locale.SIMPLIFIED_CHINESE);
        assertThat(view.actions()).containsExactly("claim", "draft", "complete");
        assertThat(view.values()).containsEntry("score", 60);
        assertThat(view.form()).containsEntry("id", "check-errand");
        assertThat(view.facts().sections()).hasSize(1);
        var watching = tasks.view(people.actor("auditor"), task, Locale.ENGLISH);
        assertThat(watching.actions()).isEmpty();
        assertThat(watching.values()).as("values are for whoever fills them in").isEmpty();
        for (var stranger : List.of("xb.reviewer", "sysadmin", "secadmin", "applicant", "nominator")) {
            assertThatThrownBy(() -> tasks.view(people.actor(stranger), task, Locale.ENGLISH)).isInstanceOf(NotFound.class).hasMessage("task.unknown");
        }
        assertThatThrownBy(() -> tasks.view(reviewer, Ids.next(), Locale.ENGLISH)).isInstanceOf(NotFound.class).hasMessage("task.unknown");
    }

    @Test
    @DisplayName("keep separation of duties: who filed the case sees the reason and cannot take it, under any account")
    void duties() {
        var both = new Actor(requester.userId(), requester.personId(), "x", List.of(new Grant(Role.REVIEWER, WUJIN, null)), null);
        var view = tasks.view(both, task, Locale.ENGLISH);
        assertThat(view.item().excluded()).isEqualTo("NOMINATE");
        assertThat(view.actions()).isEmpty();
        assertThat(view.values()).isEmpty();
        assertThatThrownBy(() -> tasks.claim(both, task, null)).isInstanceOf(Refused.class).hasMessage("duty.excluded");
        assertThatThrownBy(() -> tasks.complete(both, task, ACCEPT, null)).hasMessage("duty.excluded");
        tasks.complete(reviewer, task, ACCEPT, null);
        var checkerAsHead = new Actor(reviewer.userId(), reviewer.personId(), "x", List.of(new Grant(Role.SECTION_HEAD, WUJIN, null)), null);
        assertThatThrownBy(() -> tasks.complete(checkerAsHead, errands.open(number).taskId(), Map.of(), null)).hasMessage("duty.excluded");
    }

    @Test
    @DisplayName("wait for their own role: colleagues of other roles and auditors cannot take them")
    void roles() {
        for (var other : List.of("manager", "tester", "auditor", "requester")) {
            assertThatThrownBy(() -> tasks.claim(people.actor(other), task, null)).isInstanceOf(Forbidden.class).hasMessage("task.not-in-your-groups");
        }
    }

    @Test
    @DisplayName("are completed with form, domain verb, engine and trail together, and then tell who did it")
    void complete() {
        var key = Ids.next();
        tasks.complete(reviewer, task, ACCEPT, key);
        tasks.complete(reviewer, task, ACCEPT, key);
        assertThatThrownBy(() -> tasks.complete(reviewer, task, ACCEPT, null)).isInstanceOf(Conflict.class).hasMessage("task.done")
                .satisfies(refused -> assertThat(((Problem) refused).arguments()).containsEntry("by", reviewer.displayName()).containsKey("at"));
        assertThatThrownBy(() -> tasks.view(reviewer2, task, Locale.ENGLISH)).hasMessage("task.done");
        var next = errands.open(number);
        assertThat(next.taskKey()).isEqualTo("userTask_endorseErrand");
        tasks.complete(people.actor("head"), next.taskId(), Map.of("remark", "good"), null);
        assertThat(cases.find(reviewer, number)).matches(found -> "ENDED".equals(found.state()) && "endEvent_done".equals(found.outcome()));
        assertThat(trail.entries(number, 0, 50)).extracting(TrailEntry::action)
                .containsExactly("case.opened", "task.completed", "task.completed", "case.ended");
        assertThat(trail.verify(number).intact()).isTrue();
    }

    @Test
    @DisplayName("stay open and untouched when the form, the verb or the engine refuses")
    void refused() {
        assertThatThrownBy(() -> tasks.complete(reviewer, task, Map.of(), null)).hasMessage("input.invalid");
        assertThatThrownBy(() -> tasks.complete(reviewer, task, Map.of("outcome", "return"), null)).as("reason is shown, so it is required")
                .hasMessage("input.invalid");
        assertThatThrownBy(() -> tasks.complete(reviewer, task, Map.of("outcome", "return", "reason", "fail late"), null)).hasMessage("errand.refused");
        assertThatThrownBy(() -> tasks.complete(reviewer, task, Map.of("outcome", "accept", "assignee", "me"), null)).hasMessage("form.unknown-field");
        assertThat(errands.open(number)).matches(open -> open.taskId().equals(task) && open.assignee() == null);
        assertThat(trail.entries(number, 0, 50)).extracting(TrailEntry::action).containsExactly("case.opened");
        tasks.complete(reviewer, task, ACCEPT, null);
        var next = errands.open(number).taskId();
        assertThatThrownBy(() -> tasks.complete(people.actor("head"), next, Map.of("remark", "object"), null)).isInstanceOf(IllegalStateException.class);
        assertThat(errands.open(number).taskId()).isEqualTo(next);
    }

    @Test
    @DisplayName("lapse by their timer: the row is cancelled, the case ends, and the late worker is told")
    void lapse() {
        clock.advance(ErrandHandlers.TIME_TO_CHECK.plus(Duration.ofMinutes(1)));
        var instance = cases.find(reviewer, number).processInstanceId();
        jobs.executeJob(jobs.createJobQuery().processInstanceId(instance).singleResult().getId());
        assertThatThrownBy(() -> tasks.complete(reviewer, task, ACCEPT, null)).isInstanceOf(Conflict.class).hasMessage("task.cancelled");
        assertThat(cases.find(reviewer, number).outcome()).isEqualTo("endEvent_lapsed");
    }

    @RepeatedTest(5)
    @DisplayName("completed by two at once are done once, and the loser is told who was faster")
    void race() {
        var both = AtOnce.run(() -> tasks.complete(reviewer, task, ACCEPT, null), () -> tasks.complete(reviewer2, task, ACCEPT, null));
        assertThat(both.refusals()).singleElement().isInstanceOf(Conflict.class).extracting(Problem::code).isEqualTo("task.done");
        assertThat(trail.entries(number, 0, 50)).extracting(TrailEntry::action).containsOnlyOnce("task.completed");
    }
}
