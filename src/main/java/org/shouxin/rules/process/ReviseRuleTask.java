package org.shouxin.rules.process;

import java.util.Map;
import org.shouxin.rules.RuleChanges;
import org.shouxin.workflow.spi.TaskCompletion;
import org.springframework.stereotype.Component;

/**
 * Revision of a proposal that the check returned.
 *
 * @article WJ-17
 */
@Component
class ReviseRuleTask extends RuleChangeTask<ProposalForm> {

    private final RuleChanges changes;

    ReviseRuleTask(RuleChanges changes) {
        super(RuleChangeModel.REVISE_RULE, ProposalForm.class);
        this.changes = changes;
    }

    @Override
    public Map<String, Object> prefill(String caseNumber) {
        return ProposalForm.values(changes.of(caseNumber).proposal());
    }

    @Override
    public Map<String, Object> complete(TaskCompletion task, ProposalForm form) {
        changes.reviseRule(task, form.proposal());
        return Map.of();
    }
}
