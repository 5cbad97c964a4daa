package org.shouxin.credit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.shouxin.credit.GradeChange.Direction;
import org.shouxin.credit.GradeView.Cause;
import org.shouxin.credit.RoundChanges.Found;
import org.shouxin.credit.RoundRows.Phase;
import org.shouxin.credit.RoundRows.Tally;
import org.shouxin.identity.Directory;
import org.shouxin.scoring.Grade;
import org.shouxin.scoring.Grading.Outcome;
import org.springframework.stereotype.Component;

/**
 * Grades a chunk of a confirmed round: every assessment is stored, first grades and suspensions take effect, better and worse
 * grades are proposed. Each of these is written by one statement for the whole chunk.
 *
 * @article NB-2, CR-A1
 */
@Component
class RoundGrading implements RoundWork {

    private final AssessmentBatch assessments;
    private final GradeBatch grades;
    private final RoundChanges changes;
    private final RoundTrail trail;
    private final CreditSchemes schemes;
    private final Directory people;
    private final Clock clock;

    RoundGrading(AssessmentBatch assessments, GradeBatch grades, RoundChanges changes, RoundTrail trail, CreditSchemes schemes, Directory people, Clock clock) {
        this.assessments = assessments;
        this.grades = grades;
        this.changes = changes;
        this.trail = trail;
        this.schemes = schemes;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public Tally with(RoundView round, List<String> enterprises) {
        var scheme = schemes.used(round.rulebook());
        var occasion = AssessmentOccasion.ofRound(people.actor(round.confirmedBy()), round.id());
        var assessed = assessments.assess(occasion, scheme, round.asOf(), enterprises);
        var decided = grades.propose(assessed);
        enter(round, occasion, Cause.FIRST, assessed, decided, Direction.FIRST);
        enter(round, occasion, Cause.SUSPENSION, assessed, decided, Direction.SUSPENDED);
        var found = new ArrayList<Found>();
        for (var at = 0; at < assessed.size(); at++) {
            var change = decided.get(at);
            var blocked = assessed.get(at).outcome() == Outcome.BLOCKED;
            if (blocked || !change.earlier()) {
                found.add(new Found(change.enterpriseId(), change.direction(), change.from(), change.to(), assessed.get(at).composite(), blocked));
            }
        }
        var changed = changes.keep(round.id(), Phase.APPLY, found);
        return RoundCheck.tally(enterprises.size(), assessed.stream().map(AssessmentView::outcome).toList(), changed);
    }

    private void enter(RoundView round, AssessmentOccasion occasion, Cause cause, List<AssessmentView> assessed, List<GradeChange> decided,
            Direction direction) {
        var due = new ArrayList<AssessmentView>();
        var before = new HashMap<String, Grade>();
        for (var at = 0; at < assessed.size(); at++) {
            var change = decided.get(at);
            if (change.direction() == direction && !change.earlier()) {
                due.add(assessed.get(at));
                before.put(change.enterpriseId(), direction == Direction.SUSPENDED ? change.from() : null);
            }
        }
        trail.entered(round, occasion.actor(), before, grades.enter(occasion, cause, due, LocalDate.now(clock)));
    }
}
