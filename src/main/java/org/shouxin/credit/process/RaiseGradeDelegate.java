package org.shouxin.credit.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.shouxin.credit.Upgrades;
import org.springframework.stereotype.Component;

/**
 * Puts the better grade in force.
 *
 * @article NB-2(1),NB-2(2)
 */
@Component
class RaiseGradeDelegate implements JavaDelegate {

    private final Upgrades upgrades;

    RaiseGradeDelegate(Upgrades upgrades) {
        this.upgrades = upgrades;
    }

    @Override
    public void execute(DelegateExecution execution) {
        upgrades.raiseGrade(execution.getProcessBusinessKey());
    }
}
