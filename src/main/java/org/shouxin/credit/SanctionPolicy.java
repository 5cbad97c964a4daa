package org.shouxin.credit;

import java.time.LocalDate;

/**
 * How long a blacklisting lasts: to the corresponding day that many years later, inclusive; where that month has no such day, to
 * its last (29 February).
 *
 * @article NB-3(2)
 */
final class SanctionPolicy {

    private SanctionPolicy() {
    }

    static LocalDate lastDay(LocalDate imposedOn, int years) {
        return imposedOn.plusYears(years);
    }
}
