package org.shouxin.expert.process;

import jakarta.validation.constraints.NotBlank;
import org.shouxin.expert.ReviewOpinion;
import org.shouxin.expert.ReviewOutcome;

/** Fields of the form {@code review-registration}. The reason is required by the form unless the outcome is accept. */
public record ReviewRegistrationForm(@NotBlank String outcome, String reason, String waiverReason) {

    ReviewOpinion opinion() {
        return new ReviewOpinion(ReviewOutcome.of(outcome), reason, waiverReason);
    }
}
