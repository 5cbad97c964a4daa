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

    /** Some days in which working days are counted. */
    @FunctionalInterface
    public interface Period {

        /** The days from the first to the last, both included, on which people of a bureau work. */
        Count count(LocalDate first, LocalDate last);
    }

    /** @param assumed true when one of the days is in a year without an official calendar; must be shown as a warning */
    public record Count(int workingDays, boolean assumed) {
    }

    private final CalendarEditions editions;

    // the seed is named so that it has run before anything is counted
    WorkingDays(CalendarEditions editions, CalendarSeed seed) {
        this.editions = editions;
    }

    /** The calendar over some days as it is known now, read once however often is counted in it. */
    public Period over(LocalDate first, LocalDate last) {
        return present(first, last)::count;
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
