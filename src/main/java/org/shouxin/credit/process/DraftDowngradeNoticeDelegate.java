package org.shouxin.credit.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.shouxin.credit.DowngradeNotices;
import org.springframework.stereotype.Component;

/**
 * Prints the notice of a downgrade.
 *
 * @article NB-2(2),NB-1(2)
 */
@Component
class DraftDowngradeNoticeDelegate implements JavaDelegate {

    private final DowngradeNotices notices;

    DraftDowngradeNoticeDelegate(DowngradeNotices notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.draftNotice(execution.getProcessBusinessKey());
    }
}
