package org.shouxin.credit;

import java.util.List;
import org.shouxin.credit.RoundChanges.Found;
import org.shouxin.credit.RoundRows.Phase;
import org.shouxin.credit.RoundRows.Tally;
import org.shouxin.scoring.Grading.Outcome;
import org.springframework.stereotype.Component;

/** Finds out what a round would change. Of the enterprises nothing is stored but that. */
@Component
class RoundCheck implements RoundWork {

    private final AssessmentBatch assessments;
    private final RoundChanges changes;
    private final CreditSchemes schemes;

    RoundCheck(AssessmentBatch assessments, RoundChanges changes, CreditSchemes schemes) {
        this.assessments = assessments;
        this.changes = changes;
        this.schemes = schemes;
    }

    @Override
    public Tally with(RoundView round, List<String> enterprises) {
        var scheme = schemes.used(round.rulebook());
        var tried = assessments.attempt(scheme, round.asOf(), enterprises);
        var changed = changes.keep(round.id(), Phase.CHECK,
                tried.stream().map(one -> new Found(one.enterpriseId(), one.direction(), one.inForce(), one.grade(), one.composite(),
                        one.outcome() == Outcome.BLOCKED)).toList());
        return tally(enterprises.size(), tried.stream().map(TriedGrade::outcome).toList(), changed);
    }

    static Tally tally(int done, List<Outcome> outcomes, int changed) {
        var graded = (int) outcomes.stream().filter(one -> one == Outcome.GRADED).count();
        var suspended = (int) outcomes.stream().filter(one -> one == Outcome.SUSPENDED).count();
        return new Tally(done, graded, outcomes.size() - graded - suspended, suspended, changed);
    }
}
