package org.shouxin.scoring;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * An occurrence and what it costs on the date graded for.
 *
 * @param end    first day on which it counts no more
 * @param counts whether it counts on that date: it has happened and has not ended
 * @param points taken off: those of the deduction, or 0 when it does not count
 * @article NB-2(2)
 */
public record DeductionLine(Occurrence occurrence, Deduction deduction, LocalDate end, boolean counts, BigDecimal points) {

    static DeductionLine of(Occurrence occurrence, Deduction deduction, LocalDate asOf) {
        var end = deduction.endOf(occurrence.on());
        var counts = !occurrence.on().isAfter(asOf) && asOf.isBefore(end);
        return new DeductionLine(occurrence, deduction, end, counts, counts ? deduction.points() : BigDecimal.ZERO);
    }
}
