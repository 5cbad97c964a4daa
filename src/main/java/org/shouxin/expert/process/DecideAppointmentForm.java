package org.shouxin.expert.process;

import jakarta.validation.constraints.NotBlank;

/** Fields of the form {@code decide-appointment}. The reason is required by the form when the candidate is refused. */
public record DecideAppointmentForm(@NotBlank String decision, String reason) {
}
