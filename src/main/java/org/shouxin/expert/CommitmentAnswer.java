package org.shouxin.expert;

/**
 * @param signedName the name typed as signature; {@code null} when declined
 * @param reason     why the candidate declines; {@code null} when signed
 */
public record CommitmentAnswer(CommitmentOutcome outcome, String signedName, String reason) {
}
