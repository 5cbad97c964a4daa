package org.shouxin.credit.process;

import jakarta.validation.constraints.NotBlank;
import org.shouxin.credit.Verdict;

/** Fields of the forms {@code decide-downgrade}, {@code check-repair} and {@code decide-repair}: only a refusal needs a reason. */
public record OutcomeForm(@NotBlank String outcome, String reason) {

    Verdict verdict() {
        return Verdict.of(outcome);
    }
}
