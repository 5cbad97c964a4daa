package org.shouxin.expert.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.shouxin.expert.Renewals;
import org.springframework.stereotype.Component;

/**
 * Closes the renewal of an expert who leaves.
 *
 * @article WJ-13(1),WJ-13(2)
 */
@Component
class RecordLeaveDelegate implements JavaDelegate {

    private final Renewals renewals;

    RecordLeaveDelegate(Renewals renewals) {
        this.renewals = renewals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        renewals.recordLeave(execution.getProcessBusinessKey());
    }
}
