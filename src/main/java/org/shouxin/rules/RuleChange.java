package org.shouxin.rules;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Conflict;
import org.shouxin.kernel.Ids;
import org.shouxin.rulebook.Rule;
import org.shouxin.rulebook.RuleVersions.Wanted;

/** One proposal to change a rule, on its way to a new version or a refusal. */
@Entity
@Table(name = "rules_change")
class RuleChange {

    @Id
    private String id;
    @Version
    private Long lockVersion;
    private String caseNumber;
    private String bureauId;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private RuleChangeStatus status;
    private String ruleKey;
    private String newValue;
    private LocalDate effectiveFrom;
    private String reason;
    private String baseReference;
    private String baseValue;
    private String proposedBy;
    @JdbcTypeCode(SqlTypes.TIMESTAMP)
    private Instant proposedAt;
    private String checkedBy;
    private String checkReason;
    private String approvedBy;
    private String approvalReason;
    private String enactedReference;
    @JdbcTypeCode(SqlTypes.TIMESTAMP)
    private Instant closedAt;

    protected RuleChange() {
    }

    RuleChange(String caseNumber, Actor proposer, Wanted wanted, Rule base, String reason, Instant proposedAt) {
        this.id = Ids.next();
        this.caseNumber = caseNumber;
        this.bureauId = wanted.bureauId();
        this.status = RuleChangeStatus.PROPOSED;
        this.proposedBy = proposer.displayName();
        this.proposedAt = proposedAt;
        want(wanted, base, reason);
    }

    void revised(Wanted wanted, Rule base, String newReason) {
        become(RuleChangeStatus.PROPOSED);
        want(wanted, base, newReason);
    }

    private void want(Wanted wanted, Rule base, String why) {
        ruleKey = wanted.key();
        newValue = wanted.value();
        effectiveFrom = wanted.effectiveFrom();
        baseReference = wanted.baseReference();
        baseValue = base.value();
        reason = why;
    }

    void checked(RuleChangeStatus next, Actor checker, String why) {
        become(next);
        checkedBy = checker.displayName();
        checkReason = why;
    }

    /** The check is to be done again; what the checker wrote stays until then. */
    void unchecked() {
        become(RuleChangeStatus.PROPOSED);
    }

    void decided(RuleChangeStatus next, Actor approver, String why) {
        become(next);
        approvedBy = approver.displayName();
        approvalReason = why;
    }

    void enacted(Rule rule, Instant when) {
        become(RuleChangeStatus.ENACTED);
        enactedReference = rule.reference();
        closedAt = when;
    }

    void closed(Instant when) {
        closedAt = when;
    }

    /** Takes the next step; one that cannot follow raises {@code rule.step} (409). */
    private void become(RuleChangeStatus next) {
        if (!status.canBecome(next)) {
            throw new Conflict("rule.step", Map.of("from", status.name(), "to", next.name()));
        }
        status = next;
    }

    RuleChangeStatus status() {
        return status;
    }

    String bureauId() {
        return bureauId;
    }

    Wanted wanted() {
        return new Wanted(bureauId, ruleKey, newValue, effectiveFrom, baseReference);
    }

    RuleChangeView view() {
        return new RuleChangeView(caseNumber, bureauId, status, new Proposal(ruleKey, newValue, effectiveFrom, reason), baseReference,
                baseValue, proposedBy, proposedAt, checkedBy, checkReason, approvedBy, approvalReason, enactedReference);
    }
}
