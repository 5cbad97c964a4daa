package org.shouxin.rules.process;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Map;
import org.shouxin.rules.Proposal;

/** Fields of the forms {@code propose-rule} and {@code revise-rule}. */
public record ProposalForm(@NotBlank String ruleKey, @NotBlank String newValue, @NotNull LocalDate effectiveFrom, @NotBlank String reason) {

    Proposal proposal() {
        return new Proposal(ruleKey, newValue, effectiveFrom, reason);
    }

    static Map<String, Object> values(Proposal proposal) {
        return Map.of("ruleKey", proposal.ruleKey(), "newValue", proposal.newValue(), "effectiveFrom", proposal.effectiveFrom().toString(),
                "reason", proposal.reason());
    }
}
