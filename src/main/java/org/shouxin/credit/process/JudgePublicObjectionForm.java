package org.shouxin.credit.process;

import jakarta.validation.constraints.NotBlank;

/** Fields of the form {@code judge-public-objection}. */
public record JudgePublicObjectionForm(@NotBlank String outcome, @NotBlank String reason) {
}
