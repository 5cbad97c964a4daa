package org.shouxin.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A deadline counted day by day over fixed editions of the calendar. */
record Counting(Deadline deadline, List<CountedDay> days, String editions) {

    /** Editions by year; a year that is not in it goes by plain weekdays. */
    record Calendar(CalendarEditions source, Map<Integer, Integer> editions) {

        /** Moved working days count, days off do not, else Monday to Friday. */
        WorkingDays.Count count(LocalDate first, LocalDate last) {
            var working = first.datesUntil(last.plusDays(1)).filter(day -> kind(day).works()).count();
            return new WorkingDays.Count((int) working,
                    IntStream.rangeClosed(first.getYear(), last.getYear()).anyMatch(year -> !editions.containsKey(year)));
        }

        private CountedDay.Kind kind(LocalDate day) {
            var official = official(day);
            if (official != null) {
                return official.kind() == CalendarYear.Kind.WORKDAY ? CountedDay.Kind.MOVED : CountedDay.Kind.HOLIDAY;
            }
            return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY ? CountedDay.Kind.WEEKEND
                    : CountedDay.Kind.WORKDAY;
        }

        private CalendarYear.Day official(LocalDate day) {
            var edition = editions.get(day.getYear());
            return edition == null ? null : source.days(day.getYear(), edition).get(day);
        }
    }

    /** @param workingDays 1 to {@link WorkingDays#MAX_DAYS} */
    static Counting after(Calendar calendar, LocalDate from, int workingDays) {
        if (workingDays < 1 || workingDays > WorkingDays.MAX_DAYS) {
            throw new IllegalArgumentException("Working days out of range: " + workingDays);
        }
        var days = new ArrayList<CountedDay>();
        var due = from;
        for (int counted = 0; counted < workingDays;) {
            due = due.plusDays(1);
            var kind = calendar.kind(due);
            if (kind.works()) {
                counted++;
            }
            var official = calendar.official(due);
            days.add(new CountedDay(due, kind, kind.works() ? counted : 0, official == null ? "" : official.occasion(),
                    !calendar.editions().containsKey(due.getYear())));
        }
        var years = IntStream.rangeClosed(from.plusDays(1).getYear(), due.getYear());
        var assumed = years.anyMatch(year -> !calendar.editions().containsKey(year));
        var used = IntStream.rangeClosed(from.plusDays(1).getYear(), due.getYear())
                .mapToObj(year -> year + "." + calendar.editions().getOrDefault(year, 0)).collect(Collectors.joining(","));
        return new Counting(new Deadline(from, workingDays, due, assumed), List.copyOf(days), used);
    }
}
