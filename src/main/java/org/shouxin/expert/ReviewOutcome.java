package org.shouxin.expert;

import java.util.Locale;

/**
 * How a preliminary review ends.
 *
 * @article WJ-12(3)
 */
public enum ReviewOutcome {
    ACCEPT, RETURN, REFUSE;

    /** The value in the form and of the process fact {@code reviewOutcome}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException when no outcome has the code */
    public static ReviewOutcome of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
