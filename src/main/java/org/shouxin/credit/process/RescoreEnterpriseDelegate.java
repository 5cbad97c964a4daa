package org.shouxin.credit.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.shouxin.credit.Objections;
import org.springframework.stereotype.Component;

/**
 * Assesses the enterprise again after its objection.
 *
 * @article NB-2(2),NB-2(1)
 */
@Component
class RescoreEnterpriseDelegate implements JavaDelegate {

    private final Objections objections;

    RescoreEnterpriseDelegate(Objections objections) {
        this.objections = objections;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(DowngradeModel.RESCORED, objections.rescoreEnterprise(execution.getProcessBusinessKey()) ? "lower" : "notLower");
    }
}
