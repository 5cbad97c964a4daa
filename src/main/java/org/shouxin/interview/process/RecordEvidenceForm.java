package org.shouxin.interview.process;

import jakarta.validation.constraints.NotBlank;

/** Fields of the form {@code record-evidence}. */
public record RecordEvidenceForm(@NotBlank String handedInBy, @NotBlank String evidence) {
}
