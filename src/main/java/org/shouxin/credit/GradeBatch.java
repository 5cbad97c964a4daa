package org.shouxin.credit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.shouxin.credit.GradeChange.Direction;
import org.shouxin.credit.GradeView.Cause;
import org.shouxin.kernel.Conflict;
import org.shouxin.kernel.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What many assessments mean for the grades in force, with as many SQL statements as for one. For the product itself: it does
 * not look at rights and leaves no trail, which whoever calls it does.
 *
 * @article NB-2(2)
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class GradeBatch {

    private final Standings standings;
    private final ChangeRows changes;
    private final GradeRows grades;
    private final AssessmentRows rows;
    private final ShareRows shares;
    private final Clock clock;

    GradeBatch(Standings standings, ChangeRows changes, GradeRows grades, AssessmentRows rows, ShareRows shares, Clock clock) {
        this.standings = standings;
        this.changes = changes;
        this.grades = grades;
        this.rows = rows;
        this.shares = shares;
        this.clock = clock;
    }

    /**
     * Compares each assessment with the grade in force and keeps those that are better or worse as proposed changes. Where a
     * change is open already the assessment is noted on that one, unless a gate is closed: that suspends the grade at once. One for
     * a day before that of another that found something means nothing, so that a round confirmed late undoes nothing that happened since.
     *
     * @param assessments at most one of an enterprise
     * @return one for each, in their order
     * @throws Conflict {@code assessment.stale}: an enterprise was assessed since with more known of it or as of a later day, or
     *                  was repaired since
     */
    public List<GradeChange> propose(List<AssessmentView> assessments) {
        if (assessments.isEmpty()) {
            return List.of();
        }
        var ids = assessments.stream().map(AssessmentView::enterpriseId).toList();
        standings.lock(ids);
        var stand = standings.of(ids);
        var open = changes.open(ids);
        var found = new ArrayList<GradeChange>();
        for (var assessment : assessments) {
            if (stale(assessment, stand.get(assessment.enterpriseId()))) {
                throw new Conflict("assessment.stale");
            }
            found.add(change(assessment, stand.get(assessment.enterpriseId()), open.get(assessment.enterpriseId())));
        }
        changes.note(found.stream().filter(GradeChange::earlier).toList());
        changes.propose(found.stream().filter(change -> change.id() != null && !change.earlier()).toList(), clock.instant());
        return found;
    }

    /** Whoever has just assessed holds the enterprise, and then nothing has to be read. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    boolean stale(AssessmentView assessment, Standing standing) {
        return assessment.sequence() < standing.assessmentsFrom() || assessment.sequence() < standing.assessmentSequence()
                && (standing.knowsLaterThan(assessment.asOf()) || rows.find(standing.assessmentId()).orElseThrow().view().knownTo() > assessment.knownTo());
    }

    private static GradeChange change(AssessmentView assessment, Standing standing, GradeChange open) {
        var direction = standing.towards(assessment);
        if (open != null && direction != Direction.SUSPENDED && !standing.knowsLaterThan(assessment.asOf())) {
            return new GradeChange(open.id(), open.enterpriseId(), open.direction(), open.from(), open.to(), open.assessmentId(), assessment.id(),
                    open.roundId(), open.caseNumber(), open.state());
        }
        var kept = direction == Direction.UP || direction == Direction.DOWN;
        return new GradeChange(kept ? Ids.next() : null, assessment.enterpriseId(), direction, standing.lastGrade(), assessment.grade(), assessment.id(),
                null, assessment.roundId(), null, kept ? GradeChange.State.PROPOSED : null);
    }

    /**
     * Puts the assessed grades in force: {@link Cause#FIRST}, or {@link Cause#SUSPENSION} for enterprises whose gate is closed.
     *
     * @param day from which they hold
     */
    public List<GradeView> enter(AssessmentOccasion occasion, Cause cause, Collection<AssessmentView> assessments, LocalDate day) {
        if (assessments.isEmpty()) {
            return List.of();
        }
        var ids = assessments.stream().map(AssessmentView::enterpriseId).toList();
        standings.lock(ids);
        Map<String, Standing> stand = standings.of(ids);
        var entered = assessments.stream().map(one -> new GradeView(one.enterpriseId(), stand.get(one.enterpriseId()).gradeSequence() + 1, one.scheme(),
                one.grade(), one.composite(), one.id(), cause, occasion.caseNumber(), occasion.roundId(), day, clock.instant())).toList();
        grades.append(entered, occasion.actor().userId());
        standings.graded(entered);
        shares.pending(entered);
        return entered;
    }
}
