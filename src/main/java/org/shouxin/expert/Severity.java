package org.shouxin.expert;

import java.util.Collection;
import java.util.Locale;

/** How much a finding weighs, lightest first. */
public enum Severity {
    PASS, FLAG, FAILURE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException when no severity has the code */
    public static Severity of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** The heaviest of them; {@link #PASS} when there are none. */
    public static Severity worst(Collection<Severity> severities) {
        return severities.stream().max(Enum::compareTo).orElse(PASS);
    }
}
