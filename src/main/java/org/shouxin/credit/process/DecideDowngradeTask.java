package org.shouxin.credit.process;

import java.util.Map;
import org.shouxin.credit.Downgrades;
import org.shouxin.workflow.spi.TaskCompletion;
import org.springframework.stereotype.Component;

/**
 * Decision on a downgrade.
 *
 * @article NB-2(2)
 */
@Component
class DecideDowngradeTask extends DowngradeTask<OutcomeForm> {

    private final Downgrades downgrades;

    DecideDowngradeTask(Downgrades downgrades) {
        super(DowngradeModel.DECIDE_DOWNGRADE, OutcomeForm.class);
        this.downgrades = downgrades;
    }

    @Override
    public Map<String, Object> complete(TaskCompletion task, OutcomeForm form) {
        downgrades.decideDowngrade(task, form.verdict(), form.reason());
        return Map.of(DowngradeModel.DECISION, form.outcome());
    }
}
