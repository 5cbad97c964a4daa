package org.shouxin.expert.process;

import jakarta.validation.constraints.NotBlank;

/** Fields of the form {@code decide-appointment}. Whether the reason is needed depends on the findings, so the server says. */
public record DecideAppointmentForm(@NotBlank String decision, String reason) {
}
