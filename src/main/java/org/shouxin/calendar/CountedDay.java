package org.shouxin.calendar;

import java.time.LocalDate;

/**
 * One day of a deadline: which working day it is, or why it is none.
 *
 * @param number   the how many-th working day; 0 for a day that does not count
 * @param occasion the holiday it belongs to; empty for a plain day
 * @param assumed  true in a year without official data
 */
public record CountedDay(LocalDate date, Kind kind, int number, String occasion, boolean assumed) {

    /** Words under {@code enum.CountedDay.<VALUE>}. */
    public enum Kind {
        WORKDAY, MOVED, WEEKEND, HOLIDAY;

        boolean works() {
            return this == WORKDAY || this == MOVED;
        }
    }
}
