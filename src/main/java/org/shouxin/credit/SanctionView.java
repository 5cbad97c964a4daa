package org.shouxin.credit;

import java.time.LocalDate;

/**
 * One sanction.
 *
 * @param imposedOn {@code null} while it is only decided
 * @param untilOn   last day of a blacklisting; {@code null} for one without an end
 * @param endedOn   day of the repair that ended it, or {@code null}
 */
public record SanctionView(String caseNumber, SanctionMeasure measure, LocalDate imposedOn, LocalDate untilOn, LocalDate endedOn) {

    /** Whether it holds on the day. */
    public boolean holds(LocalDate day) {
        return imposedOn != null && endedOn == null && (untilOn == null || !day.isAfter(untilOn));
    }
}
