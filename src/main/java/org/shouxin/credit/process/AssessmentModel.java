package org.shouxin.credit.process;

import java.util.Locale;
import org.shouxin.scoring.Grading.Outcome;

/** Names of the model {@code processes/credit/enterprise-assessment.bpmn} that Java needs. */
final class AssessmentModel {

    static final String PROCESS = "enterprise-assessment";
    /** Kind in case numbers: enterprise assessment. */
    static final String NUMBER_KIND = "EA";

    static final String SUPPLY_OBSERVATIONS = "userTask_supplyObservations";
    static final String CONFIRM_ASSESSMENT = "userTask_confirmAssessment";
    static final String SUPPLY_OVERDUE = "boundaryTimer_supplyOverdue";

    static final String DATA_STATE = "dataState";
    static final String SUPPLY_DUE = "supplyDueAt";
    static final String SCORE_OUTCOME = "scoreOutcome";
    static final String CONFIRMATION = "confirmation";
    static final String GRADE_CHANGE = "gradeChange";

    private AssessmentModel() {
    }

    /** The answer of the gateway. */
    static String code(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }
}
