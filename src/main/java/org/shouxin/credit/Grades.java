package org.shouxin.credit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.shouxin.credit.GradeChange.Direction;
import org.shouxin.credit.GradeChange.State;
import org.shouxin.credit.GradeView.Cause;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Conflict;
import org.shouxin.kernel.NotFound;
import org.shouxin.kernel.Refused;
import org.shouxin.trail.Trail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The grades in force and their changes. For the product itself: it does not look at rights. Every verb runs in the caller's
 * transaction and holds the enterprise until its end. What is put in force stands in the trail of the enterprise, and of the
 * case it was decided in.
 *
 * @article NB-2(1), NB-2(2), NB-3(2)
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Grades {

    private static final String ARTICLES = "NB-2(1),NB-2(2)";

    private final GradeBatch batch;
    private final Standings standings;
    private final GradeRows rows;
    private final ChangeRows changes;
    private final Vetoes vetoes;
    private final Assessments assessments;
    private final Enterprises enterprises;
    private final CreditEvents events;
    private final Trail trail;
    private final Clock clock;

    Grades(GradeBatch batch, Standings standings, GradeRows rows, ChangeRows changes, Vetoes vetoes, Assessments assessments, Enterprises enterprises,
            CreditEvents events, Trail trail, Clock clock) {
        this.batch = batch;
        this.standings = standings;
        this.rows = rows;
        this.changes = changes;
        this.vetoes = vetoes;
        this.assessments = assessments;
        this.enterprises = enterprises;
        this.events = events;
        this.trail = trail;
        this.clock = clock;
    }

    /** The last entry, also when grading is suspended; empty for an enterprise that was never graded. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Optional<GradeView> current(String enterpriseId) {
        return rows.last(enterpriseId);
    }

    /** What may be shown, the latest first: after a repair nothing older. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public List<GradeView> history(String enterpriseId) {
        return rows.of(enterpriseId, standings.of(enterpriseId).map(Standing::gradesFrom).orElse(1L));
    }

    /** Whether the enterprise was assessed since with more known of it or as of a later day, or was repaired since. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public boolean stale(String assessmentId) {
        var assessment = assessments.byId(assessmentId);
        return batch.stale(assessment, standing(assessment.enterpriseId()));
    }

    /** @throws NotFound {@code grade-change.unknown} */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public GradeChange change(String changeId) {
        return changes.find(changeId).orElseThrow(() -> new NotFound("grade-change.unknown"));
    }

    /** @throws NotFound {@code grade-change.unknown}: the case decides no change */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public GradeChange changeOf(String caseNumber) {
        return changes.ofCase(caseNumber).orElseThrow(() -> new NotFound("grade-change.unknown"));
    }

    /** As {@link GradeBatch#propose}. */
    public GradeChange propose(AssessmentView assessment) {
        return batch.propose(List.of(assessment)).get(0);
    }

    /** Puts the first grade in force, or the same one again after a suspension. */
    public void first(Actor actor, String assessmentId, String caseNumber, LocalDate day) {
        enter(actor, assessments.byId(assessmentId), Cause.FIRST, caseNumber, day);
    }

    /** Suspends the grade, because a gate is closed. */
    public void suspend(Actor actor, String assessmentId, String caseNumber, LocalDate day) {
        enter(actor, assessments.byId(assessmentId), Cause.SUSPENSION, caseNumber, day);
    }

    /** The change has its case now. @throws Conflict {@code grade-change.closed}: it waits for none */
    public void opened(String changeId, String caseNumber) {
        if (!changes.opened(changeId, caseNumber)) {
            throw new Conflict("grade-change.closed");
        }
    }

    /**
     * Lets an open change rest on another assessment, when that one still leads the same way and no gate was closed since; else
     * nothing is changed and the answer is empty.
     */
    public Optional<GradeChange> restate(String changeId, String assessmentId) {
        var change = held(changeId);
        var assessment = assessments.byId(assessmentId);
        if (standing(change.enterpriseId()).compared(assessment.outcome(), assessment.grade()) != change.direction() || suspendedSince(assessment)) {
            return Optional.empty();
        }
        changes.restate(changeId, assessment.grade(), assessmentId);
        return Optional.of(change(changeId));
    }

    /**
     * Puts the grade of a change in force.
     *
     * @param day from which it holds: at most today, not before the last entry
     * @throws Conflict {@code grade-change.closed}: it was decided before, or in another case
     * @throws Refused  {@code grade.day}; {@code grade.suspended}: a gate was closed since the assessment that the change rests on
     */
    public void takeEffect(Actor actor, String changeId, String caseNumber, LocalDate day) {
        var change = held(changeId);
        if (!caseNumber.equals(change.caseNumber())) {
            throw new Conflict("grade-change.closed");
        }
        if (suspendedSince(assessments.byId(change.assessmentId()))) {
            throw new Refused("grade.suspended");
        }
        close(changeId, State.EFFECTIVE);
        enter(actor, assessments.byId(change.assessmentId()), change.direction() == Direction.UP ? Cause.UPGRADE : Cause.DOWNGRADE, caseNumber, day);
        lookAgain(change, State.EFFECTIVE);
    }

    /** The change is not pursued: what it rested on is gone. @throws Conflict {@code grade-change.closed} */
    public void withdraw(Actor actor, String changeId, String reason) {
        end(actor, changeId, State.WITHDRAWN, "grade-change.withdrawn", reason);
    }

    /** The change is refused by whoever decides. @throws Conflict {@code grade-change.closed} */
    public void refuse(Actor actor, String changeId, String reason) {
        end(actor, changeId, State.REFUSED, "grade-change.refused", reason);
    }

    /**
     * A repair was passed: its vetoes are lifted, the grade found without them is in force, and nothing older is shown, shared
     * or used any more.
     *
     * @param assessmentId made by {@link Assessments#assessRepaired} on that day
     * @throws Conflict {@code grade-change.open}: a change of the grade is to be decided first
     * @throws Refused  {@code grade.day}; {@code grade.none}: the assessment found no grade; {@code repair.lower}: it found one
     *                  below the grade in force, of which the enterprise has to be told first
     */
    public void repaired(Actor actor, String enterpriseId, String assessmentId, String caseNumber, LocalDate day) {
        standings.lock(List.of(enterpriseId));
        if (!changes.open(List.of(enterpriseId)).isEmpty()) {
            throw new Conflict("grade-change.open");
        }
        var assessment = assessments.byId(assessmentId);
        if (assessment.grade() == null) {
            throw new Refused("grade.none");
        }
        var inForce = standing(enterpriseId).lastGrade();
        if (inForce != null && !assessment.grade().reaches(inForce)) {
            throw new Refused("repair.lower");
        }
        vetoes.lift(enterpriseId, caseNumber, day, assessment.knownTo());
        standings.repaired(enter(actor, assessment, Cause.REPAIR, caseNumber, day), assessment, day);
    }

    private GradeView enter(Actor actor, AssessmentView assessment, Cause cause, String caseNumber, LocalDate day) {
        standings.lock(List.of(assessment.enterpriseId()));
        var before = standing(assessment.enterpriseId());
        if (day.isAfter(LocalDate.now(clock)) || before.since() != null && day.isBefore(before.since())) {
            throw new Refused("grade.day");
        }
        var entered = batch.enter(AssessmentOccasion.ofCase(actor, caseNumber), cause, List.of(assessment), day).get(0);
        var event = Acting.event(actor, register(assessment.enterpriseId()), "grade.entered").changed("grade", name(before), AssessmentRows.name(entered.grade()))
                .changed("gradeCause", null, cause.name()).changed("effectiveFrom", null, day.toString()).under(ARTICLES).ruledBy(assessment.rulebook());
        trail.record(caseNumber == null ? event : event.changed("case", null, caseNumber));
        return entered;
    }

    private void end(Actor actor, String changeId, State end, String action, String reason) {
        var change = held(changeId);
        close(changeId, end);
        trail.record(Acting.event(actor, change.caseNumber() == null ? register(change.enterpriseId()) : change.caseNumber(), action)
                .changed("gradeChange", change.state().name(), end.name()).because(reason).under(ARTICLES));
        lookAgain(change, end);
    }

    /** The change as it is now, with its enterprise held. */
    private GradeChange held(String changeId) {
        standings.lock(List.of(change(changeId).enterpriseId()));
        return change(changeId);
    }

    private void close(String changeId, State end) {
        if (!changes.close(changeId, end, clock.instant())) {
            throw new Conflict("grade-change.closed");
        }
    }

    private boolean suspendedSince(AssessmentView assessment) {
        return rows.last(assessment.enterpriseId()).filter(entry -> entry.cause() == Cause.SUSPENSION)
                .filter(entry -> assessments.byId(entry.assessmentId()).sequence() > assessment.sequence()).isPresent();
    }

    /** While the change was open a later assessment opened no other: where it leads elsewhere the enterprise is graded anew now. */
    private void lookAgain(GradeChange closed, State end) {
        var now = standing(closed.enterpriseId());
        var last = assessments.byId(now.assessmentId());
        var other = !last.id().equals(closed.assessmentId()) && (now.suspended() || last.grade() != closed.to());
        if (other && now.compared(last.outcome(), last.grade()) != Direction.NONE) {
            events.closed(closed.enterpriseId(), end);
        }
    }

    private Standing standing(String enterpriseId) {
        return standings.of(enterpriseId).orElseThrow(() -> new NotFound("assessment.unknown"));
    }

    private String register(String enterpriseId) {
        return enterprises.known(enterpriseId).register();
    }

    private static String name(Standing standing) {
        return AssessmentRows.name(standing.grade());
    }
}
