package org.shouxin.expert.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.shouxin.expert.Recruitment;
import org.springframework.stereotype.Component;

/**
 * Checks the candidate against the conditions of appointment.
 *
 * @article WJ-11(3),WJ-11(6),WJ-21
 */
@Component
class CheckEligibilityDelegate implements JavaDelegate {

    private final Recruitment recruitment;

    CheckEligibilityDelegate(Recruitment recruitment) {
        this.recruitment = recruitment;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(RecruitmentModel.ELIGIBILITY, recruitment.checkEligibility(execution.getProcessBusinessKey()).code());
    }
}
