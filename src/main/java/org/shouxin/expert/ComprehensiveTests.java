package org.shouxin.expert;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.shouxin.kernel.NotFound;
import org.shouxin.rulebook.Rulebook;
import org.shouxin.trail.Trail;
import org.shouxin.workflow.Decisions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The comprehensive test: scheduled, recorded, graded. The total is summed in {@code scoring}, the route is decided by the
 * decision table. A candidate who does not come has used the attempt.
 *
 * @article WJ-11(5),WJ-12(4)
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ComprehensiveTests {

    /** The decision table about what a sitting means. */
    static final String OUTCOME = "expert-test-outcome";
    private static final String ARTICLES = "WJ-11(5),WJ-12(4)";

    private final Nominations nominations;
    private final TestSittings sittings;
    private final Decisions decisions;
    private final Rulebook rulebook;
    private final OutcomeNotices notices;
    private final Trail trail;
    private final Clock clock;

    ComprehensiveTests(Nominations nominations, TestSittings sittings, Decisions decisions, Rulebook rulebook, OutcomeNotices notices,
            Trail trail, Clock clock) {
        this.nominations = nominations;
        this.sittings = sittings;
        this.decisions = decisions;
        this.rulebook = rulebook;
        this.notices = notices;
        this.trail = trail;
        this.clock = clock;
    }

    /** Opens the next attempt; one that was scheduled and came back unrecorded gets its new day and uses up no attempt. */
    public void scheduleTest(Act act, TestAppointment appointment) {
        var nomination = nominations.ofCase(act.caseNumber());
        var last = sittings.findFirstByCaseNumberOrderByAttemptDesc(act.caseNumber());
        var open = last.filter(sitting -> !sitting.recorded());
        var attempt = open.map(TestSitting::attempt).orElseGet(() -> last.map(TestSitting::attempt).orElse(0) + 1);
        var earlier = open.map(TestSitting::testDate).map(LocalDate::toString).orElse(null);
        open.ifPresentOrElse(sitting -> sitting.rescheduled(appointment, act.actor(), clock.instant()),
                () -> sittings.save(new TestSitting(act.caseNumber(), attempt, appointment, act.actor(), clock.instant())));
        var before = nomination.status();
        nomination.become(NominationStatus.TEST_SCHEDULED);
        trail.record(act.event("test.scheduled").changed("status", before.name(), nomination.status().name())
                .changed("attempt", null, String.valueOf(attempt)).changed("testDate", earlier, appointment.testDate().toString())
                .changed("startTime", null, appointment.startTime()).changed("place", null, appointment.place())
                .because(appointment.note()).under(ARTICLES));
        var occasion = earlier == null ? String.valueOf(attempt) : attempt + "@" + clock.instant().getEpochSecond();
        notices.tell(nomination, OutcomeNotices.Outcome.TEST_SCHEDULED, occasion, Map.of("date",
                appointment.testDate().toString(), "time", appointment.startTime(), "place", appointment.place()));
    }

    /** The sitting as scheduled does not stand; a new day is to be set. */
    public void unscheduleTest(Act act) {
        var nomination = nominations.ofCase(act.caseNumber());
        var before = nomination.status();
        nomination.become(NominationStatus.ACCEPTED);
        trail.record(act.event("test.unscheduled").changed("status", before.name(), nomination.status().name()).under(ARTICLES));
    }

    /**
     * Records what happened at the sitting; one that was brought forward gets the day it is recorded on. Raises
     * {@code input.invalid} for its points.
     */
    public void recordTest(Act act, TestResult result) {
        var nomination = nominations.ofCase(act.caseNumber());
        var sitting = last(act.caseNumber());
        var planned = sitting.testDate();
        sitting.heldBy(LocalDate.now(clock));
        var sheet = result.sheet(TestRules.components(rules(nomination, sitting)));
        sitting.recorded(result, sheet.total(), act.actor(), clock.instant());
        var before = nomination.status();
        nomination.become(NominationStatus.TESTED);
        var event = act.event("test.recorded").changed("status", before.name(), nomination.status().name())
                .changed("attended", null, String.valueOf(result.attended()));
        if (!sitting.testDate().equals(planned)) {
            event = event.changed("testDate", planned.toString(), sitting.testDate().toString());
        }
        for (var line : sheet.lines()) {
            event = event.changed(line.code(), null, line.points().toPlainString() + "/" + line.maximum().toPlainString());
        }
        trail.record(event.changed("total", null, sheet.total().toPlainString()).because(result.remarks()).under(ARTICLES));
    }

    /**
     * Asks the decision table what the last sitting means.
     *
     * @article WJ-11(5)
     */
    public TestOutcome gradeTest(String caseNumber) {
        var nomination = nominations.ofCase(caseNumber);
        var sitting = last(caseNumber);
        var rules = rules(nomination, sitting);
        var answer = decisions.ask(caseNumber, OUTCOME, sitting.inputs(rules));
        var row = answer.rows().get(0);
        var outcome = TestOutcome.of((String) row.get("outcome"));
        sitting.graded(outcome, Finding.of(row), answer.version(), rules);
        var before = nomination.status();
        if (outcome != TestOutcome.FAILED) {
            nomination.become(outcome == TestOutcome.PASSED ? NominationStatus.PROPOSED : NominationStatus.ACCEPTED);
        }
        trail.record(Act.ofSystem(caseNumber).event("test.graded").changed("status", before.name(), nomination.status().name())
                .changed("testOutcome", null, outcome.code()).changed("total", null, sitting.total().toPlainString())
                .changed("attempt", null, String.valueOf(sitting.attempt())).under(sitting.article())
                .changed("rules", null, rules.references()).ruledBy(answer.version()));
        if (outcome != TestOutcome.FAILED) {
            notices.tell(nomination, outcome == TestOutcome.PASSED ? OutcomeNotices.Outcome.TEST_PASSED : OutcomeNotices.Outcome.RETEST,
                    String.valueOf(sitting.attempt()), Map.of());
        }
        return outcome;
    }

    /** Closes the nomination of a candidate who failed for good. */
    public void failTest(String caseNumber) {
        var nomination = nominations.ofCase(caseNumber);
        var before = nomination.status();
        nomination.close(NominationStatus.TEST_FAILED, clock.instant());
        trail.record(Act.ofSystem(caseNumber).event("test.failed").changed("status", before.name(), nomination.status().name())
                .under(ARTICLES));
        notices.tell(nomination, OutcomeNotices.Outcome.TEST_FAILED, Map.of());
    }

    /** The rules in force on the day of the test. */
    private RuleSet rules(Nomination nomination, TestSitting sitting) {
        return RuleSet.on(rulebook, nomination.bureauId(), sitting.testDate(), TestRules.KEYS);
    }

    private TestSitting last(String caseNumber) {
        return sittings.findFirstByCaseNumberOrderByAttemptDesc(caseNumber).orElseThrow(() -> new NotFound("nomination.unknown"));
    }
}
