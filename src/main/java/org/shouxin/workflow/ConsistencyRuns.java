package org.shouxin.workflow;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Forbidden;
import org.shouxin.kernel.Ids;
import org.shouxin.kernel.Problem;
import org.shouxin.workflow.Consistency.Part;
import org.shouxin.workflow.spi.ConsistencyCheck;
import org.shouxin.workflow.spi.ConsistencyCheck.Finding;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Checks of consistency in the background, because they read whole tables: one at a time in the whole installation, whoever
 * asks. A node may die at any moment; after the lease another one goes on with the check that was not done.
 */
@Service
public class ConsistencyRuns {

    private static final Logger log = LoggerFactory.getLogger(ConsistencyRuns.class);
    /** Longer than one check takes; one that takes longer is done twice, which harms nothing. */
    private static final Duration LEASE = Duration.ofMinutes(10);
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
                jdbc.sql("insert into workflow_consistency_run (id, asked_by, asked_at, checks, done, leased_until) values (?, ?, ?, ?, 0, 0)")
                        .params(id, actor.displayName(), clock.millis(), checks.size()).update();
                jdbc.sql("update workflow_consistency_turn set run_id = ?").param(id).update();
            }
        });
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
        var parts = new ArrayList<Part>();
        checks.stream().limit(run.done()).forEach(check -> parts.add(new Part(check.name(), new ArrayList<>())));
        jdbc.sql("select check_no, code, case_number, detail from workflow_consistency_finding where run_id = ? and check_no < ? order by check_no, ordinal")
                .params(run.id(), parts.size()).query(row -> {
                    parts.get(row.getInt("check_no")).findings().add(new Finding(row.getString("code"), row.getString("case_number"), row.getString("detail")));
                });
        return parts;
    }

    /** Does what is left of a run that nobody is at work on. */
    @Scheduled(fixedDelayString = "${shouxin.consistency.every:PT2S}", initialDelayString = "${shouxin.consistency.every:PT2S}")
    void work() {
        for (var run = leased(); run.isPresent(); run = leased()) {
            step(run.get());
        }
    }

    private record Lease(String id, int next, int checks) {
    }

    private Optional<Lease> leased() {
        if (jdbc.sql("select count(run_id) from workflow_consistency_turn").query(Long.class).single() == 0) {
            return Optional.empty();
        }
        return transaction.execute(status -> going().flatMap(id -> {
            var taken = jdbc.sql("update workflow_consistency_run set leased_until = ? where id = ? and leased_until < ?")
                    .params(clock.millis() + LEASE.toMillis(), id, clock.millis()).update() == 1;
            return taken ? jdbc.sql("select id, done, checks from workflow_consistency_run where id = ?").param(id)
                    .query((row, index) -> new Lease(row.getString(1), row.getInt(2), row.getInt(3))).optional() : Optional.empty();
        }));
    }

    /** One check, written together with the note that it is done. */
    private void step(Lease lease) {
        if (lease.checks() != checks.size()) {
            transaction.executeWithoutResult(status -> going().filter(lease.id()::equals).ifPresent(this::end));
            return;
        }
        log.info("Consistency: {} of {}", lease.next() + 1, checks.size());
        var found = found(checks.get(lease.next()));
        transaction.executeWithoutResult(status -> {
            var first = going().filter(lease.id()::equals).isPresent() && jdbc.sql(
                    "update workflow_consistency_run set done = done + 1, leased_until = 0 where id = ? and done = ?").params(lease.id(), lease.next()).update() == 1;
            if (first) {
                keep(lease, found);
            }
            if (first && lease.next() + 1 == checks.size()) {
                end(lease.id());
            }
        });
    }

    private void end(String id) {
        jdbc.sql("update workflow_consistency_run set finished_at = ? where id = ?").params(clock.millis(), id).update();
        jdbc.sql("update workflow_consistency_turn set run_id = null").update();
    }

    /** Rows so damaged that they cannot even be read are what a check is for: its breaking off is a finding. */
    private List<Finding> found(ConsistencyCheck check) {
        try {
            return consistency.run(check).findings();
        } catch (DataAccessException | Problem | IllegalStateException | IllegalArgumentException | NoSuchElementException damaged) {
            log.error("The check {} broke off", check.name(), damaged);
            return List.of(new Finding("check.failed", "", damaged.getClass().getSimpleName()));
        }
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
