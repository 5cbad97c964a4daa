package org.shouxin.credit;

import java.util.List;
import java.util.Set;
import org.shouxin.credit.GradeChange.Direction;
import org.shouxin.credit.RoundChanges.Found;
import org.shouxin.credit.RoundRows.Phase;
import org.shouxin.credit.RoundRows.Tally;
import org.shouxin.scoring.Grading.Outcome;
import org.springframework.stereotype.Component;

/** Finds out what a round would change. Of the enterprises nothing is stored but that. A change whose case is open is none of the round's. */
@Component
class RoundCheck implements RoundWork {

    private final AssessmentBatch assessments;
    private final RoundChanges changes;
    private final ChangeRows proposed;
    private final CreditSchemes schemes;

    RoundCheck(AssessmentBatch assessments, RoundChanges changes, ChangeRows proposed, CreditSchemes schemes) {
        this.assessments = assessments;
        this.changes = changes;
        this.proposed = proposed;
        this.schemes = schemes;
    }

    @Override
    public Tally with(RoundView round, List<String> enterprises) {
        var scheme = schemes.used(round.rulebook());
        var tried = assessments.attempt(scheme, round.asOf(), enterprises);
        var open = proposed.open(enterprises).keySet();
        var changed = changes.keep(round.id(), Phase.CHECK,
                tried.stream().map(one -> new Found(one.enterpriseId(), direction(one, open), one.inForce(), one.grade(), one.composite(),
                        one.outcome() == Outcome.BLOCKED)).toList());
        return tally(enterprises.size(), tried.stream().map(TriedGrade::outcome).toList(), changed);
    }

    private static Direction direction(TriedGrade one, Set<String> open) {
        return open.contains(one.enterpriseId()) && one.direction() != Direction.SUSPENDED ? Direction.NONE : one.direction();
    }

    static Tally tally(int done, List<Outcome> outcomes, int changed) {
        var graded = (int) outcomes.stream().filter(one -> one == Outcome.GRADED).count();
        var suspended = (int) outcomes.stream().filter(one -> one == Outcome.SUSPENDED).count();
        return new Tally(done, graded, outcomes.size() - graded - suspended, suspended, changed);
    }
}
