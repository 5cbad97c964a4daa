package org.shouxin.credit.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.shouxin.credit.AssessmentConclusions;
import org.springframework.stereotype.Component;

/**
 * Suspends the grade of an enterprise on the list of the dishonest.
 *
 * @article CR-A1
 */
@Component
class SuspendGradingDelegate implements JavaDelegate {

    private final AssessmentConclusions conclusions;

    SuspendGradingDelegate(AssessmentConclusions conclusions) {
        this.conclusions = conclusions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        conclusions.suspendGrading(execution.getProcessBusinessKey());
    }
}
