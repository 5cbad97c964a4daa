package org.shouxin.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A deadline counted in working days.
 *
 * @param from        the day counting starts after
 * @param workingDays how many working days
 * @param due         the last working day of the period
 * @param assumed     true when a year without official data was counted by plain weekdays; must be shown as a warning
 */
public record Deadline(LocalDate from, int workingDays, LocalDate due, boolean assumed) {

    /** The midnight that ends its last day. */
    public Instant over(ZoneId zone) {
        return due.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
