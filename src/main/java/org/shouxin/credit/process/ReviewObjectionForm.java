package org.shouxin.credit.process;

import jakarta.validation.constraints.NotBlank;

/** Fields of the form {@code review-objection}. */
public record ReviewObjectionForm(@NotBlank String outcome, @NotBlank String reason) {
}
