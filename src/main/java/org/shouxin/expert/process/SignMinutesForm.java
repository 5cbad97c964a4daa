package org.shouxin.expert.process;

import jakarta.validation.constraints.NotBlank;

/** Fields of the form {@code sign-minutes}. */
public record SignMinutesForm(@NotBlank String signedName, String remark) {
}
