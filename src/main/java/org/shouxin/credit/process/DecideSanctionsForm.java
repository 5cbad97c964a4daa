package org.shouxin.credit.process;

import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.shouxin.credit.SanctionMeasure;

/** Fields of the form {@code decide-sanctions}; the measures are asked for where some are imposed. */
public record DecideSanctionsForm(@NotBlank String outcome, List<String> measures, @NotBlank String reason) {

    Set<SanctionMeasure> chosen() {
        return measures == null ? Set.of() : measures.stream().map(SanctionMeasure::of).collect(Collectors.toSet());
    }
}
