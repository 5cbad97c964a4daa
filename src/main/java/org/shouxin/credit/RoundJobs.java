package org.shouxin.credit;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.shouxin.credit.RoundView.State;
import org.shouxin.kernel.Actor;
import org.shouxin.trail.Trail;
import org.springframework.batch.core.Job;
import org.springframework.batch.core.Step;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.item.Chunk;
import org.springframework.batch.item.ItemWriter;
import org.springframework.batch.repeat.RepeatStatus;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.interceptor.DefaultTransactionAttribute;

/**
 * The two jobs of a round: the check that only looks, and the one that grades and then opens cases. Each chunk first renews
 * the lease of its run, under the lock of the round's row: a run that lost its round writes nothing any more.
 */
@Component
class RoundJobs {

    static final String CHECK = "credit-round-check";
    static final String APPLY = "credit-round-apply";

    private final JobRepository repository;
    private final PlatformTransactionManager transactions;
    private final RoundEnterprises enterprises;
    private final RoundRows rows;
    private final RoundCheck check;
    private final DraftCheck drafts;
    private final RoundGrading grading;
    private final RoundCases cases;
    private final Trail trail;
    private final Clock clock;
    private final int chunk;
    private final Duration lease;

    RoundJobs(JobRepository repository, PlatformTransactionManager transactions, RoundEnterprises enterprises, RoundRows rows, RoundCheck check, DraftCheck drafts,
            RoundGrading grading, RoundCases cases, Trail trail, Clock clock, @Value("${shouxin.credit.round-chunk:1000}") int chunk,
            @Value("${shouxin.credit.round-lease:PT60S}") Duration lease) {
        this.repository = repository;
        this.transactions = transactions;
        this.enterprises = enterprises;
        this.rows = rows;
        this.check = check;
        this.drafts = drafts;
        this.grading = grading;
        this.cases = cases;
        this.trail = trail;
        this.clock = clock;
        this.chunk = chunk;
        this.lease = lease;
    }

    /** What is left of the round, for the run that holds it. */
    Job job(RoundView round, String holder) {
        if (round.state() == State.CHECKING) {
            return new JobBuilder(CHECK, repository).start(walk("check", round, holder, round.draft() ? drafts : check))
                    .next(step("checked", () -> ended(round, holder, State.CHECKED))).build();
        }
        return new JobBuilder(APPLY, repository).start(walk("grade", round, holder, grading))
                .next(step("graded", () -> ended(round, holder, State.OPENING)))
                .next(open(round, holder))
                .next(step("done", () -> ended(round, holder, State.DONE))).build();
    }

    private Step walk(String name, RoundView round, String holder, RoundWork work) {
        ItemWriter<String> writer = ids -> write(round, holder, work, ids);
        return new StepBuilder(name, repository).<String, String>chunk(chunk, transactions).reader(new RoundReader(enterprises, round, chunk))
                .writer(writer).build();
    }

    private void write(RoundView round, String holder, RoundWork work, Chunk<? extends String> ids) {
        keep(round, holder);
        rows.add(round.id(), work.with(round, ids.getItems().stream().map(String::valueOf).toList()));
    }

    /** One step of ours is one transaction; true: there is more to do. */
    private interface Once {
        boolean more();
    }

    private Step step(String name, Once once) {
        Tasklet tasklet = (contribution, context) -> RepeatStatus.continueIf(once.more());
        return new StepBuilder(name, repository).tasklet(tasklet, transactions).build();
    }

    /** Each case is opened in a transaction of its own, so the step has none. */
    private Step open(RoundView round, String holder) {
        var failed = new RoundCases.Failed();
        Tasklet tasklet = (contribution, context) -> RepeatStatus.continueIf(cases.openNext(round, () -> keep(round, holder), failed));
        return new StepBuilder("open", repository).tasklet(tasklet, transactions)
                .transactionAttribute(new DefaultTransactionAttribute(TransactionDefinition.PROPAGATION_NOT_SUPPORTED)).build();
    }

    private boolean ended(RoundView round, String holder, State next) {
        keep(round, holder);
        var now = rows.find(round.id()).orElseThrow();
        if (next == State.DONE) {
            rows.end(round.id(), clock.instant());
        } else {
            rows.turn(round.id(), next);
        }
        var event = Rounds.event(Actor.SYSTEM, null, now, Map.of(State.CHECKED, "round.checked", State.OPENING, "round.graded", State.DONE, "round.done").get(next));
        trail.record(next == State.DONE ? event.changed("opened", null, String.valueOf(now.opened())).changed("refused", null, String.valueOf(now.refused()))
                : event.changed("rows", null, String.valueOf(now.done())).changed("changed", null, String.valueOf(now.changed())));
        return false;
    }

    private void keep(RoundView round, String holder) {
        if (!rows.keep(round.id(), holder, clock.instant().plus(lease))) {
            throw new LostRound(round.id());
        }
    }

    Duration lease() {
        return lease;
    }

    /** Another run has taken the round over, or it was thrown away. */
    static final class LostRound extends RuntimeException {

        private static final long serialVersionUID = 1L;

        LostRound(String id) {
            super(id);
        }
    }
}
