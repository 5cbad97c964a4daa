package org.shouxin.rules.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.shouxin.rules.RuleChanges;
import org.springframework.stereotype.Component;

/**
 * Closes a rule change that was refused.
 *
 * @article WJ-17
 */
@Component
class RefuseRuleDelegate implements JavaDelegate {

    private final RuleChanges changes;

    RefuseRuleDelegate(RuleChanges changes) {
        this.changes = changes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        changes.refuseRule(execution.getProcessBusinessKey());
    }
}
