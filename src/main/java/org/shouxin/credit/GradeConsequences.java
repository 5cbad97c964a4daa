package org.shouxin.credit;

import java.time.LocalDate;
import org.shouxin.rulebook.Rulebook;
import org.shouxin.scoring.Grade;
import org.springframework.stereotype.Component;

/**
 * What a grade leads to: rules that a bureau may change for itself.
 *
 * @article NB-3(2)
 */
@Component
class GradeConsequences {

    /** Rulebook key: grades after which the enterprise is called to an interview. */
    static final String INTERVIEW = "credit.interview.grades";
    /** Rulebook key: grades of which sanctions may follow when the enterprise is not put right. */
    static final String SANCTION = "credit.sanction.grades";
    /** Rulebook key: grades that may be repaired, also when no downgrade led to them. */
    static final String REPAIR = "credit.repair.grades";

    private final Rulebook rulebook;

    GradeConsequences(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    /** What a rule says. @param rule its reference, for the trail */
    record Ruling(boolean holds, String rule) {
    }

    Ruling of(String key, String bureauId, Grade grade, LocalDate on) {
        var rule = rulebook.on(key, bureauId, on);
        return new Ruling(rule.asCodes().contains(grade.name()), rule.reference());
    }
}
