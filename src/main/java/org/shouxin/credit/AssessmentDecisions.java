package org.shouxin.credit;

import java.math.BigDecimal;
import java.util.List;
import org.shouxin.scoring.Grade;
import org.shouxin.scoring.Grading.Outcome;
import org.shouxin.workflow.spi.StoredDecisions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The assessments of cases computed again. Of those before a repair it is only told whether they agree: nobody is shown what
 * they found.
 *
 * @article CR-A1, NB-2(1)
 */
@Component
@Transactional(readOnly = true)
class AssessmentDecisions implements StoredDecisions {

    private static final String WITHHELD = "assessment.withheld";
    private static final String DIFFERS = "assessment.differs";
    private static final String UNSCORED = "—";

    private final AssessmentRows rows;
    private final Assessments assessments;
    private final Standings standings;

    AssessmentDecisions(AssessmentRows rows, Assessments assessments, Standings standings) {
        this.rows = rows;
        this.assessments = assessments;
        this.standings = standings;
    }

    @Override
    public List<Recomputed> of(String caseNumber) {
        return rows.ofCase(caseNumber).stream().map(this::again).toList();
    }

    @Override
    public List<String> cases(String after, int limit) {
        return rows.cases(after, limit);
    }

    private Recomputed again(AssessmentRow row) {
        var view = row.view();
        var grading = assessments.again(row);
        var stored = words(view.outcome(), view.composite(), view.grade());
        var computed = words(grading.outcome(), grading.composite(), grading.grade());
        // a reference of a scheme is no rule that has a page of its own
        var rules = view.rulebook().replace('@', ' ');
        if (standings.of(view.enterpriseId()).filter(standing -> view.sequence() < standing.assessmentsFrom()).isPresent()) {
            return new Recomputed("assessment", view.asOf(), rules, List.of(WITHHELD), List.of(stored.equals(computed) ? WITHHELD : DIFFERS));
        }
        return new Recomputed("assessment", view.asOf(), rules, stored, computed);
    }

    private static List<String> words(Outcome outcome, BigDecimal composite, Grade grade) {
        return outcome == Outcome.GRADED ? List.of(composite == null ? UNSCORED : composite.toPlainString(), grade.name()) : List.of("assessment." + outcome.name());
    }
}
