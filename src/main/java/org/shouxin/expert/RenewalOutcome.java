package org.shouxin.expert;

import java.util.Locale;

/**
 * What an expert whose term ends wants.
 *
 * @article WJ-6
 */
public enum RenewalOutcome {
    APPLY, LEAVE;

    /** The value in forms and the model; words under {@code option.renewalOutcome.<code>}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException when no outcome has the code */
    public static RenewalOutcome of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
