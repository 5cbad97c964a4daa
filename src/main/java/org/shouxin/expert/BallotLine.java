package org.shouxin.expert;

/**
 * One member's vote on one candidate.
 *
 * @param candidateCase number of the candidate's case
 * @param reason        {@code null} when none is given
 */
public record BallotLine(String candidateCase, Vote vote, String reason) {

    boolean reasoned() {
        return reason != null && !reason.isBlank();
    }
}
