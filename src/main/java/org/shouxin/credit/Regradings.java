package org.shouxin.credit;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.NoSuchElementException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.shouxin.credit.GradeChange.State;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Problem;
import org.shouxin.scoring.FactsRefused;
import org.shouxin.trail.Command;
import org.shouxin.trail.Commands;
import org.shouxin.trail.Trail;
import org.shouxin.trail.TrailEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Grades enterprises anew to which something happened: each in a transaction of its own, right after what happened was
 * committed. What is recorded is never refused because grading fails; that is tried again later.
 *
 * @article NB-2(2), NB-3(2)
 */
@Component
class Regradings {

    private static final Logger log = LoggerFactory.getLogger(Regradings.class);
    private static final int AT_ONCE = 50;
    private static final int LONGEST_PAUSE = 8;

    private final RegradingRows rows;
    private final Enterprises enterprises;
    private final Assessments assessments;
    private final Grades grades;
    private final GradeChangeCases cases;
    private final Commands commands;
    private final Trail trail;
    private final Clock clock;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> new Thread(work, "regradings"));

    Regradings(RegradingRows rows, Enterprises enterprises, Assessments assessments, Grades grades, GradeChangeCases cases, Commands commands, Trail trail,
            Clock clock) {
        this.rows = rows;
        this.enterprises = enterprises;
        this.assessments = assessments;
        this.grades = grades;
        this.cases = cases;
        this.commands = commands;
        this.trail = trail;
        this.clock = clock;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void noticed(CreditEvents.Noticed noticed) {
        thread.execute(this::work);
    }

    /** Takes up what a node that died left, and what is to be tried again. */
    @Scheduled(cron = "${shouxin.credit.regradings:*/10 * * * * *}")
    void work() {
        for (var due = rows.due(clock.instant(), AT_ONCE); !due.isEmpty(); due = rows.due(clock.instant(), AT_ONCE)) {
            due.forEach(this::settle);
        }
    }

    private void settle(String enterpriseId) {
        var settled = false;
        try {
            commands.run(Command.of(Actor.SYSTEM, "enterprise.regrade", enterpriseId), () -> regraded(enterpriseId));
            settled = true;
        } catch (Problem refusal) {
            log.warn("Enterprise {} is graded anew later: {}", enterpriseId, refusal.code());
        } catch (DataAccessException | FactsRefused | IllegalStateException | IllegalArgumentException | NoSuchElementException e) {
            log.error("Enterprise {} could not be graded anew and is tried again later", enterpriseId, e);
        } finally {
            // whatever it was, the enterprise gives way to the others
            if (!settled) {
                rows.later(enterpriseId, clock.instant().plus(Duration.ofMinutes(1L << Math.min(rows.failures(enterpriseId), LONGEST_PAUSE))));
            }
        }
    }

    private String regraded(String enterpriseId) {
        // first the enterprise, as whoever enters it does; an entry that is gone was settled by another node
        var enterprise = enterprises.lockedById(enterpriseId);
        rows.locked(enterpriseId).ifPresent(cause -> {
            enterprise.filter(one -> one.status() == EnterpriseStatus.ACTIVE).ifPresent(one -> grade(one, cause));
            rows.done(enterpriseId);
        });
        return enterpriseId;
    }

    private void grade(Enterprise enterprise, String cause) {
        var today = LocalDate.now(clock);
        var rule = assessments.schemeOf(enterprise.bureauId(), today);
        var assessment = assessments.assess(Actor.SYSTEM, enterprise.id(), rule.asCodes().get(0), today, null);
        var change = grades.propose(assessment);
        trail.record(TrailEvent.of(enterprise.register(), "enterprise.regraded", Actor.SYSTEM, null).changed(field(cause), null, cause)
                .changed("grade", AssessmentRows.name(change.from()), AssessmentRows.name(assessment.grade())).under("NB-2(2)").ruledBy(rule.reference()));
        if (change.earlier()) {
            return;
        }
        switch (change.direction()) {
            case SUSPENDED -> grades.suspend(Actor.SYSTEM, assessment.id(), null, today);
            case FIRST -> grades.first(Actor.SYSTEM, assessment.id(), null, today);
            case UP, DOWN -> cases.open(change.id());
            case NONE -> log.debug("The grade of enterprise {} stays", enterprise.id());
        }
    }

    /** Either an indicator or the end of a change. */
    private static String field(String cause) {
        return Stream.of(State.values()).anyMatch(end -> end.name().equals(cause)) ? "gradeChange" : "indicator";
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
    }
}
