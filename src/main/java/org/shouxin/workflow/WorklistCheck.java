package org.shouxin.workflow;

import java.util.List;
import java.util.Map;
import org.shouxin.workflow.spi.ConsistencyCheck;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The worklist shows exactly the tasks that are open in the engine, each as the engine has it. */
@Component
@Order(20)
class WorklistCheck implements ConsistencyCheck {

    private static final Map<WorklistRepair.Kind, String> CODES = Map.of(WorklistRepair.Kind.MISSING, "task.not-listed",
            WorklistRepair.Kind.DIFFERENT, "task.listed-wrongly", WorklistRepair.Kind.SURPLUS, "task.not-in-engine");

    private final WorklistRepair repair;

    WorklistCheck(WorklistRepair repair) {
        this.repair = repair;
    }

    @Override
    public String name() {
        return "worklist";
    }

    @Override
    public List<Finding> check() {
        return repair.differences().stream().limit(MOST)
                .map(difference -> new Finding(CODES.get(difference.kind()), difference.caseNumber(), difference.taskId())).toList();
    }
}
