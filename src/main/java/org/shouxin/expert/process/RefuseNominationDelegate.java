package org.shouxin.expert.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.shouxin.expert.Recruitment;
import org.springframework.stereotype.Component;

/**
 * Closes a nomination that did not pass the preliminary review.
 *
 * @article WJ-12(3)
 */
@Component
class RefuseNominationDelegate implements JavaDelegate {

    private final Recruitment recruitment;

    RefuseNominationDelegate(Recruitment recruitment) {
        this.recruitment = recruitment;
    }

    @Override
    public void execute(DelegateExecution execution) {
        recruitment.refuseNomination(execution.getProcessBusinessKey());
    }
}
