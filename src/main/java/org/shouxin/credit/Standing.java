package org.shouxin.credit;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.shouxin.scoring.Grade;
import org.shouxin.scoring.Grading.Outcome;

/**
 * Where an enterprise stands: the last entry of its grades and the last of its assessments.
 *
 * @param grade              in force; {@code null} before the first and while grading is suspended
 * @param lastGrade          in force, or before grading was suspended
 * @param gradeSequence      of the last entry of the grades; 0 for none
 * @param assessmentSequence of the last assessment
 * @param latestAsOf         the latest day of an assessment for which data sufficed; {@code null} before the first of those
 * @param gradesFrom         first entry of the grades that may be shown
 * @param assessmentsFrom    first assessment that may be shown
 */
record Standing(String enterpriseId, String scheme, Grade grade, Grade lastGrade, BigDecimal composite, LocalDate since, long gradeSequence,
        String assessmentId, long assessmentSequence, LocalDate latestAsOf, PassedRepair repair, long gradesFrom, long assessmentsFrom) {

    /** Before the first assessment. */
    static Standing never(String enterpriseId) {
        return new Standing(enterpriseId, null, null, null, null, null, 0, null, 0, null, PassedRepair.NONE, 1, 1);
    }

    boolean suspended() {
        return grade == null && gradeSequence > 0;
    }

    /** Whether something was found as of a later day: what is found for the earlier one changes nothing any more. */
    boolean knowsLaterThan(LocalDate asOf) {
        return latestAsOf != null && asOf.isBefore(latestAsOf);
    }

    GradeChange.Direction towards(AssessmentView assessment) {
        return towards(assessment.asOf(), assessment.outcome(), assessment.grade());
    }

    /** What a result means for the grade that is in force; nothing, when something was found as of a later day. */
    GradeChange.Direction towards(LocalDate asOf, Outcome outcome, Grade found) {
        return knowsLaterThan(asOf) ? GradeChange.Direction.NONE : compared(outcome, found);
    }

    /** What a result would mean for the grade that is in force, if nothing had been found as of a later day. */
    GradeChange.Direction compared(Outcome outcome, Grade found) {
        return switch (outcome) {
            case BLOCKED -> GradeChange.Direction.NONE;
            case SUSPENDED -> suspended() ? GradeChange.Direction.NONE : GradeChange.Direction.SUSPENDED;
            case GRADED -> compared(found);
        };
    }

    private GradeChange.Direction compared(Grade found) {
        if (lastGrade == null || lastGrade == found && suspended()) {
            return GradeChange.Direction.FIRST;
        }
        return lastGrade == found ? GradeChange.Direction.NONE : found.reaches(lastGrade) ? GradeChange.Direction.UP : GradeChange.Direction.DOWN;
    }
}
