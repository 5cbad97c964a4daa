package org.shouxin.expert.process;

import jakarta.validation.constraints.NotBlank;

/** Fields of the form {@code draft-minutes}. */
public record DraftMinutesForm(@NotBlank String minutes) {
}
