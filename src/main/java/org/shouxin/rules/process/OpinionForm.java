package org.shouxin.rules.process;

import jakarta.validation.constraints.NotBlank;
import org.shouxin.rules.Opinion;

/** Fields of the forms {@code check-rule} and {@code approve-rule}. Whether a reason is required depends on the outcome. */
public record OpinionForm(@NotBlank String outcome, String reason) {

    Opinion opinion() {
        return new Opinion(Opinion.Outcome.of(outcome), reason);
    }
}
