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
import org.shouxin.Visitor;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Forbidden;
import org.shouxin.workflow.spi.ConsistencyCheck;
import org.shouxin.workflow.spi.ConsistencyCheck.Finding;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

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
    @Autowired
    Consistency consistency;
    @Autowired
    PlatformTransactionManager transactions;
    @LocalServerPort
    int port;

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
        var before = complete(auditor).id();
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
        complete(auditor);
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
    @DisplayName("begins anew when another version of the product began it, which had other checks")
    void otherVersion() {
        var auditor = people.actor("auditor");
        var id = begun(auditor, "update workflow_consistency_part set name = 'older' where check_no = 0 and run_id = ?",
                "update workflow_consistency_run set checks = 99, done = 1 where id = ?",
                "insert into workflow_consistency_finding (run_id, check_no, ordinal, code, case_number, detail) values (?, 0, 0, 'case.gone', 'OLD', '')");
        var done = finish(runs, auditor);
        assertThat(done.id()).isEqualTo(id);
        assertThat(done).matches(ConsistencyRun::complete).matches(run -> run.done() == run.checks());
        assertThat(done.report().parts()).extracting(Consistency.Part::name).isEqualTo(names());
        assertThat(done.report().parts()).flatExtracting(Consistency.Part::findings).extracting(Finding::caseNumber).doesNotContain("OLD");
    }

    @Test
    @DisplayName("is not complete when an older version gave it up, and then nothing is said to agree")
    void givenUp() {
        var auditor = people.actor("auditor");
        var id = complete(auditor).id();
        jdbc.sql("update workflow_consistency_run set done = 0, checks = 99 where id = ?").param(id).update();
        assertThat(runs.last(auditor).orElseThrow()).matches(ConsistencyRun::finished).matches(run -> !run.complete());
        var page = Visitor.as(port, "auditor").get("/admin/consistency", "Accept-Language", "zh-CN").body();
        assertThat(page).contains("请重新核对", "旧版本").doesNotContain("各项记录一致。");
    }

    @Test
    @DisplayName("keeps what was found under the name it was found by, whatever a later version checks")
    void headings() {
        var auditor = people.actor("auditor");
        var id = complete(auditor).id();
        jdbc.sql("update workflow_consistency_part set name = 'older' where check_no = 0 and run_id = ?").param(id).update();
        assertThat(runs.last(auditor).orElseThrow().report().parts().get(0).name()).isEqualTo("older");
    }

    @Test
    @DisplayName("goes past a check that nobody brought to its end twice, and names it")
    void abandoned() {
        var auditor = people.actor("auditor");
        var id = begun(auditor, "update workflow_consistency_run set attempts = 2 where id = ?");
        var done = finish(runs, auditor);
        assertThat(done).matches(run -> run.id().equals(id)).matches(ConsistencyRun::complete);
        assertThat(done.report().parts().get(0).findings()).extracting(Finding::code).containsExactly("check.abandoned");
        assertThat(done.report().parts().stream().skip(1).flatMap(part -> part.findings().stream())).extracting(Finding::code)
                .doesNotContain("check.abandoned");
    }

    /** The last run once nobody is at work on it, a new one where there is none that was brought to its end. */
    private ConsistencyRun complete(Actor auditor) {
        var known = runs.last(auditor).map(run -> finish(runs, auditor)).filter(ConsistencyRun::complete);
        return known.orElseGet(() -> {
            runs.ask(auditor);
            return finish(runs, auditor);
        });
    }

    /** A run as it stands after these changes, made before any node can see it. */
    private String begun(Actor auditor, String... changes) {
        complete(auditor);
        return new TransactionTemplate(transactions).execute(status -> {
            runs.ask(auditor);
            var id = runs.last(auditor).orElseThrow().id();
            for (var change : changes) {
                jdbc.sql(change).param(id).update();
            }
            return id;
        });
    }

    private List<String> names() {
        return consistency.checks().stream().map(ConsistencyCheck::name).toList();
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
