package org.shouxin.rules.process;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.shouxin.kernel.Role;
import org.shouxin.rules.RuleChanges;
import org.shouxin.rules.RuleWords;
import org.shouxin.workflow.spi.CaseOpening;
import org.shouxin.workflow.spi.CaseStart;
import org.shouxin.workflow.spi.CaseStartHandler;
import org.springframework.stereotype.Component;

/**
 * Opens a rule change. Directors approve and therefore propose none.
 *
 * @article WJ-17
 */
@Component
class ProposeRuleStart implements CaseStartHandler<ProposalForm> {

    private final RuleChanges changes;
    private final RuleWords words;

    ProposeRuleStart(RuleChanges changes, RuleWords words) {
        this.changes = changes;
        this.words = words;
    }

    @Override
    public String processKey() {
        return RuleChangeModel.PROCESS;
    }

    @Override
    public String numberKind() {
        return RuleChangeModel.NUMBER_KIND;
    }

    @Override
    public Set<Role> startableBy() {
        return RuleChanges.proposers();
    }

    @Override
    public Class<ProposalForm> form() {
        return ProposalForm.class;
    }

    @Override
    public CaseOpening open(CaseStart start, ProposalForm form) {
        changes.proposeRule(start, form.proposal());
        return new CaseOpening(words.name(form.ruleKey(), Locale.SIMPLIFIED_CHINESE), Map.of(), Set.of(start.actor().userId()));
    }
}
