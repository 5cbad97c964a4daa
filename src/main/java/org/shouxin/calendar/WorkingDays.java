package org.shouxin.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * The official calendar of working days. A year whose holidays are not published yet is counted by plain weekdays, and
 * whatever was counted with it says so.
 */
@Service
public class WorkingDays {

    /** Longest period counted; more is a mistake of the caller, not a deadline. */
    public static final int MAX_DAYS = 1000;

    private final JdbcClient jdbc;

    // the seed is named so that it has run before anything is counted
    WorkingDays(JdbcClient jdbc, CalendarSeed seed) {
        this.jdbc = jdbc;
    }

    /** Whether people of a bureau work on that day: a moved working day counts, a day off does not, else Monday to Friday. */
    public boolean isWorkingDay(LocalDate day) {
        return isWorkingDay(day, exceptions(day, day));
    }

    /**
     * The day {@code workingDays} working days after {@code from}; {@code from} itself does not count.
     *
     * @param workingDays 1 to {@link #MAX_DAYS}
     */
    public Deadline after(LocalDate from, int workingDays) {
        if (workingDays < 1 || workingDays > MAX_DAYS) {
            throw new IllegalArgumentException("Working days out of range: " + workingDays);
        }
        var exceptions = exceptions(from, from.plusDays(2L * workingDays + 60));
        var due = from;
        for (int counted = 0; counted < workingDays;) {
            due = due.plusDays(1);
            if (isWorkingDay(due, exceptions)) {
                counted++;
            }
        }
        return new Deadline(from, workingDays, due, !known(from.plusDays(1), due));
    }

    private static boolean isWorkingDay(LocalDate day, Map<LocalDate, CalendarYear.Kind> exceptions) {
        var kind = exceptions.get(day);
        if (kind != null) {
            return kind == CalendarYear.Kind.WORKDAY;
        }
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    private Map<LocalDate, CalendarYear.Kind> exceptions(LocalDate first, LocalDate last) {
        var exceptions = new HashMap<LocalDate, CalendarYear.Kind>();
        jdbc.sql("select day_date, kind from calendar_day where day_date between ? and ?").params(first, last)
                .query(row -> {
                    exceptions.put(row.getObject(1, LocalDate.class), CalendarYear.Kind.valueOf(row.getString(2)));
                });
        return exceptions;
    }

    private boolean known(LocalDate first, LocalDate last) {
        Set<Integer> years = new HashSet<>(jdbc.sql("select year_no from calendar_year where year_no between ? and ?")
                .params(first.getYear(), last.getYear()).query(Integer.class).list());
        return years.size() == last.getYear() - first.getYear() + 1;
    }
}
