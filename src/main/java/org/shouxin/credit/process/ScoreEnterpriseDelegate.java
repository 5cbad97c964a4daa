package org.shouxin.credit.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.shouxin.credit.AssessmentConclusions;
import org.springframework.stereotype.Component;

/**
 * Scores what is known of the enterprise.
 *
 * @article CR-A1,NB-2(1)
 */
@Component
class ScoreEnterpriseDelegate implements JavaDelegate {

    private final AssessmentConclusions conclusions;

    ScoreEnterpriseDelegate(AssessmentConclusions conclusions) {
        this.conclusions = conclusions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(AssessmentModel.SCORE_OUTCOME, AssessmentModel.code(conclusions.scoreEnterprise(execution.getProcessBusinessKey())));
    }
}
