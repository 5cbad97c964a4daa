package org.shouxin.expert;

import java.util.Locale;

/**
 * Whether an appointed candidate signs the commitment letter.
 *
 * @article WJ-4
 */
public enum CommitmentOutcome {
    SIGN, DECLINE;

    /** The value in the form and of the process fact {@code commitmentOutcome}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException when nothing has the code */
    public static CommitmentOutcome of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
