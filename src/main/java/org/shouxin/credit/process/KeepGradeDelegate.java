package org.shouxin.credit.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.shouxin.credit.AssessmentConclusions;
import org.springframework.stereotype.Component;

/**
 * Closes an assessment that leaves the grade as it is.
 *
 * @article NB-2(2)
 */
@Component
class KeepGradeDelegate implements JavaDelegate {

    private final AssessmentConclusions conclusions;

    KeepGradeDelegate(AssessmentConclusions conclusions) {
        this.conclusions = conclusions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        conclusions.keepGrade(execution.getProcessBusinessKey());
    }
}
