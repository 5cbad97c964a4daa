package org.shouxin.credit.process;

import java.util.Map;
import org.shouxin.credit.Repairs;
import org.shouxin.workflow.spi.TaskCompletion;
import org.springframework.stereotype.Component;

/**
 * Whether an application for repair is taken up.
 *
 * @article NB-2(2)
 */
@Component
class CheckRepairTask extends RepairTask<OutcomeForm> {

    private final Repairs repairs;

    CheckRepairTask(Repairs repairs) {
        super(RepairModel.CHECK_REPAIR, OutcomeForm.class);
        this.repairs = repairs;
    }

    @Override
    public Map<String, Object> complete(TaskCompletion task, OutcomeForm form) {
        repairs.checkRepair(task, form.verdict(), form.reason());
        return Map.of(RepairModel.CHECK, form.outcome());
    }
}
