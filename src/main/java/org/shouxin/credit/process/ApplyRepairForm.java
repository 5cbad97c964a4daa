package org.shouxin.credit.process;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.shouxin.credit.Repairs;

/** Fields of the form {@code apply-repair}. */
public record ApplyRepairForm(@NotBlank String creditCode, @NotNull LocalDate rectifiedOn, @NotBlank String measures, @NotBlank String commitment) {

    Repairs.Application application() {
        return new Repairs.Application(creditCode, rectifiedOn, measures, commitment);
    }
}
