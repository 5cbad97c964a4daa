package org.shouxin.credit.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.shouxin.credit.Downgrades;
import org.springframework.stereotype.Component;

/**
 * Gives up a downgrade after the score anew.
 *
 * @article NB-2(2)
 */
@Component
class WithdrawDowngradeDelegate implements JavaDelegate {

    private final Downgrades downgrades;

    WithdrawDowngradeDelegate(Downgrades downgrades) {
        this.downgrades = downgrades;
    }

    @Override
    public void execute(DelegateExecution execution) {
        downgrades.withdrawDowngrade(execution.getProcessBusinessKey());
    }
}
