package org.shouxin.workflow;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Forbidden;
import org.shouxin.kernel.Ids;
import org.shouxin.workflow.Consistency.Part;
import org.shouxin.workflow.spi.ConsistencyCheck;
import org.shouxin.workflow.spi.ConsistencyCheck.Finding;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Checks of consistency in the background, because they read whole tables: one at a time in the whole installation, whoever
 * asks. A node may die at any moment; after the lease another one goes on with the check that was not done. A run that another
 * version of the product began, which had other checks, begins anew.
 */
@Service
public class ConsistencyRuns {

    private static final Logger log = LoggerFactory.getLogger(ConsistencyRuns.class);
    /** Much longer than one check takes, so that a node at work on one is not taken for a dead one. */
    private static final Duration LEASE = Duration.ofHours(1);
    /** What brought down two nodes is not tried a third time: the other checks are to be done. */
    private static final int ATTEMPTS = 2;
    private static final int LONGEST_DETAIL = 500;

    private final Consistency consistency;
    private final List<ConsistencyCheck> checks;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ConsistencyRuns(Consistency consistency, JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.consistency = consistency;
        this.checks = consistency.checks();
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * Asks for a run; while one is going on, that one is the answer.
     *
     * @throws Forbidden {@code consistency.forbidden}
     */
    public void ask(Actor actor) {
        consistency.demandReader(actor);
        transaction.executeWithoutResult(status -> {
            if (going().isEmpty()) {
                var id = Ids.next();
                jdbc.sql("insert into workflow_consistency_run (id, asked_by, asked_at, checks, done, leased_until) values (?, ?, ?, 0, 0, 0)")
                        .params(id, actor.displayName(), clock.millis()).update();
                plan(id);
                jdbc.sql("update workflow_consistency_turn set run_id = ?").param(id).update();
            }
        });
    }

    /** What this version compares becomes what the run compares, and nothing of it is done. */
    private void plan(String id) {
        jdbc.sql("delete from workflow_consistency_finding where run_id = ?").param(id).update();
        jdbc.sql("delete from workflow_consistency_part where run_id = ?").param(id).update();
        for (var number = 0; number < checks.size(); number++) {
            jdbc.sql("insert into workflow_consistency_part (run_id, check_no, name) values (?, ?, ?)")
                    .params(id, number, checks.get(number).name()).update();
        }
        jdbc.sql("update workflow_consistency_run set checks = ?, done = 0, attempts = 0 where id = ?").params(checks.size(), id).update();
    }

    private List<String> planned(String id) {
        return jdbc.sql("select name from workflow_consistency_part where run_id = ? order by check_no").param(id).query(String.class).list();
    }

    /** The run that goes on, under lock. */
    private Optional<String> going() {
        return jdbc.sql("select run_id from workflow_consistency_turn where id = 'TURN' for update").query((row, index) -> Optional.ofNullable(row.getString(1)))
                .single();
    }

    /**
     * The last run, of which the reader sees the findings of the own bureaus.
     *
     * @throws Forbidden {@code consistency.forbidden}
     */
    public Optional<ConsistencyRun> last(Actor actor) {
        consistency.demandReader(actor);
        return jdbc.sql("select * from workflow_consistency_run order by asked_at desc, id desc limit 1").query((row, index) -> new ConsistencyRun(
                row.getString("id"), row.getString("asked_by"), Instant.ofEpochMilli(row.getLong("asked_at")), row.getInt("checks"), row.getInt("done"),
                row.getObject("finished_at") != null, null)).optional().map(run -> new ConsistencyRun(run.id(), run.askedBy(), run.askedAt(), run.checks(),
                        run.done(), run.finished(), consistency.shown(actor, parts(run))));
    }

    private List<Part> parts(ConsistencyRun run) {
        var parts = planned(run.id()).stream().limit(run.done()).map(name -> new Part(name, new ArrayList<>())).toList();
        jdbc.sql("select check_no, code, case_number, detail from workflow_consistency_finding where run_id = ? and check_no < ? order by check_no, ordinal")
                .params(run.id(), parts.size()).query(row -> {
                    parts.get(row.getInt("check_no")).findings().add(new Finding(row.getString("code"), row.getString("case_number"), row.getString("detail")));
                });
        return parts;
    }

    /** Does what is left of a run that nobody is at work on. */
    @Scheduled(fixedDelayString = "${shouxin.consistency.every:PT2S}", initialDelayString = "${shouxin.consistency.every:PT2S}")
    void work() {
        for (var run = leased(); run.isPresent(); run = step(run.get())) {
            log.debug("Consistency: {} is next", run);
        }
    }

    /** @param attempts how many nodes began its next check, this one included */
    private record Lease(String id, int next, int attempts) {
    }

    private Optional<Lease> leased() {
        if (jdbc.sql("select count(run_id) from workflow_consistency_turn").query(Long.class).single() == 0) {
            return Optional.empty();
        }
        return transaction.execute(status -> going().flatMap(this::taken));
    }

    private Optional<Lease> taken(String id) {
        var free = jdbc.sql("select done, attempts from workflow_consistency_run where id = ? and leased_until < ?").params(id, clock.millis())
                .query((row, index) -> new Lease(id, row.getInt(1), row.getInt(2) + 1)).optional();
        return free.map(lease -> {
            var same = planned(id).equals(checks.stream().map(ConsistencyCheck::name).toList());
            if (!same) {
                plan(id);
            }
            return lease(same ? lease : new Lease(id, 0, 1));
        });
    }

    private Lease lease(Lease lease) {
        jdbc.sql("update workflow_consistency_run set leased_until = ?, attempts = ? where id = ?")
                .params(clock.millis() + LEASE.toMillis(), lease.attempts(), lease.id()).update();
        return lease;
    }

    /** One check, written together with the note that it is done; empty when it was the last or another node went on meanwhile. */
    private Optional<Lease> step(Lease lease) {
        var check = checks.get(lease.next());
        log.info("Consistency: {} of {}", lease.next() + 1, checks.size());
        var found = lease.attempts() > ATTEMPTS ? List.of(new Finding("check.abandoned", "", String.valueOf(ATTEMPTS))) : consistency.run(check).findings();
        return transaction.execute(status -> {
            var first = going().filter(lease.id()::equals).isPresent() && jdbc.sql("""
                    update workflow_consistency_run set done = done + 1 where id = ? and done = ? and exists (
                        select 1 from workflow_consistency_part part where part.run_id = workflow_consistency_run.id and part.check_no = ? and part.name = ?)
                    """).params(lease.id(), lease.next(), lease.next(), check.name()).update() == 1;
            if (!first) {
                return Optional.empty();
            }
            keep(lease, found);
            if (lease.next() + 1 == checks.size()) {
                end(lease.id());
                return Optional.empty();
            }
            return Optional.of(lease(new Lease(lease.id(), lease.next() + 1, 1)));
        });
    }

    private void end(String id) {
        jdbc.sql("update workflow_consistency_run set finished_at = ? where id = ?").params(clock.millis(), id).update();
        jdbc.sql("update workflow_consistency_turn set run_id = null").update();
    }

    private void keep(Lease lease, List<Finding> findings) {
        for (var ordinal = 0; ordinal < findings.size(); ordinal++) {
            var finding = findings.get(ordinal);
            jdbc.sql("insert into workflow_consistency_finding (run_id, check_no, ordinal, code, case_number, detail) values (?, ?, ?, ?, ?, ?)")
                    .params(lease.id(), lease.next(), ordinal, finding.code(), finding.caseNumber(),
                            finding.detail().substring(0, Math.min(LONGEST_DETAIL, finding.detail().length()))).update();
        }
    }
}
