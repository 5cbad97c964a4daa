package org.shouxin.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shouxin.TestPeople.WUJIN;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shouxin.IntegrationTest;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Conflict;
import org.shouxin.kernel.Forbidden;
import org.shouxin.kernel.Grant;
import org.shouxin.kernel.NotFound;
import org.shouxin.kernel.Problem;
import org.shouxin.kernel.Refused;
import org.shouxin.kernel.Role;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
@DisplayName("A deputy")
class DeputiesIT extends DeputyScene {

    @Autowired
    Comments comments;
    @Autowired
    Worklist worklist;

    private boolean waits(Actor actor) {
        return worklist.page(actor, new WorkQuery(WorkQuery.Scope.DEPUTY, null, null, null, number, WorkQuery.Sort.DUE, false, null, 20)).items().stream()
                .anyMatch(item -> item.taskId().equals(task));
    }

    @Test
    @DisplayName("sees the principal's queue, does the task, and both names stand in the trail")
    void acts() {
        assertThatThrownBy(() -> tasks.claim(finance, task, null)).isInstanceOf(Forbidden.class).hasMessage("task.not-in-your-groups");
        assertThat(waits(finance)).isFalse();
        name("reviewer", "reviewer", "finance");
        assertThat(waits(finance)).isTrue();
        assertThat(waits(reviewer)).as("one's own queue is no deputy's queue").isFalse();
        assertThat(tasks.view(finance, task, Locale.ENGLISH).actions()).containsExactly("claim", "draft", "complete");
        tasks.claim(finance, task, null);
        assertThat(waits(finance)).isFalse();
        tasks.complete(finance, task, ACCEPT, null);
        assertThat(trail.entries(number, 0, 50)).filteredOn(entry -> entry.action().startsWith("task.")).hasSize(2)
                .allMatch(entry -> finance.userId().equals(entry.actorId()) && reviewer.userId().equals(entry.onBehalfOf()));
        assertThat(errands.tasks(number).get(0).closedBy()).isEqualTo(finance.userId());
    }

    @Test
    @DisplayName("takes over what the principal had claimed, in one go with completing it")
    void takesOver() {
        tasks.claim(reviewer, task, null);
        name("reviewer", "reviewer", "finance");
        assertThat(waits(finance)).isTrue();
        assertThatThrownBy(() -> tasks.claim(people.actor("reviewer2"), task, null)).isInstanceOf(Conflict.class);
        tasks.complete(finance, task, ACCEPT, null);
        assertThat(errands.tasks(number).get(0).closedBy()).isEqualTo(finance.userId());
    }

    @Test
    @DisplayName("who could do the task anyway does it in the own name, unless the principal holds it")
    void ownName() {
        name("reviewer", "reviewer", "reviewer2");
        tasks.claim(reviewer2, task, null);
        assertThat(trail.entries(number, 0, 50)).last().matches(entry -> entry.onBehalfOf() == null);
        tasks.release(reviewer2, task, null, null);
        tasks.claim(reviewer, task, null);
        tasks.claim(reviewer2, task, null);
        assertThat(trail.entries(number, 0, 50)).last().matches(entry -> reviewer.userId().equals(entry.onBehalfOf())
                && reviewer.userId().equals(entry.before().get("assignee")));
    }

    @Test
    @DisplayName("has nothing before the period and nothing from its last moment on, even with the task in hand")
    void period() {
        deputising.name(reviewer, request("reviewer", "finance", Duration.ofHours(1), Duration.ofHours(2)), null);
        assertThatThrownBy(() -> tasks.claim(finance, task, null)).isInstanceOf(Forbidden.class);
        clock.advance(Duration.ofHours(1));
        tasks.claim(finance, task, null);
        clock.advance(Duration.ofHours(1));
        assertThatThrownBy(() -> tasks.complete(finance, task, ACCEPT, null)).isInstanceOf(Forbidden.class).hasMessage("task.not-in-your-groups");
        tasks.release(finance, task, null, null);
        tasks.complete(reviewer, task, ACCEPT, null);
    }

