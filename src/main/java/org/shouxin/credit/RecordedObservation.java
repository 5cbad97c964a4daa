package org.shouxin.credit;

import java.time.Instant;
import java.time.LocalDate;
import org.shouxin.scoring.Indicator;
import org.shouxin.scoring.Scheme;

/**
 * One row of what is known of an enterprise. Rows are never changed: what was wrong is corrected by another row.
 *
 * @param sequence     counts the rows of an enterprise from 1
 * @param scheme       e.g. {@code CR}
 * @param code         of an indicator or a deduction
 * @param value        raw value of the indicator, points of the deduction; {@code null}: the row only takes another one back
 * @param evidenceOn   date of the evidence; of a deduction the day it happened
 * @param validUntil   last day as it was recorded, inclusive; {@code null}: none was
 * @param recordedBy   user id
 * @param supersedes   the row it corrects, or {@code null}
 * @param supersededBy the row that corrects it, or {@code null}
 * @article CR-A1, NB-2(2)
 */
public record RecordedObservation(String id, String enterpriseId, long sequence, String scheme, String code, String value, String source,
        LocalDate evidenceOn, LocalDate validFrom, LocalDate validUntil, Instant recordedAt, String recordedBy, String supersedes,
        String supersededBy) {

    /** Last day on which it counts for the indicator: of the scheme's window, or an earlier one that was recorded; the last of all days for none. */
    LocalDate countsUntil(Indicator indicator) {
        var recorded = validUntil == null ? LocalDate.MAX : validUntil;
        var window = indicator.window() == null ? LocalDate.MAX : indicator.window().lastDay(evidenceOn);
        return recorded.isBefore(window) ? recorded : window;
    }

    /** The last day on which it counts by the scheme; {@code null}: until something younger is known. */
    public LocalDate until(Scheme scheme) {
        var indicator = scheme.indicator(code);
        var last = indicator == null ? validUntil : countsUntil(indicator);
        return LocalDate.MAX.equals(last) ? null : last;
    }

    /** The same, corrected by that row or by none. */
    RecordedObservation correctedBy(String row) {
        return new RecordedObservation(id, enterpriseId, sequence, scheme, code, value, source, evidenceOn, validFrom, validUntil, recordedAt, recordedBy,
                supersedes, row);
    }
}
