package org.shouxin.credit.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.shouxin.credit.Objections;
import org.springframework.stereotype.Component;

/**
 * Opens the objection period, and says who may object.
 *
 * @article NB-2(2)
 */
@Component
class OpenObjectionWindowDelegate implements JavaDelegate {

    private final Objections objections;

    OpenObjectionWindowDelegate(Objections objections) {
        this.objections = objections;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var window = objections.openWindow(execution.getProcessBusinessKey());
        execution.setVariable(DowngradeModel.OBJECTION_DUE, Date.from(window.over()));
        execution.setVariable(DowngradeModel.DESK_UNTIL, Date.from(window.deskUntil()));
        execution.setVariable(DowngradeModel.CONTACT_ACCOUNT, window.contactUserId() != null);
        execution.setVariable(DowngradeModel.CONTACT, window.contactUserId());
    }
}
