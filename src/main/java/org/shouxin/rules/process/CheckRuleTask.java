package org.shouxin.rules.process;

import java.util.Map;
import org.shouxin.rules.RuleChanges;
import org.shouxin.workflow.spi.TaskCompletion;
import org.springframework.stereotype.Component;

/**
 * Check of a proposed rule.
 *
 * @article WJ-17
 */
@Component
class CheckRuleTask extends RuleChangeTask<OpinionForm> {

    private final RuleChanges changes;

    CheckRuleTask(RuleChanges changes) {
        super(RuleChangeModel.CHECK_RULE, OpinionForm.class);
        this.changes = changes;
    }

    @Override
    public void reopen(TaskCompletion task) {
        changes.uncheckRule(task);
    }

    @Override
    public Map<String, Object> complete(TaskCompletion task, OpinionForm form) {
        changes.checkRule(task, form.opinion());
        return Map.of(RuleChangeModel.CHECK_OUTCOME, form.outcome());
    }
}
