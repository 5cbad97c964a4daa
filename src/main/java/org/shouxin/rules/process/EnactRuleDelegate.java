package org.shouxin.rules.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.shouxin.rules.RuleChanges;
import org.springframework.stereotype.Component;

/**
 * Makes an approved value the bureau's next version of the rule.
 *
 * @article WJ-17
 */
@Component
class EnactRuleDelegate implements JavaDelegate {

    private final RuleChanges changes;

    EnactRuleDelegate(RuleChanges changes) {
        this.changes = changes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        changes.enactRule(execution.getProcessBusinessKey());
    }
}
