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

    /** First and last day of a term, both inclusive. */
    record Span(LocalDate firstDay, LocalDate lastDay) {
    }

    /**
     * The term that follows another: from the day after its end, as long as a term from that end; from the day of the decision,
     * when that comes later.
     */
    static Span following(LocalDate previousEnd, LocalDate decidedOn, int years) {
        return decidedOn.isAfter(previousEnd.plusDays(1)) ? new Span(decidedOn, lastDay(decidedOn, years))
                : new Span(previousEnd.plusDays(1), lastDay(previousEnd, years));
    }

    /** @return last day of the term, inclusive */
    static LocalDate lastDay(LocalDate appointedOn, int years) {
        return appointedOn.plusYears(years);
    }
}
