package org.shouxin.credit.process;

import jakarta.validation.constraints.NotBlank;

/** Fields of the form {@code file-objection}. */
public record FileObjectionForm(@NotBlank String statement) {
}
