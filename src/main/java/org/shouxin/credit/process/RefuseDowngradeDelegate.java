package org.shouxin.credit.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.shouxin.credit.Downgrades;
import org.springframework.stereotype.Component;

/**
 * Closes a downgrade that was refused.
 *
 * @article NB-2(2)
 */
@Component
class RefuseDowngradeDelegate implements JavaDelegate {

    private final Downgrades downgrades;

    RefuseDowngradeDelegate(Downgrades downgrades) {
        this.downgrades = downgrades;
    }

    @Override
    public void execute(DelegateExecution execution) {
        downgrades.refuseDowngrade(execution.getProcessBusinessKey());
    }
}
