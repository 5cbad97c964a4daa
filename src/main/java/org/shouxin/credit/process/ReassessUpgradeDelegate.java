package org.shouxin.credit.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.shouxin.credit.Upgrades;
import org.springframework.stereotype.Component;

/**
 * Assesses the enterprise once more before the better grade takes effect.
 *
 * @article NB-2(2)
 */
@Component
class ReassessUpgradeDelegate implements JavaDelegate {

    private final Upgrades upgrades;

    ReassessUpgradeDelegate(Upgrades upgrades) {
        this.upgrades = upgrades;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(UpgradeModel.STILL_BETTER, upgrades.reassessUpgrade(execution.getProcessBusinessKey()));
    }
}
