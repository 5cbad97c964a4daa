package org.shouxin.credit.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.shouxin.credit.AssessmentCases;
import org.springframework.stereotype.Component;

/**
 * Looks for what is missing and asks for it.
 *
 * @article CR-A1,NB-2(2)
 */
@Component
class CollectObservationsDelegate implements JavaDelegate {

    private final AssessmentCases assessments;

    CollectObservationsDelegate(AssessmentCases assessments) {
        this.assessments = assessments;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var due = assessments.collectObservations(execution.getProcessBusinessKey());
        execution.setVariable(AssessmentModel.DATA_STATE, due == null ? "complete" : "missing");
        if (due != null) {
            execution.setVariable(AssessmentModel.SUPPLY_DUE, Date.from(due));
        }
    }
}
