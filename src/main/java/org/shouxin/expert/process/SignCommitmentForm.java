package org.shouxin.expert.process;

import jakarta.validation.constraints.NotBlank;
import org.shouxin.expert.CommitmentAnswer;
import org.shouxin.expert.CommitmentOutcome;

/** Fields of the form {@code sign-commitment}. The form requires the name of who signs and the reason of who declines. */
public record SignCommitmentForm(@NotBlank String outcome, String signedName, String reason) {

    CommitmentAnswer answer() {
        return new CommitmentAnswer(CommitmentOutcome.of(outcome), signedName, reason);
    }
}
