package org.shouxin.credit.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.shouxin.credit.Repairs;
import org.springframework.stereotype.Component;

/**
 * Closes an application for repair that was refused.
 *
 * @article NB-2(2)
 */
@Component
class RefuseRepairDelegate implements JavaDelegate {

    private final Repairs repairs;

    RefuseRepairDelegate(Repairs repairs) {
        this.repairs = repairs;
    }

    @Override
    public void execute(DelegateExecution execution) {
        repairs.refuseRepair(execution.getProcessBusinessKey());
    }
}
