package org.shouxin.credit.process;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.shouxin.credit.Verdict;

/** Fields of the forms {@code reinspect-enterprise} and {@code inspect-repair}. */
public record InspectionForm(@NotBlank String outcome, @NotNull LocalDate inspectedOn, @NotBlank String findings) {

    Verdict verdict() {
        return Verdict.of(outcome);
    }
}
