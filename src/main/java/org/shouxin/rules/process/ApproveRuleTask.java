package org.shouxin.rules.process;

import java.util.Map;
import org.shouxin.rules.RuleChanges;
import org.shouxin.workflow.spi.TaskCompletion;
import org.springframework.stereotype.Component;

/**
 * Approval of a checked rule.
 *
 * @article WJ-17
 */
@Component
class ApproveRuleTask extends RuleChangeTask<OpinionForm> {

    private final RuleChanges changes;

    ApproveRuleTask(RuleChanges changes) {
        super(RuleChangeModel.APPROVE_RULE, OpinionForm.class);
        this.changes = changes;
    }

    @Override
    public Map<String, Object> complete(TaskCompletion task, OpinionForm form) {
        changes.approveRule(task, form.opinion());
        return Map.of(RuleChangeModel.APPROVAL_OUTCOME, form.outcome());
    }
}
