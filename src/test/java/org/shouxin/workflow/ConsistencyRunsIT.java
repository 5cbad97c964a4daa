package org.shouxin.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shouxin.AtOnce;
import org.shouxin.IntegrationTest;
import org.shouxin.TestClock.MovableClock;
import org.shouxin.TestPeople.People;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Forbidden;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
@DisplayName("A check of consistency in the background")
class ConsistencyRunsIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Autowired
    ConsistencyRuns runs;
    @Autowired
    People people;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    MovableClock clock;

    /** Works along with the node's own clock until the last run is finished. */
    static ConsistencyRun finish(ConsistencyRuns runs, Actor reader) {
        var patience = System.nanoTime() + PATIENCE.toNanos();
        for (var run = runs.last(reader).orElseThrow(); !run.finished(); run = runs.last(reader).orElseThrow()) {
            assertThat(System.nanoTime()).isLessThan(patience);
            runs.work();
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        return runs.last(reader).orElseThrow();
    }

    @Test
    @DisplayName("is one run, however many ask for it at the same moment, and another one when it is over")
    void once() {
        var auditor = people.actor("auditor");
        runs.ask(auditor);
        var before = finish(runs, auditor).id();
        AtOnce.run(List.of(() -> runs.ask(auditor), () -> runs.ask(people.actor("sysadmin"))));
        var run = runs.last(auditor).orElseThrow();
        assertThat(jdbc.sql("select count(*) from workflow_consistency_run where finished_at is null").query(Long.class).single()).isLessThanOrEqualTo(1);
        assertThat(run.id()).isNotEqualTo(before);
        assertThat(finish(runs, auditor)).matches(done -> done.id().equals(run.id()) && done.checks() == done.report().parts().size());
    }

    @Test
    @DisplayName("goes on with its next check when the node at work on it died, and does none twice")
    void died() {
        var auditor = people.actor("auditor");
        runs.ask(auditor);
        finish(runs, auditor);
        runs.ask(auditor);
        var id = runs.last(auditor).orElseThrow().id();
        jdbc.sql("update workflow_consistency_run set leased_until = ? where id = ?").params(clock.millis() + 600_000, id).update();
        clock.advance(Duration.ofMinutes(11));
        try {
            var done = finish(runs, auditor);
            assertThat(done.id()).isEqualTo(id);
            assertThat(done.report().parts()).extracting(Consistency.Part::name).doesNotHaveDuplicates().hasSize(done.checks());
        } finally {
            clock.reset();
        }
    }

    @Test
    @DisplayName("ends when another version of the product began it, which had other checks")
    void otherVersion() {
        var auditor = people.actor("auditor");
        runs.ask(auditor);
        finish(runs, auditor);
        runs.ask(auditor);
        var id = runs.last(auditor).orElseThrow().id();
        jdbc.sql("update workflow_consistency_run set checks = 99 where id = ?").param(id).update();
        assertThat(finish(runs, auditor).finished()).isTrue();
        runs.ask(auditor);
        assertThat(runs.last(auditor).orElseThrow().id()).as("the next one may begin").isNotEqualTo(id);
        finish(runs, auditor);
    }

    @Test
    @DisplayName("is refused to everybody but system administrators and auditors")
    void strangers() {
        for (var stranger : List.of("manager", "secadmin", "reviewer")) {
            assertThatThrownBy(() -> runs.ask(people.actor(stranger))).isInstanceOf(Forbidden.class).hasMessage("consistency.forbidden");
            assertThatThrownBy(() -> runs.last(people.actor(stranger))).isInstanceOf(Forbidden.class).hasMessage("consistency.forbidden");
        }
    }
}
