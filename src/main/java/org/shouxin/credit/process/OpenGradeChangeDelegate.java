package org.shouxin.credit.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.shouxin.credit.AssessmentConclusions;
import org.springframework.stereotype.Component;

/**
 * Opens the case in which a better or worse grade is decided.
 *
 * @article NB-2(2)
 */
@Component
class OpenGradeChangeDelegate implements JavaDelegate {

    private final AssessmentConclusions conclusions;

    OpenGradeChangeDelegate(AssessmentConclusions conclusions) {
        this.conclusions = conclusions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        conclusions.openGradeChange(execution.getProcessBusinessKey());
    }
}
