package org.shouxin.expert;

import java.util.Locale;

/**
 * What a member of the meeting says about one candidate. Whoever recuses takes no part in the item.
 *
 * @article WJ-12(4)
 */
public enum Vote {
    APPROVE, REJECT, ABSTAIN, RECUSE;

    /** The value in the form; words under {@code option.vote.<code>}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException when nothing has the code */
    public static Vote of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
