package org.shouxin.scoring;

import java.time.LocalDate;
import java.time.Period;

/**
 * How long a value of an indicator counts, and which one does when several count.
 *
 * @param period from the day of the evidence on, that day included; years and months, no days, as people are told it
 * @param worst  whether the one counts that scores least ("worst single patrol"); otherwise the one that began last
 * @article CR-A1
 */
public record Window(Period period, boolean worst, String article, Origin origin) {

    /** Last day on which evidence of that day counts. */
    public LocalDate lastDay(LocalDate evidenceOn) {
        return evidenceOn.plus(period).minusDays(1);
    }
}
