package org.shouxin.credit;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.shouxin.kernel.InvalidInput.FieldProblem;
import org.shouxin.rulebook.ValueCheck;
import org.springframework.stereotype.Component;

/** A bureau grades by a version that is there and that it may use, from a day on which that version can be used. */
@Component
class SchemeChoice implements ValueCheck {

    private final CreditSchemes schemes;

    SchemeChoice(CreditSchemes schemes) {
        this.schemes = schemes;
    }

    @Override
    public Optional<FieldProblem> problem(String bureauId, String key, String value, LocalDate effectiveFrom) {
        if (!key.startsWith(CreditSchemes.VERSION)) {
            return Optional.empty();
        }
        var reference = key.substring(CreditSchemes.VERSION.length()) + "@" + value;
        var version = schemes.open(bureauId, reference);
        if (version.isEmpty()) {
            return Optional.of(new FieldProblem("newValue", "rule.scheme-version", Map.of("version", reference)));
        }
        return version.get().inForce(effectiveFrom) ? Optional.empty()
                : Optional.of(new FieldProblem("effectiveFrom", "rule.scheme-dates", Map.of("version", reference, "from", version.get().effectiveFrom())));
    }
}
