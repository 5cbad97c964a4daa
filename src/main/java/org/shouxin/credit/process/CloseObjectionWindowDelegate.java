package org.shouxin.credit.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.shouxin.credit.Objections;
import org.springframework.stereotype.Component;

/**
 * Records that nobody objected.
 *
 * @article NB-2(2)
 */
@Component
class CloseObjectionWindowDelegate implements JavaDelegate {

    private final Objections objections;

    CloseObjectionWindowDelegate(Objections objections) {
        this.objections = objections;
    }

    @Override
    public void execute(DelegateExecution execution) {
        objections.closeWindow(execution.getProcessBusinessKey());
    }
}
