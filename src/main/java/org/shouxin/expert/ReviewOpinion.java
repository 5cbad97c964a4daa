package org.shouxin.expert;

/**
 * What the reviewer says.
 *
 * @param reason       why the registration is returned or refused
 * @param waiverReason why a flagged candidate is accepted all the same
 */
public record ReviewOpinion(ReviewOutcome outcome, String reason, String waiverReason) {
}
