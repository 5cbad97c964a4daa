package org.shouxin.rules;

import java.time.Instant;

/**
 * A rule change as people read it; what has not happened yet is {@code null}.
 *
 * @param baseReference    the version it was based on, e.g. {@code expert.test.pass-mark@1}
 * @param enactedReference the version it became
 */
public record RuleChangeView(String caseNumber, String bureauId, RuleChangeStatus status, Proposal proposal, String baseReference,
        String baseValue, String proposedBy, Instant proposedAt, String checkedBy, String checkReason, String approvedBy,
        String approvalReason, String enactedReference) {
}
