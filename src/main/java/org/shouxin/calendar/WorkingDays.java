package org.shouxin.calendar;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Service;

/**
 * The official calendar of working days. A year whose holidays are not published yet is counted by plain weekdays, and
 * whatever was counted with it says so.
 */
@Service
public class WorkingDays {

    /** Longest period counted; more is a mistake of the caller, not a deadline. */
    public static final int MAX_DAYS = 1000;

    private final CalendarEditions editions;

    // the seed is named so that it has run before anything is counted
    WorkingDays(CalendarEditions editions, CalendarSeed seed) {
        this.editions = editions;
    }

    /** Whether people of a bureau work on that day: a moved working day counts, a day off does not, else Monday to Friday. */
    public boolean isWorkingDay(LocalDate day) {
        return present(day, day).works(day);
    }

    /**
     * The day {@code workingDays} working days after {@code from}; {@code from} itself does not count.
     *
     * @param workingDays 1 to {@link #MAX_DAYS}
     */
    public Deadline after(LocalDate from, int workingDays) {
        return Counting.after(present(from, from.plusDays(2L * workingDays + 60)), from, workingDays).deadline();
    }

    /** The calendar as it is known now, for the years of these days. */
    Counting.Calendar present(LocalDate first, LocalDate last) {
        return new Counting.Calendar(editions, editions.latest(first.getYear(), last.getYear()));
    }

    /** The calendar as it was when a deadline was counted. */
    Counting.Calendar of(Map<Integer, Integer> used) {
        return new Counting.Calendar(editions, used);
    }
}
