package org.shouxin.rules;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.shouxin.identity.Duty;
import org.shouxin.identity.SeparationOfDuties;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.InvalidInput;
import org.shouxin.kernel.InvalidInput.FieldProblem;
import org.shouxin.kernel.Role;
import org.shouxin.rulebook.Rule;
import org.shouxin.rulebook.RuleVersions;
import org.shouxin.rulebook.Rulebook;
import org.shouxin.trail.Trail;
import org.shouxin.trail.TrailEvent;
import org.shouxin.workflow.spi.CaseStart;
import org.shouxin.workflow.spi.TaskCompletion;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A bureau changes a rule: proposed, checked, approved, enacted, by three different people. The value in force stays in force
 * until the day of the new one, and what was decided by it stays decided.
 *
 * @article WJ-17
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class RuleChanges {

    private static final String ARTICLE = "WJ-17";

    private final RuleChangeRecords changes;
    private final RuleVersions versions;
    private final Rulebook rulebook;
    private final SeparationOfDuties duties;
    private final Trail trail;
    private final Clock clock;

    RuleChanges(RuleChangeRecords changes, RuleVersions versions, Rulebook rulebook, SeparationOfDuties duties, Trail trail, Clock clock) {
        this.changes = changes;
        this.versions = versions;
        this.rulebook = rulebook;
        this.duties = duties;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Enters a proposal. Raises {@code input.invalid} naming the rule, value or day that cannot be.
     *
     * @article WJ-17
     */
    public void proposeRule(CaseStart start, Proposal proposal) {
        var wanted = versions.checked(start.bureauId(), proposal.ruleKey(), proposal.newValue(), proposal.effectiveFrom());
        duties.take(start.caseNumber(), start.actor(), Duty.PROPOSE);
        var base = base(wanted);
        changes.save(new RuleChange(start.caseNumber(), start.actor(), wanted, base, proposal.reason(), clock.instant()));
        trail.record(proposed(TrailEvent.of(start.caseNumber(), "rule.proposed", start.actor(), start.role()), wanted, base)
                .changed("ruleStatus", null, RuleChangeStatus.PROPOSED.name()).because(proposal.reason()));
    }

    /**
     * Concludes the check: passed on, sent back or refused.
     *
     * @article WJ-17
     */
    public void checkRule(TaskCompletion task, Opinion opinion) {
        var change = changes.ofCase(task.caseNumber());
        var before = change.status();
        change.checked(switch (opinion.outcome()) {
            case ACCEPT -> RuleChangeStatus.CHECKED;
            case RETURN -> RuleChangeStatus.RETURNED;
            default -> RuleChangeStatus.REFUSED;
        }, task.actor(), opinion.reason());
        trail.record(concluded(task, "rule.checked", before, change, opinion));
    }

    /**
     * Takes a check back that let the proposal pass, because whoever approves gave it back or the checker fetched it.
     *
     * @article WJ-17
     */
    public void uncheckRule(TaskCompletion task) {
        var change = changes.ofCase(task.caseNumber());
        var before = change.status();
        change.unchecked();
        trail.record(TrailEvent.of(task.caseNumber(), "rule.unchecked", task.actor(), task.role())
                .changed("ruleStatus", before.name(), change.status().name()).under(ARTICLE));
    }

    /**
     * Enters a revised proposal for the same rule, based on what that is by then; raises what {@link #proposeRule} raises, and
     * {@code rule.other} under {@code ruleKey} for another rule, which is another case.
     */
    public void reviseRule(TaskCompletion task, Proposal proposal) {
        var change = changes.ofCase(task.caseNumber());
        var before = change.status();
        if (!proposal.ruleKey().equals(change.wanted().key())) {
            throw new InvalidInput(List.of(new FieldProblem("ruleKey", "rule.other", Map.of())));
        }
        var wanted = versions.checked(change.bureauId(), proposal.ruleKey(), proposal.newValue(), proposal.effectiveFrom());
        var base = base(wanted);
        change.revised(wanted, base, proposal.reason());
        trail.record(proposed(TrailEvent.of(task.caseNumber(), "rule.revised", task.actor(), task.role()), wanted, base)
                .changed("ruleStatus", before.name(), change.status().name()).because(proposal.reason()));
    }

    /**
     * Concludes the approval.
     *
     * @article WJ-17
     */
    public void approveRule(TaskCompletion task, Opinion opinion) {
        var change = changes.ofCase(task.caseNumber());
        var before = change.status();
        change.decided(opinion.outcome() == Opinion.Outcome.APPROVE ? RuleChangeStatus.APPROVED : RuleChangeStatus.REFUSED, task.actor(),
                opinion.reason());
        trail.record(concluded(task, "rule.decided", before, change, opinion));
    }

    /**
     * Makes the approved value the bureau's next version. Refused as {@code rule.effective-past} and {@code rule.base-stale}:
     * the approval is refused with it, and the proposal can still be refused or sent back.
     *
     * @article WJ-17
     */
    public void enactRule(String caseNumber) {
        var change = changes.ofCase(caseNumber);
        var before = change.status();
        var rule = versions.enact(change.wanted(), caseNumber);
        change.enacted(rule, clock.instant());
        trail.record(TrailEvent.of(caseNumber, "rule.enacted", Actor.SYSTEM, null).changed("ruleStatus", before.name(), change.status().name())
                .changed("rule", change.wanted().baseReference(), rule.reference()).changed("effectiveFrom", null, rule.effectiveFrom().toString())
                .under(ARTICLE).ruledBy(rule.reference()));
    }

    /**
     * Closes a proposal that was refused.
     *
     * @article WJ-17
     */
    public void refuseRule(String caseNumber) {
        changes.ofCase(caseNumber).closed(clock.instant());
        trail.record(TrailEvent.of(caseNumber, "rule.refused", Actor.SYSTEM, null).under(ARTICLE));
    }

    /** The proposal of a case; whoever asks has shown before that the actor may see the case. */
    @Transactional(readOnly = true, propagation = Propagation.SUPPORTS)
    public RuleChangeView of(String caseNumber) {
        return changes.ofCase(caseNumber).view();
    }

    /** The bureau's proposals that are neither enacted nor refused. */
    @Transactional(readOnly = true, propagation = Propagation.SUPPORTS)
    public List<RuleChangeView> open(String bureauId) {
        return changes.findByBureauIdAndStatusInOrderByCaseNumber(bureauId, EnumSet.of(RuleChangeStatus.PROPOSED,
                RuleChangeStatus.RETURNED, RuleChangeStatus.CHECKED, RuleChangeStatus.APPROVED)).stream().map(RuleChange::view).toList();
    }

    /** Who may propose: those who prepare the bureau's work with experts and those who lead them. */
    public static EnumSet<Role> proposers() {
        return EnumSet.of(Role.REVIEWER, Role.SECTION_HEAD);
    }

    private Rule base(RuleVersions.Wanted wanted) {
        return rulebook.byReference(wanted.baseReference()).orElseThrow();
    }

    private static TrailEvent proposed(TrailEvent event, RuleVersions.Wanted wanted, Rule base) {
        return event.changed("rule", null, wanted.key()).changed("newValue", base.value(), wanted.value())
                .changed("effectiveFrom", null, wanted.effectiveFrom().toString()).under(ARTICLE).ruledBy(base.reference());
    }

    private static TrailEvent concluded(TaskCompletion task, String action, RuleChangeStatus before, RuleChange change, Opinion opinion) {
        return TrailEvent.of(task.caseNumber(), action, task.actor(), task.role()).changed("ruleStatus", before.name(), change.status().name())
                .because(opinion.reason()).under(ARTICLE);
    }
}
