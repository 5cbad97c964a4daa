package org.shouxin.credit.process;

import java.util.Map;
import org.shouxin.credit.Downgrades;
import org.shouxin.workflow.spi.TaskCompletion;
import org.springframework.stereotype.Component;

/**
 * Inspection on site after the rectification.
 *
 * @article NB-3(2)
 */
@Component
class ReinspectEnterpriseTask extends DowngradeTask<InspectionForm> {

    private final Downgrades downgrades;

    ReinspectEnterpriseTask(Downgrades downgrades) {
        super(DowngradeModel.REINSPECT_ENTERPRISE, InspectionForm.class);
        this.downgrades = downgrades;
    }

    @Override
    public Map<String, Object> complete(TaskCompletion task, InspectionForm form) {
        downgrades.reinspectEnterprise(task, form.verdict(), form.inspectedOn(), form.findings());
        return Map.of(DowngradeModel.REINSPECTION, form.outcome());
    }
}
