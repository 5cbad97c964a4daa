package org.shouxin.credit.process;

import java.util.Date;
import java.util.Map;
import org.shouxin.credit.Upgrades;
import org.shouxin.workflow.spi.ModelTask;
import org.shouxin.workflow.spi.TaskCompletion;
import org.springframework.stereotype.Component;

/**
 * Judgement of an objection, by somebody who did not take it down.
 *
 * @article NB-2(1)
 */
@Component
class JudgePublicObjectionTask extends ModelTask<ReasonedOutcomeForm> {

    private final Upgrades upgrades;

    JudgePublicObjectionTask(Upgrades upgrades) {
        super(UpgradeModel.PROCESS, UpgradeModel.JUDGE_OBJECTION, ReasonedOutcomeForm.class);
        this.upgrades = upgrades;
    }

    @Override
    public Map<String, Object> complete(TaskCompletion task, ReasonedOutcomeForm form) {
        var over = upgrades.judgePublicObjection(task, form.outcome(), form.reason());
        return Map.of(UpgradeModel.OBJECTION_OUTCOME, form.outcome(), UpgradeModel.NOTICE_ENDS, Date.from(over));
    }
}
