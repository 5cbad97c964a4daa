package org.shouxin.credit.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.shouxin.credit.AssessmentConclusions;
import org.springframework.stereotype.Component;

/**
 * Puts the first grade in force.
 *
 * @article NB-2(1)
 */
@Component
class GradeFirstDelegate implements JavaDelegate {

    private final AssessmentConclusions conclusions;

    GradeFirstDelegate(AssessmentConclusions conclusions) {
        this.conclusions = conclusions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        conclusions.gradeFirst(execution.getProcessBusinessKey());
    }
}
