package org.shouxin.credit.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.shouxin.credit.Upgrades;
import org.springframework.stereotype.Component;

/**
 * Tells the public of an upgrade and waits for objections.
 *
 * @article NB-2(1)
 */
@Component
class PublishNoticeDelegate implements JavaDelegate {

    private final Upgrades upgrades;

    PublishNoticeDelegate(Upgrades upgrades) {
        this.upgrades = upgrades;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(UpgradeModel.NOTICE_ENDS, Date.from(upgrades.publishNotice(execution.getProcessBusinessKey())));
    }
}
