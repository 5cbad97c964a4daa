package org.shouxin.rules.process;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.shouxin.kernel.Actor;
import org.shouxin.rulebook.Rulebook;
import org.shouxin.rules.RuleChangeStatus;
import org.shouxin.rules.RuleChangeView;
import org.shouxin.rules.RuleChanges;
import org.shouxin.rules.RuleWords;
import org.shouxin.workflow.spi.CaseFacts;
import org.shouxin.workflow.spi.FactSheet;
import org.shouxin.workflow.spi.FactSheet.Fact;
import org.shouxin.workflow.spi.FactSheet.Section;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The facts of a rule change beside its forms and on its case page: what changes from what, and what was said about it. */
@Component
class RuleChangeFacts implements CaseFacts {

    private static final String PAGE = "page.ruleChange.";

    private final RuleChanges changes;
    private final Rulebook rulebook;
    private final RuleWords words;
    private final Clock clock;

    RuleChangeFacts(RuleChanges changes, Rulebook rulebook, RuleWords words, Clock clock) {
        this.changes = changes;
        this.rulebook = rulebook;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public String processKey() {
        return RuleChangeModel.PROCESS;
    }

    @Override
    public FactSheet of(Actor viewer, String caseNumber) {
        var view = changes.of(caseNumber);
        var sections = new ArrayList<Section>();
        sections.add(change(view));
        if (view.approvedBy() != null) {
            sections.add(opinion("approval", view.approvedBy(), view.approvalReason()));
        }
        if (view.checkedBy() != null) {
            sections.add(opinion("check", view.checkedBy(), view.checkReason()));
        }
        var others = changes.open(view.bureauId()).stream().filter(other -> other.proposal().ruleKey().equals(view.proposal().ruleKey()))
                .filter(other -> !other.caseNumber().equals(caseNumber)).toList();
        if (!view.status().closed() && !others.isEmpty()) {
            sections.add(others(others));
        }
        return new FactSheet(sections);
    }

    private Section change(RuleChangeView view) {
        var proposal = view.proposal();
        var base = rulebook.byReference(view.baseReference());
        var facts = new ArrayList<Fact>();
        facts.add(Fact.named(PAGE + "status", "enum.RuleChangeStatus." + view.status()).toned(tone(view.status()), null));
        facts.add(Fact.named(PAGE + "rule", RuleWords.nameKey(proposal.ruleKey())).toned(null, base.map(rule -> rule.articles()).orElse(null)));
        facts.add(Fact.of("form.propose-rule.ruleKey", proposal.ruleKey()));
        facts.add(Fact.of(PAGE + "base", worded(proposal.ruleKey(), view.baseValue())));
        facts.add(Fact.of("form.propose-rule.newValue", worded(proposal.ruleKey(), proposal.newValue())));
        facts.add(Fact.of("form.propose-rule.effectiveFrom", proposal.effectiveFrom().toString()));
        facts.add(Fact.of("form.propose-rule.reason", proposal.reason()));
        base.ifPresent(rule -> facts.add(Fact.named(PAGE + "mark", rule.localDefault() ? "page.rules.localDefault" : "page.rules.byRegulation")
                .toned(rule.localDefault() ? null : "warn", null)));
        facts.add(Fact.of(PAGE + "proposedBy", view.proposedBy()));
        facts.add(Fact.at(PAGE + "proposedAt", view.proposedAt(), clock.getZone()));
        if (view.enactedReference() != null) {
            facts.add(Fact.of(PAGE + "enacted", view.enactedReference()));
        }
        return Section.pairs(PAGE + "title", facts);
    }

    private static Section opinion(String step, String by, String reason) {
        return Section.pairs(PAGE + step, reason == null ? List.of(Fact.of(PAGE + "by", by))
                : List.of(Fact.of(PAGE + "by", by), Fact.of(PAGE + "reason", reason)));
    }

    private Section others(List<RuleChangeView> others) {
        return Section.table(PAGE + "others", List.of(PAGE + "case", "form.propose-rule.newValue", "form.propose-rule.effectiveFrom"),
                others.stream().map(other -> List.of(Fact.of(PAGE + "case", other.caseNumber()),
                        Fact.of("form.propose-rule.newValue", worded(other.proposal().ruleKey(), other.proposal().newValue())),
                        Fact.of("form.propose-rule.effectiveFrom", other.proposal().effectiveFrom().toString()))).toList());
    }

    /** The value as the viewer reads it. */
    private String worded(String ruleKey, String value) {
        return words.value(ruleKey, value, LocaleContextHolder.getLocale());
    }

    private static String tone(RuleChangeStatus status) {
        return switch (status) {
            case ENACTED -> "ok";
            case REFUSED -> "bad";
            case RETURNED -> "warn";
            default -> null;
        };
    }
}
