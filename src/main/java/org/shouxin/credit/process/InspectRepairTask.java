package org.shouxin.credit.process;

import java.util.Map;
import org.shouxin.credit.Repairs;
import org.shouxin.workflow.spi.TaskCompletion;
import org.springframework.stereotype.Component;

/**
 * Inspection on site of what was put right.
 *
 * @article NB-2(2)
 */
@Component
class InspectRepairTask extends RepairTask<InspectionForm> {

    private final Repairs repairs;

    InspectRepairTask(Repairs repairs) {
        super(RepairModel.INSPECT_REPAIR, InspectionForm.class);
        this.repairs = repairs;
    }

    @Override
    public Map<String, Object> complete(TaskCompletion task, InspectionForm form) {
        repairs.inspectRepair(task, form.verdict(), form.inspectedOn(), form.findings());
        return Map.of(RepairModel.INSPECTION, form.outcome());
    }
}
