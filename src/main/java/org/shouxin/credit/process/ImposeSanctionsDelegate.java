package org.shouxin.credit.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.shouxin.credit.Sanctions;
import org.springframework.stereotype.Component;

/**
 * Imposes the sanctions that were decided.
 *
 * @article NB-3(2)
 */
@Component
class ImposeSanctionsDelegate implements JavaDelegate {

    private final Sanctions sanctions;

    ImposeSanctionsDelegate(Sanctions sanctions) {
        this.sanctions = sanctions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        sanctions.imposeSanctions(execution.getProcessBusinessKey());
    }
}
