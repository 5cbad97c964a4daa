package org.shouxin.credit.process;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/** Fields of the form {@code record-objection}: what came on paper, from whom and when. */
public record RecordObjectionForm(@NotNull LocalDate receivedOn, @NotBlank String objector, @NotBlank String statement) {
}
