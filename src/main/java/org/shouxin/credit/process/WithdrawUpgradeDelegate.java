package org.shouxin.credit.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.shouxin.credit.Upgrades;
import org.springframework.stereotype.Component;

/**
 * Closes an upgrade that an objection or a later assessment took the ground from.
 *
 * @article NB-2(2)
 */
@Component
class WithdrawUpgradeDelegate implements JavaDelegate {

    private final Upgrades upgrades;

    WithdrawUpgradeDelegate(Upgrades upgrades) {
        this.upgrades = upgrades;
    }

    @Override
    public void execute(DelegateExecution execution) {
        upgrades.withdrawUpgrade(execution.getProcessBusinessKey());
    }
}
