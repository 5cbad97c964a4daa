package org.shouxin.interview.process;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/** Fields of the form {@code verify-rectification}. */
public record VerifyRectificationForm(@NotNull String verification, @NotBlank String remark) {
}
