package org.shouxin.interview.process;

import jakarta.validation.constraints.NotBlank;

/** Fields of the form {@code submit-evidence}. */
public record SubmitEvidenceForm(@NotBlank String evidence) {
}
