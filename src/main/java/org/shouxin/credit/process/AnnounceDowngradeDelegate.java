package org.shouxin.credit.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.shouxin.credit.Downgrades;
import org.springframework.stereotype.Component;

/**
 * Puts the lower grade in force and announces it.
 *
 * @article NB-2(2),NB-1(2),NB-3(1)
 */
@Component
class AnnounceDowngradeDelegate implements JavaDelegate {

    private final Downgrades downgrades;

    AnnounceDowngradeDelegate(Downgrades downgrades) {
        this.downgrades = downgrades;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var effect = downgrades.announceDowngrade(execution.getProcessBusinessKey());
        execution.setVariable(DowngradeModel.INTERVIEW_NEEDED, effect.interviewed());
        execution.setVariable(DowngradeModel.CONTACT, effect.contactUserId());
    }
}
