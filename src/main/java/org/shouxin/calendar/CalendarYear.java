package org.shouxin.calendar;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.springframework.core.io.Resource;

/**
 * One year of the official calendar as read from its file: a first line {@code # …; source: <notice>}, a header, then
 * {@code date,kind,occasion} for every day that differs from the plain week.
 */
record CalendarYear(int year, String source, List<Day> days) {

    enum Kind { HOLIDAY, WORKDAY }

    record Day(LocalDate date, Kind kind, String occasion) {
    }

    private static final String SOURCE = "source: ";

    /** @throws IllegalStateException naming file and line of the first thing that is wrong */
    static CalendarYear read(Resource file) {
        try {
            return parse(file.getFilename(), file.getContentAsString(StandardCharsets.UTF_8).lines().toList());
        } catch (IOException e) {
            throw new IllegalStateException(file.getFilename() + " cannot be read", e);
        }
    }

    static CalendarYear parse(String name, List<String> lines) {
        int year = Integer.parseInt(name.substring(0, name.indexOf('.')));
        if (lines.isEmpty() || !lines.get(0).contains(SOURCE)) {
            throw new IllegalStateException(name + " line 1: names no source");
        }
        var source = lines.get(0).substring(lines.get(0).indexOf(SOURCE) + SOURCE.length()).strip();
        var days = new ArrayList<Day>();
        var seen = new HashSet<LocalDate>();
        for (int i = 2; i < lines.size(); i++) {
            var day = day(name + " line " + (i + 1), lines.get(i));
            if (day.date().getYear() != year || !seen.add(day.date())) {
                throw new IllegalStateException(name + " line " + (i + 1) + ": day of another year, or twice");
            }
            days.add(day);
        }
        return new CalendarYear(year, source, List.copyOf(days));
    }

    private static Day day(String place, String line) {
        var cells = line.split(",", -1);
        if (cells.length != 3) {
            throw new IllegalStateException(place + ": not date,kind,occasion");
        }
        try {
            return new Day(LocalDate.parse(cells[0]), Kind.valueOf(cells[1]), cells[2]);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new IllegalStateException(place + ": " + line, e);
        }
    }
}
