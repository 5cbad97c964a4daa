package org.shouxin.credit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.shouxin.credit.GradeChange.Direction;
import org.shouxin.credit.RoundChanges.Found;
import org.shouxin.credit.RoundRows.Phase;
import org.shouxin.credit.RoundRows.Tally;
import org.shouxin.scoring.Grade;
import org.shouxin.scoring.Grading.Outcome;
import org.springframework.stereotype.Component;

/**
 * Finds out whose grade a draft of a scheme would change: what it makes of an enterprise beside what the version in force makes
 * of it, from the same facts. Nothing is stored but the difference.
 *
 * @article NB-2, CR-A1
 */
@Component
class DraftCheck implements RoundWork {

    private final AssessmentBatch assessments;
    private final RoundChanges changes;
    private final DraftSchemes drafts;
    private final CreditSchemes schemes;

    DraftCheck(AssessmentBatch assessments, RoundChanges changes, DraftSchemes drafts, CreditSchemes schemes) {
        this.assessments = assessments;
        this.changes = changes;
        this.drafts = drafts;
        this.schemes = schemes;
    }

    @Override
    public Tally with(RoundView round, List<String> enterprises) {
        var inForce = schemes.used(round.rulebook());
        var before = assessments.attempt(inForce, round.asOf(), enterprises);
        var after = assessments.attempt(drafts.of(round), round.asOf(), enterprises);
        var found = new ArrayList<Found>();
        for (var at = 0; at < after.size(); at++) {
            var from = before.get(at).grade();
            var to = after.get(at);
            found.add(new Found(to.enterpriseId(), direction(from, to.grade()), from, to.grade(), to.composite(), to.outcome() == Outcome.BLOCKED));
        }
        return RoundCheck.tally(enterprises.size(), after.stream().map(TriedGrade::outcome).toList(), changes.keep(round.id(), Phase.CHECK, found));
    }

    private static Direction direction(Grade from, Grade to) {
        if (Objects.equals(from, to)) {
            return Direction.NONE;
        }
        return from == null ? Direction.FIRST : to == null ? Direction.SUSPENDED : to.reaches(from) ? Direction.UP : Direction.DOWN;
    }
}
