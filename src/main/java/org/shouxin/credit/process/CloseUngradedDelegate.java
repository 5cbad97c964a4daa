package org.shouxin.credit.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.shouxin.credit.AssessmentConclusions;
import org.springframework.stereotype.Component;

/**
 * Closes an assessment that found no grade.
 *
 * @article CR-A1
 */
@Component
class CloseUngradedDelegate implements JavaDelegate {

    private final AssessmentConclusions conclusions;

    CloseUngradedDelegate(AssessmentConclusions conclusions) {
        this.conclusions = conclusions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        conclusions.closeUngraded(execution.getProcessBusinessKey());
    }
}
