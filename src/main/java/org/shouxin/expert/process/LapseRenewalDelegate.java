package org.shouxin.expert.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.shouxin.expert.Renewals;
import org.springframework.stereotype.Component;

/**
 * Closes a renewal that was not answered before the term was over.
 *
 * @article WJ-6,WJ-13(2)
 */
@Component
class LapseRenewalDelegate implements JavaDelegate {

    private final Renewals renewals;

    LapseRenewalDelegate(Renewals renewals) {
        this.renewals = renewals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        renewals.lapseRenewal(execution.getProcessBusinessKey());
    }
}
