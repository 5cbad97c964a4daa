package org.shouxin.credit.process;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/** Fields of the form {@code open-assessment}. */
public record OpenAssessmentForm(@NotBlank String creditCode, @NotNull LocalDate asOf) {
}
