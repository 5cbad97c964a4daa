package org.shouxin.credit.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.shouxin.credit.Repairs;
import org.springframework.stereotype.Component;

/**
 * Puts a repair in force.
 *
 * @article NB-2(2),NB-3(2)
 */
@Component
class PassRepairDelegate implements JavaDelegate {

    private final Repairs repairs;

    PassRepairDelegate(Repairs repairs) {
        this.repairs = repairs;
    }

    @Override
    public void execute(DelegateExecution execution) {
        repairs.passRepair(execution.getProcessBusinessKey());
    }
}
