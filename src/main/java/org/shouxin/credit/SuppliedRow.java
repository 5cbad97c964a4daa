package org.shouxin.credit;

import java.time.LocalDate;

/**
 * One missing indicator and what was found out about it, as it was typed.
 *
 * @param value blank: nothing was
 */
public record SuppliedRow(String code, String value, LocalDate evidenceOn, String source) {

    boolean empty() {
        return value == null || value.isBlank();
    }

    TypedObservation typed() {
        return new TypedObservation(code, value, source, evidenceOn == null ? "" : evidenceOn.toString(), "", "", null);
    }
}
