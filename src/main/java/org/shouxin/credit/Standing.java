package org.shouxin.credit;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.shouxin.scoring.Grade;

/**
 * Where an enterprise stands: the last entry of its grades and the last of its assessments.
 *
 * @param grade              in force; {@code null} before the first and while grading is suspended
 * @param lastGrade          in force, or before grading was suspended
 * @param gradeSequence      of the last entry of the grades; 0 for none
 * @param assessmentSequence of the last assessment
 * @param repairedOn         day of the latest passed repair, or {@code null}
 * @param gradesFrom         first entry of the grades that may be shown
 * @param assessmentsFrom    first assessment that may be shown
 */
record Standing(String enterpriseId, String scheme, Grade grade, Grade lastGrade, BigDecimal composite, LocalDate since, long gradeSequence,
        String assessmentId, long assessmentSequence, LocalDate repairedOn, long gradesFrom, long assessmentsFrom) {

    boolean suspended() {
        return grade == null && gradeSequence > 0;
    }

    /** What the assessment means for the grade that is in force. */
    GradeChange.Direction towards(AssessmentView assessment) {
        return switch (assessment.outcome()) {
            case BLOCKED -> GradeChange.Direction.NONE;
            case SUSPENDED -> suspended() ? GradeChange.Direction.NONE : GradeChange.Direction.SUSPENDED;
            case GRADED -> towards(assessment.grade());
        };
    }

    private GradeChange.Direction towards(Grade found) {
        if (lastGrade == null || lastGrade == found && suspended()) {
            return GradeChange.Direction.FIRST;
        }
        return lastGrade == found ? GradeChange.Direction.NONE : found.reaches(lastGrade) ? GradeChange.Direction.UP : GradeChange.Direction.DOWN;
    }
}
