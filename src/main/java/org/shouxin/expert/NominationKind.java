package org.shouxin.expert;

import java.util.Locale;

/**
 * Who brings a candidate in.
 *
 * @article WJ-12(1)
 */
public enum NominationKind {
    TOWN, SECTION, EMPLOYER, SELF;

    /** The value in forms; words under {@code option.nominationKind.<code>}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException when no kind has the code */
    public static NominationKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
