package org.shouxin.credit.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.shouxin.credit.AssessmentConclusions;
import org.springframework.stereotype.Component;

/**
 * Compares what was found with the grade in force.
 *
 * @article NB-2(2)
 */
@Component
class CompareGradesDelegate implements JavaDelegate {

    private final AssessmentConclusions conclusions;

    CompareGradesDelegate(AssessmentConclusions conclusions) {
        this.conclusions = conclusions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(AssessmentModel.GRADE_CHANGE, conclusions.compareGrades(execution.getProcessBusinessKey()));
    }
}
