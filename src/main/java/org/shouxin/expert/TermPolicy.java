package org.shouxin.expert;

import java.time.LocalDate;

/**
 * How long a term lasts: the day of appointment does not count, the corresponding day {@code years} later is the last one; where
 * that month has no such day, its last day is (29 February).
 *
 * @article WJ-6
 */
final class TermPolicy {

    private TermPolicy() {
    }

    /** @return last day of the term, inclusive */
    static LocalDate lastDay(LocalDate appointedOn, int years) {
        return appointedOn.plusYears(years);
    }
}
