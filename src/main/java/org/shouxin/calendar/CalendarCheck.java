package org.shouxin.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.shouxin.kernel.InvalidInput.FieldProblem;
import org.springframework.core.io.ClassPathResource;

/**
 * Whether a notice can be the calendar of a whole year: one year, every day once, all seven holidays, the fixed days off, and
 * moved working days on weekends, close to the holiday they make room for.
 */
final class CalendarCheck {

    /** The seven holidays by law, as notices name them; Mid-Autumn and National Day may share their days. */
    private static final List<String> HOLIDAYS = names(new ClassPathResource("calendar/statutory-holidays.txt"));
    /** Off in every year. */
    private static final List<MonthDay> FIXED = List.of(MonthDay.of(1, 1), MonthDay.of(5, 1), MonthDay.of(10, 1), MonthDay.of(10, 2),
            MonthDay.of(10, 3));
    private static final int NEAR = 21;

    private CalendarCheck() {
    }

    static List<FieldProblem> problems(CalendarYear year) {
        var problems = new ArrayList<FieldProblem>();
        var seen = new HashSet<LocalDate>();
        for (var day : year.days()) {
            if (day.date().getYear() != year.year()) {
                problems.add(problem("calendar.other-year", Map.of("day", day.date(), "year", year.year())));
            }
            if (!seen.add(day.date())) {
                problems.add(problem("calendar.twice", Map.of("day", day.date())));
            }
            if (day.kind() == CalendarYear.Kind.WORKDAY) {
                moved(year, day, problems);
            }
        }
        HOLIDAYS.stream().filter(name -> year.days().stream().noneMatch(day -> off(day) && day.occasion().contains(name)))
                .forEach(name -> problems.add(problem("calendar.holiday-missing", Map.of("name", name))));
        FIXED.stream().map(day -> day.atYear(year.year())).filter(day -> year.days().stream().noneMatch(one -> off(one) && one.date().equals(day)))
                .forEach(day -> problems.add(problem("calendar.day-missing", Map.of("day", day))));
        return problems;
    }

    private static void moved(CalendarYear year, CalendarYear.Day day, List<FieldProblem> problems) {
        if (day.date().getDayOfWeek() != DayOfWeek.SATURDAY && day.date().getDayOfWeek() != DayOfWeek.SUNDAY) {
            problems.add(problem("calendar.not-weekend", Map.of("day", day.date())));
        }
        if (year.days().stream().noneMatch(one -> off(one) && Math.abs(one.date().toEpochDay() - day.date().toEpochDay()) <= NEAR)) {
            problems.add(problem("calendar.no-holiday-near", Map.of("day", day.date())));
        }
    }

    private static List<String> names(ClassPathResource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean off(CalendarYear.Day day) {
        return day.kind() == CalendarYear.Kind.HOLIDAY;
    }

    private static FieldProblem problem(String code, Map<String, Object> arguments) {
        return new FieldProblem("file", code, arguments);
    }
}
