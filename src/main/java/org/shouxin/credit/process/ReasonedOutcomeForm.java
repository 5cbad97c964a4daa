package org.shouxin.credit.process;

import jakarta.validation.constraints.NotBlank;

/** Fields of the forms {@code review-objection} and {@code judge-public-objection}: every outcome needs its reason. */
public record ReasonedOutcomeForm(@NotBlank String outcome, @NotBlank String reason) {
}
