package org.shouxin.credit.process;

import java.util.Map;
import org.shouxin.credit.Upgrades;
import org.shouxin.workflow.spi.ModelTask;
import org.shouxin.workflow.spi.TaskCompletion;
import org.springframework.stereotype.Component;

/**
 * An objection that came in while the notice stands. Nobody has to complete the step: the end of the notice does.
 *
 * @article NB-2(1)
 */
@Component
class RecordPublicObjectionTask extends ModelTask<RecordPublicObjectionForm> {

    private final Upgrades upgrades;

    RecordPublicObjectionTask(Upgrades upgrades) {
        super(UpgradeModel.PROCESS, UpgradeModel.RECORD_OBJECTION, RecordPublicObjectionForm.class);
        this.upgrades = upgrades;
    }

    @Override
    public Map<String, Object> complete(TaskCompletion task, RecordPublicObjectionForm form) {
        upgrades.recordPublicObjection(task, form.typed());
        return Map.of();
    }
}
