package org.shouxin.workbench.parts;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import org.shouxin.calendar.WorkingDays;
import org.shouxin.workbench.shell.TimeFormat;
import org.springframework.stereotype.Component;

/**
 * Says how near a deadline is, counted in working days. A deadline is the moment after which it is too late: the midnight
 * that ends a day belongs to that day.
 */
@Component("dueDates")
public class DueDates {

    /** How many days ahead the working days are counted one by one; further away a date alone says enough. */
    private static final int HORIZON = 20;
    private static final int SOON = 2;

    private final Clock clock;
    private final TimeFormat format;
    private final WorkingDays workingDays;

    public DueDates(Clock clock, TimeFormat format, WorkingDays workingDays) {
        this.clock = clock;
        this.format = format;
        this.workingDays = workingDays;
    }

    /**
     * A deadline as lists show it.
     *
     * @param state       {@code none}, {@code overdue}, {@code today}, {@code soon}, {@code near} or {@code later}
     * @param workingDays how many working days are left after today; 0 where that is not said
     * @param assumed     true when a year on the way has no official calendar yet
     */
    public record Due(String day, String state, int workingDays, boolean assumed) {
    }

    public Due of(Instant dueAt) {
        return ofAll().apply(dueAt);
    }

    /** Tells the deadlines of a list, all by one look at the calendar. */
    public Function<Instant, Due> ofAll() {
        var today = LocalDate.now(clock);
        var ahead = workingDays.over(today.plusDays(1), today.plusDays(HORIZON));
        return dueAt -> told(dueAt, ahead);
    }

    private Due told(Instant dueAt, WorkingDays.Period ahead) {
        if (dueAt == null) {
            return new Due("", "none", 0, false);
        }
        var now = clock.instant();
        var today = format.localDay(now);
        var due = format.localDay(dueAt.minusMillis(1));
        if (dueAt.isBefore(now)) {
            return new Due(due.toString(), "overdue", 0, false);
        }
        if (due.equals(today)) {
            return new Due(due.toString(), "today", 0, false);
        }
        if (due.isAfter(today.plusDays(HORIZON))) {
            return new Due(due.toString(), "later", 0, false);
        }
        var left = ahead.count(today.plusDays(1), due);
        return new Due(due.toString(), left.workingDays() <= SOON ? "soon" : "near", left.workingDays(), left.assumed());
    }
}
