package org.shouxin.expert.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.shouxin.expert.Recruitment;
import org.springframework.stereotype.Component;

/**
 * Closes a nomination whose correction did not come in time.
 *
 * @article WJ-12(3)
 */
@Component
class LapseNominationDelegate implements JavaDelegate {

    private final Recruitment recruitment;

    LapseNominationDelegate(Recruitment recruitment) {
        this.recruitment = recruitment;
    }

    @Override
    public void execute(DelegateExecution execution) {
        recruitment.lapseNomination(execution.getProcessBusinessKey());
    }
}