    @Test
    @DisplayName("has nothing from the moment the deputyship is ended, by either of the two or a head with a reason")
    void revoked() {
        for (var by : List.of("reviewer", "finance", "head")) {
            var id = name("reviewer", "reviewer", "finance");
            assertThat(tasks.view(finance, task, Locale.ENGLISH).actions()).contains("claim");
            if (by.equals("head")) {
                assertThatThrownBy(() -> deputyships.revoke(people.actor(by), id, " ", null)).hasMessage("input.invalid");
            }
            deputyships.revoke(people.actor(by), id, "back again", null);
            assertThat(tasks.view(finance, task, Locale.ENGLISH).actions()).isEmpty();
            assertThatThrownBy(() -> deputyships.revoke(people.actor(by), id, "twice", null)).isInstanceOf(Conflict.class).hasMessage("deputy.over");
        }
        var id = name("reviewer", "reviewer", "finance");
        for (var stranger : List.of("tester", "xb.manager", "sysadmin")) {
            assertThatThrownBy(() -> deputyships.revoke(people.actor(stranger), id, "x", null)).isInstanceOf(NotFound.class).hasMessage("deputy.unknown");
        }
        assertThat(trail.latest("identity", Long.MAX_VALUE, 20)).anyMatch(entry -> "deputy.revoked".equals(entry.action()) && "back again".equals(entry.reason()));
    }

    @Test
    @DisplayName("acts in the processes named alone")
    void scope() {
        name("reviewer", "reviewer", "finance", "expert-recruitment");
        assertThat(waits(finance)).isFalse();
        assertThatThrownBy(() -> tasks.claim(finance, task, null)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> name("reviewer", "reviewer", "tester", "no-such-process")).isInstanceOf(NotFound.class).hasMessage("process.unknown");
        jdbc.sql("delete from identity_deputy").update();
        name("reviewer", "reviewer", "finance", "errand");
        assertThat(waits(finance)).isTrue();
        tasks.claim(finance, task, null);
    }

    @Test
    @DisplayName("does not judge what the principal brought in, nor the principal what the deputy did")
    void duties() {
        deputising.name(requester, request("requester", "reviewer", Duration.ZERO, Duration.ofHours(1)), null);
        assertThatThrownBy(() -> tasks.claim(reviewer, task, null)).isInstanceOf(Refused.class).hasMessage("duty.excluded")
                .satisfies(refused -> assertThat(((Problem) refused).arguments()).containsEntry("because", org.shouxin.identity.Duty.NOMINATE));
        assertThatThrownBy(() -> tasks.complete(reviewer, task, ACCEPT, null)).hasMessage("duty.excluded");
        assertThat(tasks.view(reviewer, task, Locale.ENGLISH).item().excluded()).isEqualTo("NOMINATE");
        assertThat(worklist.page(reviewer, new WorkQuery(WorkQuery.Scope.GROUPS, null, null, null, number, WorkQuery.Sort.DUE, false, null, 20)).items())
                .singleElement().matches(item -> "NOMINATE".equals(item.excluded()));
        jdbc.sql("delete from identity_deputy").update();
        tasks.claim(reviewer, task, null);
        tasks.release(reviewer, task, null, null);

        name("reviewer", "reviewer", "finance");
        tasks.complete(finance, task, ACCEPT, null);
        var next = errands.open(number).taskId();
        for (var one : List.of(finance, reviewer)) {
            var asHead = new Actor(one.userId(), one.personId(), "x", List.of(new Grant(Role.SECTION_HEAD, WUJIN, null)), null);
            assertThatThrownBy(() -> tasks.complete(asHead, next, Map.of(), null)).as("both reviewed").hasMessage("duty.excluded");
        }
        jdbc.sql("delete from identity_deputy").update();
        var asHead = new Actor(reviewer.userId(), reviewer.personId(), "x", List.of(new Grant(Role.SECTION_HEAD, WUJIN, null)), null);
        assertThatThrownBy(() -> tasks.complete(asHead, next, Map.of(), null)).as("also when it is over").hasMessage("duty.excluded");
    }

    @Test
    @DisplayName("who filed the case does not review it on behalf of a reviewer")
    void ownCase() {
        name("reviewer", "reviewer", "requester");
        assertThatThrownBy(() -> tasks.claim(people.actor("requester"), task, null)).hasMessage("duty.excluded");
    }

    @Test
    @DisplayName("reads the cases of the task and comments on them with both names")
    void reads() {
        var nominator = people.actor("nominator");
        assertThatThrownBy(() -> cases.find(nominator, number)).isInstanceOf(NotFound.class);
        name("reviewer", "reviewer", "nominator");
        assertThat(cases.find(nominator, number).number()).isEqualTo(number);
        comments.write(nominator, number, "seen", null);
        assertThat(trail.entries(number, 0, 50)).last().matches(entry -> reviewer.userId().equals(entry.onBehalfOf()));
        jdbc.sql("delete from identity_deputy").update();
        assertThatThrownBy(() -> cases.find(nominator, number)).isInstanceOf(NotFound.class);
    }
}
