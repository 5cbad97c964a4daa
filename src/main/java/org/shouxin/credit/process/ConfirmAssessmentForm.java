package org.shouxin.credit.process;

import jakarta.validation.constraints.NotBlank;

/** Fields of the form {@code confirm-assessment}. The reason is required by the form unless the outcome is confirm. */
public record ConfirmAssessmentForm(@NotBlank String outcome, String reason) {

    boolean returns() {
        return outcome.equals("return");
    }
}
