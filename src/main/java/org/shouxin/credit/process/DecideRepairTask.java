package org.shouxin.credit.process;

import java.util.Map;
import org.shouxin.credit.Repairs;
import org.shouxin.workflow.spi.TaskCompletion;
import org.springframework.stereotype.Component;

/**
 * Decision on a repair.
 *
 * @article NB-2(2)
 */
@Component
class DecideRepairTask extends RepairTask<OutcomeForm> {

    private final Repairs repairs;

    DecideRepairTask(Repairs repairs) {
        super(RepairModel.DECIDE_REPAIR, OutcomeForm.class);
        this.repairs = repairs;
    }

    @Override
    public Map<String, Object> complete(TaskCompletion task, OutcomeForm form) {
        repairs.decideRepair(task, form.verdict(), form.reason());
        return Map.of(RepairModel.DECISION, form.outcome());
    }
}
