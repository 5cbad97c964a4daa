package org.shouxin.expert;

import java.util.Locale;

/**
 * Whether a candidate is appointed.
 *
 * @article WJ-12(4),WJ-12(5)
 */
public enum AppointmentDecision {
    APPOINT, REFUSE;

    /** The value in the form and of the process fact {@code appointmentDecision}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException when nothing has the code */
    public static AppointmentDecision of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
