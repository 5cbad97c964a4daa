package org.shouxin.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shouxin.TestPeople.WUJIN;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shouxin.AtOnce;
import org.shouxin.IntegrationTest;
import org.shouxin.TestPeople.People;
import org.shouxin.identity.Duty;
import org.shouxin.identity.RoleAdministration;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Forbidden;
import org.shouxin.kernel.Grant;
import org.shouxin.kernel.Role;
import org.shouxin.trail.Trail;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
@DisplayName("A task that nobody may take")
class AlarmsIT {

    @Autowired
    Alarms alarms;
    @Autowired
    AlarmRounds rounds;
    @Autowired
    Trail trail;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    Tasks tasks;
    @Autowired
    Errands errands;
    @Autowired
    RoleAdministration roles;
    @Autowired
    People people;
    @Autowired
    WorklistRecorder recorder;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    Clock clock;

    private boolean standsFor(String username, String task) {
        return alarms.standing(people.actor(username)).stream().anyMatch(alarm -> alarm.taskId().equals(task));
    }

    @Test
    @DisplayName("is shown to heads, managers and the security administrator with who is excluded and why, until somebody may")
    void stands() {
        var head = people.actor("head");
        var number = errands.file(people.actor("requester"), "an errand");
        assertThat(standsFor("manager", errands.open(number).taskId())).isFalse();
        var asReviewer = new Actor(head.userId(), head.personId(), "x", List.of(new Grant(Role.REVIEWER, WUJIN, null)), null);
        tasks.complete(asReviewer, errands.open(number).taskId(), Map.of("outcome", "accept"), null);
        var task = errands.open(number).taskId();
        for (var reader : List.of("head", "manager", "secadmin")) {
            assertThat(standsFor(reader, task)).as(reader).isTrue();
        }
        assertThat(alarms.count(people.actor("manager"))).isPositive();
        assertThat(standsFor("xb.manager", task)).isFalse();
        for (var other : List.of("reviewer", "sysadmin", "auditor", "applicant")) {
            assertThatThrownBy(() -> alarms.standing(people.actor(other))).isInstanceOf(Forbidden.class).hasMessage("alarm.forbidden");
            assertThat(alarms.count(people.actor(other))).isZero();
        }
        var alarm = alarms.standing(people.actor("manager")).stream().filter(one -> one.taskId().equals(task)).findFirst().orElseThrow();
        assertThat(alarm.excluded()).singleElement().matches(who -> who.because() == Duty.REVIEW && who.displayName().equals(head.displayName()));
        assertThat(alarms.excluded(errands.open(number))).hasSize(1);

        var finance = people.userId("finance");
        roles.give(people.actor("secadmin"), finance, Role.SECTION_HEAD, WUJIN, null, null);
        try {
            assertThat(standsFor("manager", task)).isFalse();
            assertThat(alarms.stands(errands.open(number))).isFalse();
            tasks.complete(people.actor("finance"), task, Map.of(), null);
        } finally {
            roles.take(people.actor("secadmin"), finance, Role.SECTION_HEAD, WUJIN, null, null);
        }
        assertThat(standsFor("manager", task)).isFalse();
    }

    @Test
    @DisplayName("is found when the last one who could loses the role while it waits, and taken back when somebody has it again; claimed ones are left alone")
    void lapses() {
        var number = waiting();
        var claimed = waiting();
        tasks.claim(people.actor("head"), errands.open(claimed).taskId(), null);
        rounds.look();
        assertThat(raised(number)).isZero();

        roles.take(people.actor("secadmin"), people.userId("head"), Role.SECTION_HEAD, WUJIN, null, null);
        try {
            assertThat(rounds.look()).isPositive();
            assertThat(rounds.look()).as("a second round finds nothing new").isZero();
            assertThat(standsFor("manager", errands.open(number).taskId())).isTrue();
            assertThat(raised(claimed)).isZero();
        } finally {
            roles.give(people.actor("secadmin"), people.userId("head"), Role.SECTION_HEAD, WUJIN, null, null);
        }
        assertThat(raised(number)).isOne();
        rounds.look();
        assertThat(raised(number)).isZero();
        assertThat(standsFor("manager", errands.open(number).taskId())).isFalse();
        assertThat(trail.entries(number, 0, 100)).extracting("action").containsSubsequence("task.nobody-may", "task.somebody-may");
        assertThat(trail.verify(number).intact()).isTrue();
    }

    @Test
    @DisplayName("raises no alarm that outlives it: one is forgotten when the task is done, gone, or in somebody's hands")
    void forgotten() {
        var done = waiting();
        var cancelled = waiting();
        var claimed = waiting();
        List.of(done, cancelled, claimed).forEach(number -> jdbc.sql("insert into workflow_alarm (task_id, case_number, bureau_id, raised_at)"
                + " select task_id, case_number, bureau_id, created_at from workflow_task where open_queue is not null and case_number = ?").param(number).update());
        assertThat(List.of(raised(done), raised(cancelled), raised(claimed))).containsExactly(1L, 1L, 1L);
        tasks.complete(people.actor("head"), errands.open(done).taskId(), Map.of(), null);
        assertThat(raised(done)).isZero();
        transaction.executeWithoutResult(status -> {
            recorder.taskCancelled(errands.open(cancelled).taskId(), clock.instant());
            assertThat(raised(cancelled)).isZero();
            status.setRollbackOnly();
        });
        tasks.claim(people.actor("head"), errands.open(claimed).taskId(), null);
        rounds.look();
        assertThat(raised(claimed)).isZero();
        assertThat(raised(cancelled)).as("somebody may do what is still open").isZero();
    }

    @Test
    @DisplayName("is looked for by one node when all wake at the same moment, and by another one when the lease is over")
    void oneNode() {
        jdbc.sql("update workflow_alarm_round set leased_until = 0").update();
        assertThat(AtOnce.call(rounds::watch, rounds::watch).answers()).containsExactlyInAnyOrder(true, false);
        assertThat(rounds.watch()).isFalse();
        jdbc.sql("update workflow_alarm_round set leased_until = ?").param(clock.millis()).update();
        assertThat(rounds.watch()).isTrue();
    }

    /** An errand that waits for a section head. */
    private String waiting() {
        var number = errands.file(people.actor("requester"), "an errand");
        tasks.complete(people.actor("reviewer"), errands.open(number).taskId(), Map.of("outcome", "accept"), null);
        return number;
    }

    private long raised(String number) {
        return jdbc.sql("select count(*) from workflow_alarm where case_number = ?").param(number).query(Long.class).single();
    }
}
