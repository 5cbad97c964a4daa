package org.shouxin.credit;

import java.util.Locale;

/** How somebody concludes on a downgrade or a repair. */
public enum Verdict {
    ACCEPT, REJECT, APPROVE, REFUSE, PASSED, FAILED, IMPOSE, REFRAIN;

    /** The value in the form, and of the process fact of the step. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException when none has the code */
    public static Verdict of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
