package org.shouxin.expert;

/**
 * What decides the way of a nomination; stays as filed when the registration is corrected.
 *
 * @param specialReason     why the expert is specially needed; {@code null} otherwise
 * @param applicantUsername the candidate's account; {@code null} invites the candidate
 * @article WJ-12(1),WJ-12(5)
 */
public record Proposal(NominationKind kind, boolean specialExpert, String specialReason, String applicantUsername) {
}
