package org.shouxin.credit;

import org.shouxin.kernel.Actor;

/**
 * Who assesses, and in what.
 *
 * @param caseNumber the case, or {@code null}
 * @param roundId    the round, or {@code null}
 */
public record AssessmentOccasion(Actor actor, String caseNumber, String roundId) {

    public static AssessmentOccasion ofCase(Actor actor, String caseNumber) {
        return new AssessmentOccasion(actor, caseNumber, null);
    }

    public static AssessmentOccasion ofRound(Actor actor, String roundId) {
        return new AssessmentOccasion(actor, null, roundId);
    }
}
