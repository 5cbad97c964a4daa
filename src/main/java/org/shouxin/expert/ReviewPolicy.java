package org.shouxin.expert;

import java.util.List;
import java.util.Map;
import org.shouxin.kernel.Refused;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/**
 * What a preliminary reviewer may conclude. A candidate who fails a condition is not accepted; a flag, such as an age over
 * 65, needs a reasoned waiver; a registration without the demanded files is not accepted; returning and refusing need a reason.
 *
 * @article WJ-11,WJ-12(3),WJ-A2
 */
final class ReviewPolicy {

    private ReviewPolicy() {
    }

    /**
     * Raises {@code review.ineligible|waiver-missing|documents-missing|reason-missing}.
     *
     * @param worst   heaviest finding of the last check
     * @param missing kinds of demanded files that the case has not
     */
    static void check(ReviewOpinion opinion, Severity worst, List<String> missing) {
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
        if (!missing.isEmpty()) {
            throw new Refused("review.documents-missing", Map.of("missing", missing.stream().map(ReviewPolicy::named).toList()));
        }
    }

    private static MessageSourceResolvable named(String kind) {
        return new DefaultMessageSourceResolvable(new String[] {"page.documents.kind." + kind}, kind);
    }

    private static void require(String text, String code) {
        if (text == null || text.isBlank()) {
            throw new Refused(code);
        }
    }
}
