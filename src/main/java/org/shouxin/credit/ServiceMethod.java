package org.shouxin.credit;

import java.util.Locale;

/** How a notice was delivered. Words under {@code option.serviceMethod.<code>}. */
public enum ServiceMethod {
    DIRECT, MAIL, LEFT, ELECTRONIC, PUBLIC;

    /** The value in the form. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException when none has the code */
    public static ServiceMethod of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
