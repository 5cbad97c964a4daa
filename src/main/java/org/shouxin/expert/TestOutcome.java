package org.shouxin.expert;

import java.util.Locale;

/**
 * What a graded sitting means for the candidate.
 *
 * @article WJ-11(5)
 */
public enum TestOutcome {
    PASSED, RETEST, FAILED;

    /** The value of the process fact {@code testOutcome}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException when no outcome has the code */
    public static TestOutcome of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
