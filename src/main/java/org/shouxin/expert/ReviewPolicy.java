package org.shouxin.expert;

import org.shouxin.kernel.Refused;

/**
 * What a preliminary reviewer may conclude. A candidate who fails a condition is not accepted; a flag, such as an age over
 * 65, needs a reasoned waiver; returning and refusing need a reason.
 *
 * @article WJ-11,WJ-12(3)
 */
final class ReviewPolicy {

    private ReviewPolicy() {
    }

    /** @param worst heaviest finding of the last check. Raises {@code review.ineligible|waiver-missing|reason-missing}. */
    static void check(ReviewOpinion opinion, Severity worst) {
        if (opinion.outcome() != ReviewOutcome.ACCEPT) {
            require(opinion.reason(), "review.reason-missing");
            return;
        }
        if (worst == Severity.FAILURE) {
            throw new Refused("review.ineligible");
        }
        if (worst == Severity.FLAG) {
            require(opinion.waiverReason(), "review.waiver-missing");
        }
    }

    private static void require(String text, String code) {
        if (text == null || text.isBlank()) {
            throw new Refused(code);
        }
    }
}
