package org.shouxin.scoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;

/**
 * A kind of occurrence that costs dynamic points for a while.
 *
 * @param group    {@code violation}, {@code commitment} or {@code accident}, as the rulebook groups them
 * @param points   taken off for each occurrence, greater than 0 and at most 100
 * @param validFor how long an occurrence counts, its own day included
 * @article NB-2(2)
 */
public record Deduction(String code, String name, String group, BigDecimal points, Period validFor, String article, Origin origin) {

    /** First day on which an occurrence of that day counts no more. */
    public LocalDate endOf(LocalDate occurredOn) {
        return occurredOn.plus(validFor);
    }
}
